/**
 * Upper bounds of the cells a time falls into, in milliseconds. From 8 ms to 10 s each is at most a quarter above the one
 * before, so that a quantile read from the cells is within a tenth of the true one; the limits of alerts are bounds themselves.
 */
export const TIME_BOUNDS: readonly number[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 28, 33, 39, 46, 55, 65, 77, 91, 108, 128, 152, 180],
  ...[200, 240, 285, 340, 400, 480, 570, 680, 810, 960, 1_150, 1_370, 1_630, 1_900, 2_000, 2_400, 2_850, 3_400],
  ...[4_000, 4_800, 5_700, 6_800, 8_100, 10_000, 30_000, 60_000],
];

/** How many times fell into each cell, by the cell's bound; Infinity for what is above all of them. */
export type TimeCells = ReadonlyMap<number, number>;

/** The bound of the cell this time falls into. */
export function boundOf(ms: number): number {
  return TIME_BOUNDS.find((bound) => ms <= bound) ?? Number.POSITIVE_INFINITY;
}

/** The time that this share of all does not exceed, as near as the cells can tell; null where there is none. */
export function quantileOf(cells: TimeCells, share: number, bounds: readonly number[] = TIME_BOUNDS): number | null {
  const total = [...cells.values()].reduce((sum, n) => sum + n, 0);
  if (total === 0) return null;
  let below = 0;
  const wanted = share * total;
  for (const bound of [...cells.keys()].sort((a, b) => a - b)) {
    const here = cells.get(bound) ?? 0;
    if (below + here >= wanted) return within(bounds, bound, (wanted - below) / here);
    below += here;
  }
  return Number.POSITIVE_INFINITY;
}

/** Times are taken to lie evenly between the bounds of their cell. */
function within(bounds: readonly number[], bound: number, part: number): number {
  if (bound === Number.POSITIVE_INFINITY) return bound;
  const from = bounds[bounds.indexOf(bound) - 1] ?? 0;
  return from + (bound - from) * part;
}
