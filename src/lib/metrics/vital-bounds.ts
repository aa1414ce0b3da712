/**
 * Upper bounds of the cells for what browsers measure, in milliseconds. There are few, because each page has its own; the
 * targets (product specification 11.10) are bounds themselves, so whether a quantile meets its target is told exactly.
 */
export const VITAL_BOUNDS: readonly number[] = [
  ...[10, 25, 50, 75, 100, 150, 200, 300, 400, 600, 800, 1_000, 1_200, 1_500, 1_800, 2_500, 3_500, 5_000, 8_000],
  ...[15_000, 60_000],
];

/** The same for layout shift, in thousandths of its score. */
export const SHIFT_BOUNDS: readonly number[] = [0, 5, 10, 20, 35, 50, 75, 100, 150, 250, 500, 1_000];

/** The bound of the cell that holds the value; Infinity above all of them. */
export function cellOf(bounds: readonly number[], value: number): number {
  return bounds.find((bound) => value <= bound) ?? Number.POSITIVE_INFINITY;
}
