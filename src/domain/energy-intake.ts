import { type CivilDate, dayNumber } from "./civil-date";

/** Food of one civil date. */
export interface IntakeDay {
  readonly date: CivilDate;
  readonly kcal: number;
  /** The lifter said that not everything was logged. */
  readonly isPartial?: boolean;
}

/** A day below this share of the trailing median was not logged to its end. */
const PARTIAL = 0.6;
const MEDIAN_DAYS = 14;

/**
 * The days to count (specification 15.2), oldest first, one a date (the last in the list wins). Flagged days, and days
 * below 60 % of the median of the fourteen days before, are left out: an incomplete day is unknown, never zero.
 */
export function completeDays(days: readonly IntakeDay[]): readonly IntakeDay[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const sorted = [...byDate.values()]
    .filter(({ kcal, isPartial }) => kcal > 0 && Number.isFinite(kcal) && isPartial !== true)
    .sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
  return sorted.filter((day, i) => {
    const from = dayNumber(day.date) - MEDIAN_DAYS;
    // Short days stay in the median: one that was left out may have been a real light day.
    const before = sorted.slice(0, i).filter(({ date }) => dayNumber(date) >= from);
    return day.kcal >= PARTIAL * medianKcal(before);
  });
}

/** Zero without a day, so that the first days of a log are all complete. */
function medianKcal(days: readonly IntakeDay[]): number {
  const kcal = days.map((day) => day.kcal).sort((a, b) => a - b);
  const middle = kcal.length / 2;
  return ((kcal[Math.ceil(middle) - 1] ?? 0) + (kcal[Math.floor(middle)] ?? 0)) / 2;
}
