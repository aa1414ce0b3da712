import { LOAD_MAX, type ShorthandContext, type ShorthandSet } from "./shorthand-set";
import { problem, type ShorthandProblem } from "./shorthand-tokens";
import type { Numbered, Value } from "./shorthand-value";

type Loaded = Pick<ShorthandSet, "load" | "loadBasis">;

/** The load of each of `many` sets; none where nothing is said. One for all, or one for each: "3x5 100,105,110". */
export function loadsOf(
  numbers: readonly Numbered[],
  context: ShorthandContext,
  many: number,
): readonly Loaded[] | ShorthandProblem {
  const values = joined(numbers.map(({ value }) => value));
  const [first] = values;
  if (first === undefined) return [];
  if (values.length > 1 && values.length !== many)
    return problem("load-count", { at: first.at, end: Math.max(...values.map(({ end }) => end)) });
  const loads: Loaded[] = [];
  for (const value of values) {
    const load = loadOf(value, context);
    if ("code" in load) return load;
    loads.push(load);
  }
  return values.length > 1 ? loads : Array.from({ length: many }, () => loads[0] as Loaded);
}

/** "102,5" is one number, and so is "1,250"; "100,105" are two. */
function joined(values: readonly Value[]): readonly Value[] {
  const [whole, part] = values;
  if (values.length !== 2 || whole?.kind !== "bare" || part?.kind !== "bare" || !part.tight || whole.digits.includes("."))
    return values;
  const isDecimal = /^\d{1,2}$/.test(part.digits);
  if (!isDecimal && !/^[12] \d{3}$/.test(`${whole.digits} ${part.digits}`)) return values;
  const digits = `${whole.digits}${isDecimal ? "." : ""}${part.digits}`;
  return [{ ...whole, number: Number(digits), digits, end: part.end }];
}

function loadOf(value: Value, { unit, loadBasis }: ShorthandContext): Loaded | ShorthandProblem {
  if (value.kind === "amount") return problem("unexpected", value);
  if (value.kind === "load" && value.on === "body") return bodyOf({ unit, loadBasis });
  if (value.number > LOAD_MAX) return problem("load-limit", value);
  if (value.kind === "bare") {
    if (loadBasis === "none") return problem("no-load", value);
    return { load: { value: exact(value.number), unit }, loadBasis };
  }
  const load = { value: exact(value.number), unit: value.unit ?? unit };
  const hangs = loadBasis === "added" || loadBasis === "assist" || loadBasis === "none";
  if (value.on !== "exercise")
    return value.isSigned && !hangs ? problem("sign", value) : { load, loadBasis: value.on as "added" };
  return { load, loadBasis: loadBasis === "none" ? "added" : loadBasis };
}

/** A gram is as fine as any plate; what is typed finer is no longer a number people read. */
function exact(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The body alone: nothing added, nothing taken off, no bar. */
function bodyOf({ unit, loadBasis }: Pick<ShorthandContext, "unit" | "loadBasis">): Loaded {
  if (loadBasis === "assist") return { load: { value: 0, unit }, loadBasis };
  return { load: null, loadBasis: loadBasis === "added" ? "added" : "none" };
}
