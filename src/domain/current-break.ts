import { type CivilDate, daysBetween } from "./civil-date";
import { layoff } from "./layoff";
import { type DeclinedBreak, isDeclined } from "./layoff-declined";

/** A break that ends with the next session. */
export interface CurrentBreak {
  /** Last day trained. */
  readonly lastDay: CivilDate;
  readonly daysOff: number;
  /** Share of the load that is left when the break eases it, 0–1. */
  readonly load: number;
  /** `eased` and `full` are the lifter's choice; after a year every lift starts `anew` and there is none. */
  readonly loads: "eased" | "full" | "anew";
}

/** The break to welcome the lifter back from; null while it is too short to cost anything, and before the first session. */
export function currentBreak(
  sessionDates: readonly CivilDate[],
  today: CivilDate,
  declined: readonly DeclinedBreak[],
): CurrentBreak | null {
  const lastDay = sessionDates.reduce<CivilDate | null>(
    (last, date) => (date <= today && (last === null || date > last) ? date : last),
    null,
  );
  if (lastDay === null) return null;
  const daysOff = daysBetween(lastDay, today);
  const { load, asNew } = layoff(daysOff).value;
  if (load >= 1) return null;
  const choice = isDeclined({ from: lastDay, days: daysOff }, declined) ? "full" : "eased";
  return { lastDay, daysOff, load, loads: asNew ? "anew" : choice };
}
