import { type Effort, type FoundEffort, readEffort } from "./shorthand-effort";
import { SETS_IMPLIED_MAX } from "./shorthand-set";
import { type Place, problem, type ShorthandProblem, type Token } from "./shorthand-tokens";
import { isApart, readValue, startsPhrase, startsValue, type Value } from "./shorthand-value";
import type { SetRole } from "./vocabulary";

/** Numbers that stand together, divided by commas. */
export interface Factor {
  /** What divides it from the one before: a times sign, a comma after which it may be something else, or a space. */
  readonly joint: "x" | "comma" | "gap";
  readonly values: readonly Value[];
}

/** An effort or a kind of set, and how far it reaches. */
export type Mark<What> = What &
  Place & {
    /** The number of the phrase it follows, counted from 0; -1 before the first. */
    readonly item: number;
    /** Nothing stands between it and its number. */
    readonly tight: boolean;
  };

/** One run of sets as it stands in the line: "3x5 100kg @8". */
export interface Phrase extends Place {
  readonly factors: readonly Factor[];
  readonly efforts: readonly Mark<Effort>[];
  readonly roles: readonly Mark<{ readonly role: SetRole }>[];
  /** "3 sets": the number said in words. */
  readonly count: (Place & { readonly value: number }) | null;
}

/** What is read of a phrase so far. */
interface Draft {
  readonly factors: { readonly joint: Factor["joint"]; readonly values: Value[] }[];
  readonly efforts: Mark<Effort>[];
  readonly roles: Mark<{ readonly role: SetRole }>[];
  count: Phrase["count"];
  /** A times sign that waits for its number. */
  times: Token | null;
  /** A comma that waits for its number. */
  comma: Token | null;
}

/** One phrase from the token `from` on, and the token after it. What it means is settled later. */
export function readPhrase(tokens: readonly Token[], from: number): { phrase: Phrase; next: number } | ShorthandProblem {
  const draft: Draft = { factors: [], efforts: [], roles: [], count: null, times: null, comma: null };
  let i = from;
  for (let token = tokens[i]; token !== undefined; token = tokens[i]) {
    if (token.kind === "break" || isNextPhrase(tokens, i, draft)) break;
    const next = step(tokens, i, draft);
    if (typeof next !== "number") return next;
    i = next;
  }
  if (draft.times !== null) return problem("reps-missing", draft.times);
  const { at } = tokens[from] as Token;
  const { factors, efforts, roles, count } = draft;
  return { phrase: { factors, efforts, roles, count, at, end: (tokens[i - 1] as Token).end }, next: i };
}

/** True where the line begins anew: "60x5 80x3", "60x5, w 80x3", "100x5 @8 80x8 bo". */
function isNextPhrase(tokens: readonly Token[], i: number, draft: Draft): boolean {
  const token = tokens[i];
  const { factors, times } = draft;
  if (token === undefined || factors.length === 0 || times !== null) return false;
  if (token.kind === "role") {
    const isPrefix = startsValue(tokens[i + 1]);
    return isPrefix && (token.role === "warmup" || draft.roles.length > 0) && isWhole(draft);
  }
  return startsPhrase(tokens, i, {
    isWhole: isWhole(draft),
    hasLoad: hasLoad(draft.factors),
    endsInLoad: hasLoad(draft.factors.slice(-1)),
  });
}

/** Enough for a set: what follows a comma or a space may be another one. */
function isWhole({ factors }: Draft): boolean {
  return factors.length > 1 || factors[0]?.joint === "x";
}

function hasLoad(factors: Draft["factors"]): boolean {
  return factors.some(({ values }) => values.some(({ kind }) => kind === "load"));
}

/** Reads what stands at `i` into the draft; the token after it. */
function step(tokens: readonly Token[], i: number, draft: Draft): number | ShorthandProblem {
  const token = tokens[i] as Token;
  const effort = readEffort(tokens, i);
  if (effort !== null) return "code" in effort ? effort : takeEffort(tokens, i, draft, effort);
  switch (token.kind) {
    case "role":
      draft.roles.push({ role: token.role, ...placeOf(tokens, i, i + 1, draft) });
      // "top set", "drop set".
      return tokens[i + 1]?.kind === "sets" ? i + 2 : i + 1;
    case "x":
      if (draft.times !== null || draft.comma !== null) return problem("unexpected", token);
      draft.times = token;
      return i + 1;
    case "comma":
    case "slash":
      return divide(tokens, i, draft);
    default:
      return takeNumber(tokens, i, draft);
  }
}

function takeEffort(
  tokens: readonly Token[],
  i: number,
  draft: Draft,
  { effort, ...after }: FoundEffort,
): number | ShorthandProblem {
  const { factors, comma } = draft;
  if (comma !== null) return problem("unexpected", comma);
  // Numbers after a comma are efforts where there is one for each set, else they are sets: "@7,8,9" and "@8, 8, 7".
  const many = effort.values.length;
  const isEach = many > 1 && (countsSets(draft, many) || hasLoad(factors.slice(-1)));
  const next = isEach ? after.next : after.firstNext;
  const values = isEach ? effort.values : effort.values.slice(0, 1);
  draft.efforts.push({ scale: effort.scale, values, ...placeOf(tokens, i, next, draft) });
  return next;
}

/** A load, an amount, or the number of sets in words. */
function takeNumber(tokens: readonly Token[], i: number, draft: Draft): number | ShorthandProblem {
  const token = tokens[i] as Token;
  const { factors, comma, times } = draft;
  const after = tokens[i + 1];
  if (token.kind === "number" && after?.kind === "sets") {
    if (draft.count !== null) return problem("unexpected", token);
    // "3 sets of 8": what follows is said of each of them.
    draft.count = { at: token.at, end: after.end, value: token.value };
    draft.times = null;
    draft.comma = null;
    return i + 2;
  }
  // "100x-5": a sign can only stand before a load.
  if ((token.kind === "plus" || token.kind === "minus") && times !== null) return problem("unexpected", token);
  const read = readValue(tokens, i);
  if ("code" in read) return read;
  const last = factors.at(-1);
  // "3x5, 100kg" and "100kg, 5": a load does not go on with a list of something else, nor the other way round.
  const isFirst = factors.length === 1 && hasLoad(factors);
  const isMore = comma !== null && (read.value.kind === "load" ? hasLoad(factors.slice(-1)) : !isFirst);
  if (isMore && isPerhapsLoad(tokens, read.next, draft)) factors.push({ joint: "comma", values: [read.value] });
  else if (isMore && last !== undefined) last.values.push(read.value);
  else factors.push({ joint: times === null ? "gap" : "x", values: [read.value] });
  draft.times = null;
  draft.comma = null;
  return read.next;
}

/** "3x5, 100": the number before `next` ends a list of two after what may be sets of reps. */
function isPerhapsLoad(tokens: readonly Token[], next: number, { factors }: Draft): boolean {
  const [many, reps, more] = factors;
  const isSets = many?.joint !== "x" && many?.values[0]?.kind === "bare" && many.values[0].number <= SETS_IMPLIED_MAX;
  const number = tokens[next - 1];
  return isSets && reps?.values.length === 1 && !more && number?.spaced === true && tokens[next]?.kind !== "comma";
}

/** A comma, or a stroke between spaces: more of the same, or the end of the phrase. */
function divide(tokens: readonly Token[], i: number, draft: Draft): number | ShorthandProblem {
  const token = tokens[i] as Token;
  const after = tokens[i + 1];
  const isStroke = token.kind === "slash" && !isApart(tokens, i);
  // "3 sets, 10 reps".
  if (token.kind === "comma" && draft.factors.length === 0 && draft.count !== null) return i + 1;
  if (isStroke || draft.factors.length === 0 || draft.comma !== null || draft.times !== null) return problem("unexpected", token);
  // "80x8 @7, x7 @8".
  if (after?.kind === "x" && startsValue(tokens[i + 2]) && isWhole(draft)) {
    draft.comma = token;
    return i + 2;
  }
  // Before a kind of set, an effort or the end it only makes a pause.
  if (after === undefined || !startsValue(after)) return i + 1;
  draft.comma = token;
  return i + 1;
}

/** True when as many sets are said: by a list, by "3x", by "3 sets". */
function countsSets({ factors, count }: Draft, many: number): boolean {
  const isSaid = (value: Value) => value.kind === "bare" && value.number === many;
  return count?.value === many || factors.some(({ values }) => values.length === many || values.every(isSaid));
}

function placeOf(tokens: readonly Token[], i: number, next: number, { factors }: Draft) {
  const { at, spaced } = tokens[i] as Token;
  const item = factors.reduce((sum, { values }) => sum + values.length, 0) - 1;
  return { at, end: (tokens[next - 1] as Token).end, item, tight: !spaced };
}
