import { type Advice, type Reason, reason } from "./reason";

export interface Layoff {
  /** Multiplies the planned load once, at the first session back. */
  readonly load: number;
  /** Multiplies the number of sets in the first and second week back. */
  readonly setsWeek1: number;
  readonly setsWeek2: number;
  /** A year away: the start rules apply again, and `load` is only a ceiling. */
  readonly asNew: boolean;
  /** The lifter was ill: no bonus sets in the first week back. */
  readonly noBonus: boolean;
}

/**
 * Safety margins, not measurements: maximal strength holds for about four weeks, then falls faster.
 * Rows are [first day, last day, load, sets week 1, sets week 2], specification 16.1.
 */
const ROWS = [
  [0, 10, 1, 1, 1],
  [11, 21, 0.95, 1, 1],
  [22, 35, 0.9, 0.75, 1],
  [36, 59, 0.85, 0.67, 1],
  [60, 120, 0.8, 0.5, 0.75],
  [121, 364, 0.7, 0.5, 0.75],
] as const;

const YEAR_ROW = [365, "up", 0.6, 0.5, 0.75] as const;

/**
 * What a break of `daysOff` whole days since the last completed session costs. Negative counts as 0. Days of illness count
 * like any other; after them `wasIll` keeps the first week free of bonus sets.
 */
export function layoff(daysOff: number, wasIll = false): Advice<Layoff> {
  const days = Math.max(0, Math.floor(daysOff));
  const [from, to, load, setsWeek1, setsWeek2] = ROWS.find((row) => days <= row[1]) ?? YEAR_ROW;
  const why = reason(`layoff.${from}-${to}`, { daysOff: days, load, setsWeek1, setsWeek2 }, "C");
  return {
    value: { load, setsWeek1, setsWeek2, asNew: days >= YEAR_ROW[0], noBonus: wasIll },
    confidence: days <= 35 ? "high" : "medium",
    reasons: wasIll ? [why, reason("layoff.illness", { daysOff: days })] : [why],
    missing: [],
  };
}

/** One exercise left out while training went on: its load factor, or null when it was not that long. */
export function exerciseLayoff(daysUnused: number): { readonly load: number; readonly because: Reason } | null {
  if (daysUnused < 28) return null;
  const load = daysUnused >= 56 ? 0.9 : 0.95;
  return { load, because: reason("layoff.exercise", { daysUnused, load }, "C") };
}

/** True in the first seven days back from being ill: advice between sets then adds none. */
export function isBonusOff(back: Layoff, daysSinceReturn: number): boolean {
  return back.noBonus && daysSinceReturn < 7;
}

/** The share of its old load a lift returns to at the faster pace; regaining takes about half the time off. */
export const RESTORE_SHARE = 0.95;

/**
 * Sets factor of today: week 1 is the seven days from the first session back, week 2 the seven after.
 * `daysSinceReturn` is 0 on the day of that session.
 */
export function setsFactorAfter(back: Layoff, daysSinceReturn: number): number {
  if (daysSinceReturn < 7) return back.setsWeek1;
  return daysSinceReturn < 14 ? back.setsWeek2 : 1;
}
