import { AMOUNT_MAX, type ShorthandContext, type ShorthandSet } from "./shorthand-set";
import { problem, type ShorthandProblem } from "./shorthand-tokens";
import type { Numbered, Value } from "./shorthand-value";

type Measured = "reps" | "seconds" | "metres";
type Done = Pick<ShorthandSet, "reps" | "seconds" | "metres" | "sides">;

export interface Item {
  /** One set, or the parts of one. */
  readonly sets: readonly Done[];
  /** Its number among all numbers of the phrase. */
  readonly item: number;
  readonly isPlus: boolean;
}

/** What was done, set for set; `isDouble` where "2m" may be minutes or metres, and `variant` chose. */
export function amountsOf(
  numbers: readonly Numbered[],
  context: ShorthandContext,
  variant: 0 | 1,
): { readonly items: readonly Item[]; readonly isDouble: boolean } | ShorthandProblem {
  const items: Item[] = [];
  let isDouble = false;
  let first: Measured | null = null;
  for (const { value, item } of numbers) {
    if (value.kind === "load") return problem("unexpected", value);
    const isEither = value.kind === "amount" && value.isMetre && context.measure === "seconds";
    isDouble ||= isEither;
    const measure = measureOf(value, context);
    // "8 reps 60s" is no set of either.
    if (items.length > 0 && measure !== first) return problem("unexpected", value);
    first = measure;
    const sets = setsOf(value, isEither && variant === 0 ? { measure: "seconds", per: 60 } : { measure, per: 1 });
    if ("code" in sets) return sets;
    items.push({ sets, item, isPlus: value.kind === "amount" && value.isPlus });
  }
  return { items, isDouble };
}

/** A centimetre is as fine as anybody walks; the rest is whole anyway. */
function exact(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Calories are not logged; what counts them is timed. */
function measureOf(value: Exclude<Value, { kind: "load" }>, { measure }: ShorthandContext): Measured {
  const said = value.kind === "amount" ? value.measure : null;
  return said ?? (measure === "kcal" ? "seconds" : measure);
}

function setsOf(
  value: Exclude<Value, { kind: "load" }>,
  { measure, per }: { readonly measure: Measured; readonly per: number },
): readonly Done[] | ShorthandProblem {
  const parts = value.kind === "bare" ? [value.number] : value.parts;
  const right = value.kind === "bare" ? null : value.right;
  const time = value.kind === "bare" ? null : value.seconds;
  for (const number of [...parts, ...(right === null ? [] : [right])]) {
    if (measure !== "metres" && !Number.isInteger(number * per)) return problem("whole", value);
    if (number * per > AMOUNT_MAX[measure]) return problem(`${measure}-limit`, value);
  }
  if (time !== null && !Number.isInteger(time)) return problem("whole", value);
  if (time !== null && time > AMOUNT_MAX.seconds) return problem("seconds-limit", value);
  return parts.map((part) => {
    const left = exact(part * per);
    const sides = right === null ? null : { left, right: exact(right * per) };
    // The weaker side is what counts (training specification 7).
    const weaker = sides === null ? left : Math.min(sides.left, sides.right);
    return { reps: null, seconds: time, metres: null, [measure]: weaker, sides };
  });
}
