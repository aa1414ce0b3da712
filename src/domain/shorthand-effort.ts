import { problem, type ShorthandProblem, type Token } from "./shorthand-tokens";

/** How hard it was, as typed: one number, or one for each set. */
export interface Effort {
  readonly scale: "rpe" | "rir";
  readonly values: readonly number[];
}

/** An effort and the token after it. */
export interface FoundEffort {
  readonly effort: Effort;
  readonly next: number;
  /** The token after the first number alone. */
  readonly firstNext: number;
}

/**
 * The effort at the token `i`: "@8", "@ rpe 8.5", "@8,5", "r2", "2 rir", "@7,8,9". Null when there is none; an error when
 * it is begun and has no number, or is a load.
 */
export function readEffort(tokens: readonly Token[], i: number): FoundEffort | ShorthandProblem | null {
  const first = tokens[i];
  const word = tokens[i + 1];
  const before = tokens[i - 1]?.kind;
  const isFree = first?.spaced === true && before !== "x" && before !== "comma" && before !== undefined;
  // "100x5 9 rpe" but neither the 5 of "100 x 5 rpe 9" nor that of "100x5 rpe".
  if (first?.kind === "number" && isFree && isScale(word) && word.end - word.at > 1 && !isSaid(tokens[i + 2]))
    return { effort: { scale: word.kind, values: [first.value] }, next: i + 2, firstNext: i + 2 };
  if (first?.kind !== "effort" && !isScale(first)) return null;
  // Of "@rir 2" the word decides.
  const named = first.kind === "effort" ? word : first;
  const at = first.kind === "effort" && isScale(word) ? i + 2 : i + 1;
  const scale = isScale(named) ? named.kind : "rpe";
  const start = tokens[at]?.kind === "effort" ? at + 1 : at;
  if (tokens[start]?.kind !== "number") return problem("effort-missing", first);
  const after = tokens[start + 1];
  // "@9 rpe", "@2 rir": the word may follow.
  const isAfter = first.kind === "effort" && !isScale(word) && isScale(after) && !isSaid(tokens[start + 2]);
  if (!isAfter) return numbers(tokens, start, scale);
  const { value } = tokens[start] as Extract<Token, { kind: "number" }>;
  return { effort: { scale: after.kind, values: [value] }, next: start + 2, firstNext: start + 2 };
}

/** True for what an effort's number begins with. */
function isSaid(token: Token | undefined): boolean {
  return token?.kind === "number" || token?.kind === "effort";
}

function isScale(token: Token | undefined): token is Token & { readonly kind: "rpe" | "rir" } {
  return token?.kind === "rpe" || token?.kind === "rir";
}

function numbers(tokens: readonly Token[], start: number, scale: Effort["scale"]): FoundEffort | ShorthandProblem {
  const first = tokens[start] as Extract<Token, { kind: "number" }>;
  const after = tokens[start + 1];
  if (after?.kind === "load-unit") return problem("effort-load", { at: first.at, end: after.end });
  if (after?.kind === "minus" && tokens[start + 2]?.kind === "number")
    return problem("range", { at: first.at, end: (tokens[start + 2] as Token).end });
  const list = listFrom(tokens, start);
  const [whole, half] = list;
  // "@8,5" is eight and a half; "@8,5,7" can only be one for each set.
  if (list.length === 2 && whole !== undefined && half?.digits === "5" && !half.spaced && !whole.digits.includes("."))
    return { effort: { scale, values: [whole.value + 0.5] }, next: start + 3, firstNext: start + 3 };
  const next = start + 2 * list.length - 1;
  return { effort: { scale, values: list.map(({ value }) => value) }, next, firstNext: start + 1 };
}

/** The numbers after an effort that belong to it; those that are sets themselves ("@8, 8@9", "@8, 80x8") do not. */
function listFrom(tokens: readonly Token[], start: number) {
  const list = [tokens[start] as Extract<Token, { kind: "number" }>];
  for (let i = start + 1; tokens[i]?.kind === "comma"; i += 2) {
    const token = tokens[i + 1];
    if (token?.kind !== "number") break;
    list.push(token);
  }
  const after = tokens[start + 2 * list.length - 1]?.kind;
  // After the last a new effort, a unit or a times sign: the list is one of sets.
  const isOther = after !== undefined && after !== "break" && after !== "role";
  return list.length > 1 && isOther ? list.slice(0, 1) : list;
}
