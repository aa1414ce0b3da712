import { EPS } from "./units";

/** A value at a time; the unit of `t` is the caller's. */
export interface TimedValue {
  readonly t: number;
  readonly y: number;
}

export interface RobustTrend {
  /** Median of the slopes between all pairs: y per unit of t. Robust to three outliers in ten. */
  readonly slope: number;
  /** Median of y − slope·t. */
  readonly intercept: number;
  /** Every pairwise slope, ascending. */
  readonly slopes: readonly number[];
}

export interface RankTrend {
  /** Rises less falls over all pairs in time order. */
  readonly S: number;
  readonly variance: number;
  /** S with its continuity correction, in standard deviations. */
  readonly Z: number;
}

/** Theil–Sen line through points in any order; pairs at the same time say nothing. Flat for fewer than two times. */
export function theilSen(points: readonly TimedValue[]): RobustTrend {
  const slopes = points
    .flatMap((a, i) => points.slice(i + 1).map((b) => ({ rise: b.y - a.y, run: b.t - a.t })))
    .filter(({ run }) => Math.abs(run) > EPS)
    .map(({ rise, run }) => rise / run)
    .sort((a, b) => a - b);
  const slope = median(slopes) ?? 0;
  return { slope, intercept: median(points.map(({ t, y }) => y - slope * t)) ?? 0, slopes };
}

/** Mann–Kendall test of a series in time order, without a correction for ties. */
export function mannKendall(values: readonly number[]): RankTrend {
  const n = values.length;
  const S = values.reduce((sum, a, i) => sum + values.slice(i + 1).reduce((part, b) => part + directionOf(b - a), 0), 0);
  const variance = (n * (n - 1) * (2 * n + 5)) / 18;
  const Z = S === 0 || variance === 0 ? 0 : (S - Math.sign(S)) / Math.sqrt(variance);
  return { S, variance, Z };
}

/** The middle value, or the mean of the two middle ones; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Standard deviation of a normal sample from its median absolute deviation; outliers hardly move it. */
export function robustSd(values: readonly number[]): number {
  const middle = median(values) ?? 0;
  return MAD_TO_SD * (median(values.map((value) => Math.abs(value - middle))) ?? 0);
}

const MAD_TO_SD = 1.4826;

function directionOf(difference: number): number {
  return Math.abs(difference) <= EPS ? 0 : Math.sign(difference);
}
