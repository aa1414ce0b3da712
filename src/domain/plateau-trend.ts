import { type CivilDate, daysBetween } from "./civil-date";
import { mannKendall, robustSd, type TimedValue, theilSen } from "./robust-trend";
import { Z80 } from "./strength";
import type { Level } from "./vocabulary";

/** The best like-for-like estimate of one session, kilograms. */
export interface Exposure {
  readonly date: CivilDate;
  readonly e1rm: number;
}

/** A trend in y = 100·ln e1RM over weeks, outliers taken out. */
export interface TrendReading {
  readonly slope: number;
  readonly z: number;
  readonly band: readonly [number, number];
  readonly noise: number;
  readonly exposures: number;
  readonly spanDays: number;
}

export interface Trend {
  /** Null with too few exposures or too short a span. */
  readonly reading: TrendReading | null;
  readonly outliers: readonly number[];
  readonly exposures: number;
  readonly spanDays: number;
}

const MIN_EXPOSURES = 6;
const MIN_SPAN_DAYS = 21;
const WINDOW_DAYS: Readonly<Record<Level, number>> = { novice: 56, intermediate: 56, advanced: 84 };
const OUTLIER_SDS = 4;
const OUTLIER_MIN_PCT = 4;

interface Point extends TimedValue {
  /** Place in the whole series in date order. */
  readonly at: number;
}

/** Reads the last 8 weeks (advanced 12) of a series in any order, steps 1 to 3 of specification 9.3. */
export function readTrend(series: readonly Exposure[], level: Level, today?: CivilDate): Trend {
  const sorted = [...series]
    .filter(({ e1rm, date }) => e1rm > 0 && (today === undefined || date <= today))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.e1rm - b.e1rm));
  const end = today ?? sorted.at(-1)?.date ?? "1970-01-01";
  const all = sorted
    .map(({ date, e1rm }, at): Point => ({ at, t: -daysBetween(date, end) / 7, y: 100 * Math.log(e1rm) }))
    .filter(({ t }) => -t * 7 <= WINDOW_DAYS[level]);
  const none = { reading: null, outliers: [], exposures: all.length, spanDays: spanOf(all) };
  if (!isEnough(all)) return none;
  const limit = Math.max(OUTLIER_SDS * robustSd(residuals(all)), OUTLIER_MIN_PCT);
  const off = residuals(all).map((residual) => Math.abs(residual) > limit);
  const kept = all.filter((_, i) => off[i] === false);
  const outliers = all.filter((_, i) => off[i] === true).map(({ at }) => at);
  const trend = { outliers, exposures: kept.length, spanDays: spanOf(kept) };
  return { ...trend, reading: isEnough(kept) ? readingOf(kept) : null };
}

function readingOf(points: readonly Point[]): TrendReading {
  const { slope, slopes } = theilSen(points);
  const { variance, Z } = mannKendall(points.map(({ y }) => y));
  const width = Z80 * Math.sqrt(variance);
  const N = slopes.length;
  const low = slopes[Math.max(0, Math.floor((N - width) / 2))] ?? slope;
  const high = slopes[Math.min(N - 1, Math.ceil((N + width) / 2) - 1)] ?? slope;
  return {
    slope,
    z: Z,
    band: [low, high],
    noise: robustSd(residuals(points)),
    exposures: points.length,
    spanDays: spanOf(points),
  };
}

function residuals(points: readonly Point[]): number[] {
  const { slope, intercept } = theilSen(points);
  return points.map(({ t, y }) => y - slope * t - intercept);
}

function isEnough(points: readonly Point[]): boolean {
  return points.length >= MIN_EXPOSURES && spanOf(points) >= MIN_SPAN_DAYS;
}

function spanOf(points: readonly Point[]): number {
  return points.length === 0 ? 0 : Math.round(7 * ((points.at(-1)?.t ?? 0) - (points[0]?.t ?? 0)));
}
