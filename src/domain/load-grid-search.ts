import { inventoryOf } from "./plate-inventory";
import { type PlateSize, plateSums, sumFrom, sumUpTo } from "./plate-sums";
import { EPS } from "./units";

type Pairs = Readonly<Record<string, number>>;

/** Heaviest barbell <= `x`; `base` is bar and collars, all in the inventory's unit. Null below the empty bar. */
export function barbellUpTo(base: number, pairs: Pairs, x: number): number | null {
  if (x < base - EPS) return null;
  const { sizes, unit } = inventoryOf(pairs);
  const room = Math.min(ownedBy(sizes), (x - base) / 2 / unit);
  return base + 2 * unit * sumUpTo(plateSums(sizes, Math.floor(room + EPS)), room);
}

/** Lightest barbell >= `x`, or null when all plates together are too light. */
export function barbellFrom(base: number, pairs: Pairs, x: number): number | null {
  if (x <= base + EPS) return base;
  const { sizes, unit } = inventoryOf(pairs);
  const need = (x - base) / 2 / unit;
  // The lightest sum above a limit overshoots by less than one plate: take any of its plates off and it falls below.
  const heaviest = sizes.reduce((most, { size }) => Math.max(most, size), 0);
  const sum = sumFrom(plateSums(sizes, Math.min(ownedBy(sizes), Math.ceil(need) + heaviest)), need);
  return sum === null ? null : base + 2 * unit * sum;
}

function ownedBy(sizes: readonly PlateSize[]): number {
  return sizes.reduce((sum, { size, count }) => sum + size * count, 0);
}

/** Heaviest of min, min + step, min + 2·step … that is <= `x`. */
export function stepUpTo(min: number, step: number, x: number): number | null {
  return x < min - EPS ? null : min + Math.floor((x - min) / stepOf(step) + EPS) * stepOf(step);
}

/** Lightest of min, min + step, min + 2·step … that is >= `x`. */
export function stepFrom(min: number, step: number, x: number): number {
  return x <= min ? min : min + Math.ceil((x - min) / stepOf(step) - EPS) * stepOf(step);
}

interface Stack {
  readonly min: number;
  readonly step: number;
  readonly max: number;
  readonly addOns: readonly number[];
}

/** Every load of a pin stack, with any of its add-on weights hung on it. */
export function pinLoads(stack: Stack): number[] {
  const pins = Math.max(0, Math.floor((stack.max - stack.min) / stepOf(stack.step) + EPS));
  let loads = Array.from({ length: pins + 1 }, (_, pin) => stack.min + pin * stepOf(stack.step));
  for (const extra of stack.addOns) loads = [...new Set([...loads, ...loads.map((load) => load + extra)])];
  return loads;
}

/** A step of zero would name infinitely many loads; one unit keeps the grid finite. */
function stepOf(step: number): number {
  return step > 0 ? step : 1;
}
