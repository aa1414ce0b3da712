import { type CivilDate, daysBetween } from "./civil-date";
import { type Exposure, readTrend, type TrendReading } from "./plateau-trend";
import { type Advice, type Reason, reason } from "./reason";
import { EPS } from "./units";
import type { Level } from "./vocabulary";

export type PlateauStatus = "progressing" | "plateau" | "regressing" | "insufficient_data";

export interface Plateau {
  readonly status: PlateauStatus;
  /** 100·ln e1RM per week, very nearly percent; null without enough data. */
  readonly slopePctPerWeek: number | null;
  /** Mann–Kendall, continuity-corrected. */
  readonly z: number | null;
  /** 80 % band of the slope. */
  readonly band: readonly [number, number] | null;
  /** Day-to-day scatter in percent. */
  readonly noise: number | null;
  /** Places of left-out exposures in the series in date order. */
  readonly outliers: readonly number[];
}

export interface PlateauOptions {
  readonly level?: Level;
  /** The window ends here; the last exposure unless given. */
  readonly today?: CivilDate;
  /** Trend of body weight in percent a week, null when unknown. */
  readonly weightPctPerWeek?: number | null;
}

/** Percent a week to be expected (latella-2024); a novice gains in weeks what an advanced lifter gains in a year. */
export const EXPECTED_PCT: Readonly<Record<Level, number>> = { novice: 1, intermediate: 0.2, advanced: 0.04 };

const Z_RISING = 1.28;
const Z_LIKELY_RISING = 0.84;
const Z_FALLING = -1.64;
const FALL_MIN_PCT = 1;
const SWC_MIN_PCT = 1;
const SWC_PER_NOISE = 0.3;
const DEFICIT_PCT = -0.25;
const SPAN_DAYS: Readonly<Record<Level, number>> = { novice: 28, intermediate: 28, advanced: 56 };

/** Whether an exercise gets stronger, stands still or falls (specification 9.3); the series is one best e1RM per exposure. */
export function plateau(series: readonly Exposure[], options: PlateauOptions = {}): Advice<Plateau> {
  const level = options.level ?? "intermediate";
  const trend = readTrend(series, level, options.today);
  if (trend.reading === null) {
    const facts = { exposures: trend.exposures, days: trend.spanDays };
    const empty = { status: "insufficient_data", slopePctPerWeek: null, z: null, band: null, noise: null } as const;
    return {
      value: { ...empty, outliers: trend.outliers },
      confidence: "low",
      reasons: [reason("plateau.insufficient", facts)],
      missing: ["exposures"],
    };
  }
  const { slope, z, band, noise, exposures } = trend.reading;
  const status = statusOf(trend.reading, level);
  const facts = { status, slopePct: slope, z, low: band[0], high: band[1], noise, exposures, weeks: trend.spanDays / 7, level };
  const inDeficit = status !== "progressing" && (options.weightPctPerWeek ?? 0) < DEFICIT_PCT;
  const deficit: Reason[] = inDeficit ? [reason("plateau.in-deficit", { weightPct: options.weightPctPerWeek ?? null })] : [];
  return {
    value: { status, slopePctPerWeek: slope, z, band, noise, outliers: trend.outliers },
    confidence: status === "insufficient_data" ? "low" : exposures >= 2 * MIN_SURE ? "high" : "medium",
    reasons: [reason(RULES[status], facts, "B", "latella-2024"), ...deficit],
    missing: [],
  };
}

const MIN_SURE = 5;

const RULES: Readonly<Record<PlateauStatus, string>> = {
  progressing: "plateau.progressing",
  plateau: "plateau.flat",
  regressing: "plateau.regressing",
  insufficient_data: "plateau.noisy",
};

/** First match of specification 9.3, step 4. */
function statusOf({ slope, z, band: [low, high], noise, spanDays }: TrendReading, level: Level): PlateauStatus {
  const weeks = spanDays / 7;
  const moved = Math.abs(slope) * weeks;
  const expected = EXPECTED_PCT[level];
  if (slope > 0 && z > Z_RISING) return "progressing";
  if (slope < 0 && z < Z_FALLING && moved >= FALL_MIN_PCT - EPS) return "regressing";
  if (slope >= expected / 2 - EPS && z > Z_LIKELY_RISING) return "progressing";
  // A novice's gains over a few weeks can drown in the scatter; silence is not a plateau.
  const isDrowned = level === "novice" && expected * weeks < 2 * noise;
  const tooSlow = high < expected / 2 - EPS;
  const tooSmall = moved < Math.max(SWC_MIN_PCT, SWC_PER_NOISE * noise) && low <= 0 && high >= 0;
  return spanDays >= SPAN_DAYS[level] && !isDrowned && (tooSlow || tooSmall) ? "plateau" : "insufficient_data";
}

const STEP_DAYS = 14;
const LOOKBACK_STEPS = 6;

/**
 * Weeks for which the answer at `today` has not been "progressing", in steps of two and at most twelve: how far down the
 * ladder of options a lifter is. 0 while progressing or unknown.
 */
export function weeksStuck(series: readonly Exposure[], today: CivilDate, level: Level): number {
  const isStuck = (daysAgo: number) => {
    const until = series.filter(({ date }) => daysBetween(date, today) >= daysAgo);
    const { status } = plateau(until, { level }).value;
    return status === "plateau" || status === "regressing";
  };
  let steps = 0;
  while (steps < LOOKBACK_STEPS && isStuck(steps * STEP_DAYS)) steps += 1;
  return Math.max(0, 2 * (steps - 1));
}
