import { type Place, problem, type ShorthandProblem, type Token } from "./shorthand-tokens";
import type { Unit } from "./vocabulary";

type Measured = "reps" | "seconds" | "metres";

/** One number of a line with all that is said of it. */
export type Value = Place &
  (
    | {
        /** Without a unit: how many sets, a load, or what the exercise counts. */
        readonly kind: "bare";
        readonly number: number;
        /** Its digits, and whether it follows a comma without a space: "102,5" may be one number. */
        readonly digits: string;
        readonly tight: boolean;
      }
    | {
        readonly kind: "load";
        readonly number: number;
        /** Null where none is written. */
        readonly unit: Unit | null;
        /** What it hangs on; `body` is nothing but the body. */
        readonly on: "exercise" | "added" | "assist" | "body";
        /** "+20" without the body's name, which only bodyweight exercises understand. */
        readonly isSigned: boolean;
      }
    | {
        readonly kind: "amount";
        /** The set, or its parts: "8+3+2". */
        readonly parts: readonly number[];
        /** The right side where both are said; the left one is the part. */
        readonly right: number | null;
        /** Null where the exercise tells. */
        readonly measure: Measured | null;
        /** "2m", which on a held exercise may be minutes. */
        readonly isMetre: boolean;
        /** Of a carry: "40m 35s". */
        readonly seconds: number | null;
        /** "8+": as many as there are. */
        readonly isPlus: boolean;
      }
  );

/** A number and its place among all numbers of its phrase, counted from 0. */
export interface Numbered {
  readonly value: Value;
  readonly item: number;
}

type Amount = Extract<Value, { kind: "amount" }>;
type Read<What> = { readonly value: What; readonly next: number };

/** The number at the token `i` with its unit, sides and parts, and the token after it. */
export function readValue(tokens: readonly Token[], i: number): Read<Value> | ShorthandProblem {
  const token = tokens[i] as Token;
  if (token.kind === "body") return bodyLoad(tokens, i);
  if (token.kind === "plus" || token.kind === "minus") return signedLoad(tokens, i, { from: token.at, isSigned: true });
  if (token.kind === "clock" || token.kind === "number") return number(tokens, i);
  return problem("unexpected", token);
}

/** True for what a number, or the body as a load, can begin with. */
export function startsValue(token: Token | undefined): boolean {
  return token !== undefined && (isNumber(token) || token.kind === "body" || token.kind === "plus" || token.kind === "minus");
}

export function isNumber(token: Token | undefined): boolean {
  return token?.kind === "number" || token?.kind === "clock";
}

/**
 * True where, after a phrase that could end here, another one begins at `i` (or after the comma at `i`): with a load and a
 * times sign, or with a load where one was said before.
 */
export function startsPhrase(
  tokens: readonly Token[],
  i: number,
  { isWhole, hasLoad, endsInLoad }: { readonly isWhole: boolean; readonly hasLoad: boolean; readonly endsInLoad: boolean },
): boolean {
  if (!isWhole) return false;
  const first = tokens[i];
  const isDivided = first?.kind === "comma" || ((first?.kind === "slash" || first?.kind === "plus") && isApart(tokens, i));
  const from = isDivided ? i + 1 : i;
  // A number right after a comma goes on with the list; it was looked at with the comma.
  if (!isDivided && !startsFresh(tokens, i)) return false;
  if (tokens[from]?.kind === "role" && startsValue(tokens[from + 1])) return isDivided;
  const load = loadEnd(tokens, from);
  if (load === null) return false;
  // "3x5 100kg, 105kg, 110kg" is a list of loads.
  return tokens[load.next]?.kind === "x" || (load.isSaid && hasLoad && !(isDivided && endsInLoad));
}

/** True for a sign with a space on either side, "60x5 / 80x3": it divides what it stands between. */
export function isApart(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.spaced === true && tokens[i + 1]?.spaced === true;
}

function startsFresh(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.kind;
  return startsValue(tokens[i]) && before !== "comma" && before !== "x" && before !== "plus" && before !== "minus";
}

/** Where a load that begins at `i` would end, and whether it is said to be one. */
function loadEnd(tokens: readonly Token[], i: number): { readonly next: number; readonly isSaid: boolean } | null {
  const token = tokens[i];
  if (token?.kind === "body") {
    const sign = tokens[i + 1]?.kind;
    const isMore = (sign === "plus" || sign === "minus") && tokens[i + 2]?.kind === "number";
    return { next: (isMore ? loadEnd(tokens, i + 2)?.next : undefined) ?? i + 1, isSaid: true };
  }
  if (token?.kind !== "number") return null;
  const comma = decimalAfter(tokens, i, /^(5|25|75|50)$/) === null ? 0 : 2;
  const isSaid = tokens[i + 1 + comma]?.kind === "load-unit";
  return { next: i + 1 + comma + (isSaid ? 1 : 0), isSaid };
}

/** "62,5": the decimals after a comma that has no space on either side. */
function decimalAfter(tokens: readonly Token[], i: number, decimals: RegExp): string | null {
  const [whole, comma, part] = tokens.slice(i, i + 3);
  if (whole?.kind !== "number" || comma?.kind !== "comma" || part?.kind !== "number") return null;
  const isOne = !comma.spaced && !part.spaced && !whole.digits.includes(".") && decimals.test(part.digits);
  return isOne ? part.digits : null;
}

function bodyLoad(tokens: readonly Token[], i: number): Read<Value> | ShorthandProblem {
  const { at, end } = tokens[i] as Token;
  const sign = tokens[i + 1]?.kind;
  if (sign === "plus" || sign === "minus") return signedLoad(tokens, i + 1, { from: at, isSigned: false });
  const after = tokens[i + 1];
  // "bw20": added or taken off?
  if (after?.kind === "number" && !after.spaced) return problem("sign", after);
  return { value: { kind: "load", number: 0, unit: null, on: "body", isSigned: false, at, end }, next: i + 1 };
}

/** "+20", "-15 kg", with or without the body before it. */
function signedLoad(
  tokens: readonly Token[],
  i: number,
  { from, isSigned }: { readonly from: number; readonly isSigned: boolean },
): Read<Value> | ShorthandProblem {
  const sign = tokens[i] as Token;
  const on = sign.kind === "plus" ? "added" : "assist";
  const { number: value, digits, next } = decimal(tokens, i + 1);
  if (digits === "") return problem("unexpected", sign);
  const unit = tokens[next];
  const end = (tokens[next - 1] as Token).end;
  if (unit?.kind !== "load-unit")
    return { value: { kind: "load", number: value, unit: null, on, isSigned, at: from, end }, next };
  return { value: { kind: "load", number: value, unit: unit.unit, on, isSigned, at: from, end: unit.end }, next: next + 1 };
}

/** A number with decimals after a point or a comma; without digits where there is none. */
function decimal(
  tokens: readonly Token[],
  i: number,
): { readonly number: number; readonly digits: string; readonly next: number } {
  const token = tokens[i];
  if (token?.kind !== "number") return { number: 0, digits: "", next: i };
  const isThousand = /^[12]$/.test(token.digits) && decimalAfter(tokens, i, /^\d{3}$/) !== null;
  const part = decimalAfter(tokens, i, isThousand ? /./ : /^\d{1,2}$/);
  if (part === null) return { number: token.value, digits: token.digits || "0", next: i + 1 };
  const digits = `${token.digits}${isThousand ? "" : "."}${part}`;
  return { number: Number(digits), digits, next: i + 3 };
}

function number(tokens: readonly Token[], i: number): Read<Value> | ShorthandProblem {
  const token = tokens[i] as Extract<Token, { kind: "number" | "clock" }>;
  const before = tokens[i - 1];
  if (token.kind === "number") {
    // "100100" with a sign between that is none, like "1.2.3".
    if (before?.kind === "number" && !token.spaced) return problem("unexpected", token);
    const written = decimal(tokens, i);
    const unit = tokens[written.next];
    const place = { at: token.at, end: unit?.end ?? token.end };
    if (unit?.kind === "load-unit") {
      const load = { kind: "load", number: written.number, unit: unit.unit, on: "exercise", isSigned: false } as const;
      return { value: { ...load, ...place }, next: written.next + 1 };
    }
  }
  return amount(tokens, i);
}

/** What was done: one number, both sides, parts, or nothing but a number. */
function amount(tokens: readonly Token[], i: number): Read<Value> | ShorthandProblem {
  const first = side(tokens, i);
  if ("code" in first) return first;
  const mark = tokens[first.next];
  const after = tokens[first.next + 1];
  if (mark?.kind === "minus" && isNumber(after)) return problem("range", { at: first.at, end: (after as Token).end });
  const isSided = tokens[first.next - 1]?.kind === "side";
  const isStroke = mark?.kind === "slash" && (isSided || !isApart(tokens, first.next));
  if (isStroke) {
    const second = side(tokens, first.next + 1);
    if ("code" in second) return second;
    const measure = second.measure ?? first.measure;
    // "30/28s": the unit of the second is that of both.
    const left = first.measure === null && second.measure !== null ? first.number * second.per : first.number;
    const whole = { ...blankAmount(first.at, second.end), parts: [left], right: second.number, measure };
    return { value: { ...whole, isMetre: second.isMetre }, next: second.next };
  }
  if (mark?.kind === "plus" && !mark.spaced && first.measure === null) return parts(tokens, i);
  if (first.measure === null) {
    const token = tokens[i] as Extract<Token, { kind: "number" }>;
    const tight = tokens[i - 1]?.kind === "comma" && !(tokens[i - 1] as Token).spaced && !token.spaced;
    const { at, end, digits } = token;
    return { value: { kind: "bare", number: token.value, digits, tight, at, end }, next: first.next };
  }
  const whole = { ...blankAmount(first.at, first.end), parts: [first.number], measure: first.measure, isMetre: first.isMetre };
  if (first.measure !== "metres" || !isNumber(mark)) return { value: whole, next: first.next };
  const time = side(tokens, first.next);
  if ("code" in time || time.measure !== "seconds") return { value: whole, next: first.next };
  return { value: { ...whole, isMetre: false, seconds: time.number, end: time.end }, next: time.next };
}

/** "8+3+2", or "8+". */
function parts(tokens: readonly Token[], i: number): Read<Amount> {
  const { at } = tokens[i] as Token;
  const found: number[] = [(tokens[i] as Extract<Token, { kind: "number" }>).value];
  let next = i + 1;
  for (let part = tokens[next + 1]; tokens[next]?.kind === "plus"; part = tokens[next + 1]) {
    if (part?.kind !== "number" || part.spaced) break;
    found.push(part.value);
    next += 2;
  }
  const isPlus = found.length === 1;
  if (isPlus) next += 1;
  return { value: { ...blankAmount(at, (tokens[next - 1] as Token).end), parts: found, isPlus }, next };
}

function blankAmount(at: number, end: number): Amount {
  const nothing = { parts: [], right: null, measure: null, isMetre: false, seconds: null, isPlus: false };
  return { kind: "amount", ...nothing, at, end };
}

interface Side extends Place {
  readonly number: number;
  readonly measure: Measured | null;
  readonly per: number;
  readonly isMetre: boolean;
  readonly next: number;
}

/** One number with its unit: "8", "8 reps", "60s", "1:30", "1 min 30 s", "10L". */
function side(tokens: readonly Token[], i: number): Side | ShorthandProblem {
  const token = tokens[i];
  if (token?.kind === "clock") {
    const { at, seconds } = token;
    // "2:30 min" says it twice.
    const unit = tokens[i + 1];
    const isTwice = unit?.kind === "amount-unit" && unit.measure === "seconds";
    const { end } = isTwice ? unit : token;
    return { number: seconds, measure: "seconds", per: 1, isMetre: false, at, end, next: i + (isTwice ? 2 : 1) };
  }
  if (token?.kind !== "number") return problem("unexpected", token ?? (tokens[i - 1] as Token));
  const { value, at, end } = token;
  const unit = tokens[i + 1];
  const bare = { number: value, measure: null, per: 1, isMetre: false, at, end, next: i + 1 };
  // "10l/9r": which side is which is said by the order.
  const isRight = unit?.kind === "rir" && !unit.spaced && !isNumber(tokens[i + 2]);
  const isBoth = tokens[i - 1]?.kind === "slash" || tokens[i + 2]?.kind === "slash";
  if (isBoth && (unit?.kind === "side" || (isRight && tokens[i - 1]?.kind === "slash")))
    return { ...bare, end: unit.end, next: i + 2 };
  if (unit?.kind !== "amount-unit") return bare;
  const { measure, per } = unit;
  const rest = tokens[i + 2];
  const restUnit = tokens[i + 3];
  const isMinutes = measure === "seconds" && per === 60;
  if ((isMinutes || unit.isMetre) && rest?.kind === "number" && restUnit?.kind === "amount-unit") {
    const isSeconds = restUnit.measure === "seconds" && restUnit.per === 1;
    // "1m30s" is a time when nothing stands between; "40m 35s" is a carry.
    if (isSeconds && (isMinutes || !rest.spaced))
      return { ...bare, number: value * 60 + rest.value, measure: "seconds", end: restUnit.end, next: i + 4 };
  }
  return { ...bare, number: value * per, measure, per, isMetre: unit.isMetre === true, end: unit.end, next: i + 2 };
}
