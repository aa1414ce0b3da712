import { type Word, wordsIn } from "./shorthand-words";

/** Why a line cannot be read; the screen has a sentence for each. */
export type ShorthandCode =
  | "empty"
  | "unknown"
  | "unexpected"
  | "percent"
  | "range"
  | "time"
  | "bare"
  | "reps-missing"
  | "no-load"
  | "sign"
  | "whole"
  | "half"
  | "effort-load"
  | "effort-missing"
  | "effort-twice"
  | "effort-count"
  | "role-twice"
  | "load-count"
  | "sets-count"
  | "load-limit"
  | "reps-limit"
  | "seconds-limit"
  | "metres-limit"
  | "rpe-limit"
  | "rir-limit"
  | "sets-limit"
  | "note-limit";

/** What cannot be read: from the character `at` (counted from 0), `length` characters long. */
export interface ShorthandProblem {
  readonly kind: "error";
  readonly code: ShorthandCode;
  readonly at: number;
  readonly length: number;
}

export interface Place {
  readonly at: number;
  readonly end: number;
}

export type Token = Place & {
  /** A space, or the beginning, stands before it. */
  readonly spaced: boolean;
} & (
    | Word
    | { readonly kind: "number"; readonly value: number; readonly digits: string }
    | { readonly kind: "clock"; readonly seconds: number }
    | { readonly kind: "comma" | "slash" | "plus" | "minus" | "effort" | "break" }
  );

/** The error `code` about what stands at `place`. */
export function problem(code: ShorthandCode, { at, end }: Place): ShorthandProblem {
  return { kind: "error", code, at, length: end - at };
}

/** A line as its numbers, words and signs, each with its place; or what of it is none of these. Never throws. */
export function tokensOf(text: string): readonly Token[] | ShorthandProblem {
  const line = plain(text);
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  while (at < line.length) {
    const skipped = match(SPACE, line, at);
    if (skipped !== null) {
      at += skipped.length;
      spaced = true;
      continue;
    }
    const next = tokenAt(line, at, tokens.at(-1), spaced);
    if ("code" in next) return next;
    tokens.push(...next.filter(({ kind }) => kind !== "skip"));
    // A point that ends a sentence, or a colon after a kind of set, is nothing.
    at = Math.max(at + 1, ...next.map(({ end }) => end));
    spaced = false;
  }
  return tokens;
}

const SPACE = /[\s()]+/y;
const CLOCK = /\d+(?::\d\d){1,2}(?![\d:])/y;
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)/y;
const LETTERS = /[a-z]+(?:-[a-z]+)*/y;

const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
]);

type SignKind = "x" | "comma" | "slash" | "plus" | "minus" | "effort" | "break";
const SIGNS: ReadonlyMap<string, SignKind> = new Map([
  ["*", "x"],
  [",", "comma"],
  ["/", "slash"],
  ["+", "plus"],
  ["-", "minus"],
  ["@", "effort"],
  [";", "break"],
]);

function tokenAt(line: string, at: number, before: Token | undefined, spaced: boolean): readonly Token[] | ShorthandProblem {
  const sign = line.charAt(at);
  const one = { at, end: at + 1, spaced };
  const clock = match(CLOCK, line, at);
  if (clock !== null) {
    const parts = clock.split(":").map(Number);
    const place = { at, end: at + clock.length };
    // The first part may be any number of minutes, the others wrap.
    if (parts.slice(1).some((part) => part > 59)) return problem("time", place);
    return [{ kind: "clock", ...place, spaced, seconds: parts.reduce((sum, part) => sum * 60 + part, 0) }];
  }
  const digits = match(NUMBER, line, at) ?? "";
  const fraction = digits.includes(".") ? undefined : FRACTIONS.get(line.charAt(at + digits.length));
  if (digits !== "" || fraction !== undefined) {
    const end = at + digits.length + (fraction === undefined ? 0 : 1);
    return [{ kind: "number", at, end, spaced, value: Number(digits) + (fraction ?? 0), digits }];
  }
  const run = match(LETTERS, line, at);
  if (run !== null) return lettersAt(run, at, spaced);
  const known = SIGNS.get(sign);
  if (known !== undefined) return [{ kind: known, ...one }];
  switch (sign) {
    case "#":
      return [{ kind: "load-unit", unit: "lb", ...one }];
    case "'":
      return [{ kind: "amount-unit", measure: "seconds", per: 60, ...one }];
    case '"':
      return [{ kind: "amount-unit", measure: "seconds", per: 1, ...one }];
    case "%":
      return problem("percent", one);
    case ".":
      return match(/\.(?=\s|$)/y, line, at) === null ? problem("unknown", one) : [];
    case ":":
      // "100 kg: 8, 8, 7" and "top: 100x5", never "1:5", which could be a time cut short.
      if (before === undefined || before.kind === "role") return [];
      return before.kind === "number" && match(/:\s/y, line, at) === null ? problem("time", one) : [{ kind: "x", ...one }];
    default:
      return problem("unknown", one);
  }
}

function lettersAt(run: string, at: number, spaced: boolean): readonly Token[] | ShorthandProblem {
  const words = wordsIn(run, at);
  if (words === null) return problem("unknown", { at, end: at + run.length });
  return words.map(({ word, ...place }, i) => ({ ...word, ...place, spaced: spaced && i === 0 }));
}

function match(pattern: RegExp, line: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? null;
}

/** The line in small letters, plain digits and plain signs, character for character: every place stays where it was. */
function plain(text: string): string {
  return text.replace(/[^ -@[-~]/g, (sign) => LIKE.get(sign) ?? digit(sign) ?? sign);
}

const LIKE: ReadonlyMap<string, string> = new Map([
  ...[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((capital) => [capital, capital.toLowerCase()] as const),
  ...[..."×✕✖⨯хХ"].map((sign) => [sign, "x"] as const),
  ...[..."–−—‐‑"].map((sign) => [sign, "-"] as const),
  ...[..."’′"].map((sign) => [sign, "'"] as const),
  ...[..."”″"].map((sign) => [sign, '"'] as const),
  ...[..."，、"].map((sign) => [sign, ","] as const),
  ...[..."．٫"].map((sign) => [sign, "."] as const),
  ["：", ":"],
  ["／", "/"],
  ["＋", "+"],
  ["＠", "@"],
  ["\n", ";"],
]);

/** Where the digits of other scripts begin: full width, Arabic, Persian, Devanagari, Bengali. */
const ZEROS = [0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6] as const;

function digit(sign: string): string | null {
  const zero = ZEROS.find((first) => sign.charCodeAt(0) >= first && sign.charCodeAt(0) <= first + 9);
  return zero === undefined ? null : String(sign.charCodeAt(0) - zero);
}
