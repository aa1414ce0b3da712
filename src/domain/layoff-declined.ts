import { type CivilDate, daysBetween } from "./civil-date";
import { layoff } from "./layoff";
import { type Reason, reason } from "./reason";

/** A break whose easing the lifter turned down ("Use full loads", specification 16.1). */
export interface DeclinedBreak {
  /** Last day trained before the break: what names it, whichever day training begins again. */
  readonly lastDay: CivilDate;
  /** The day whose easing was shown when it was turned down. */
  readonly askedOn: CivilDate;
}

/** Two days of training in a row, with nothing trained between. */
export interface Gap {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Whole days from one to the other. */
  readonly days: number;
}

/**
 * True when the loads of a break stay whole because the lifter said so. The answer holds for the easing that was shown and for
 * less: a break that went on into a heavier row of the table asks again. After a year nothing is left to decline.
 */
export function isDeclined({ from, days }: Pick<Gap, "from" | "days">, declined: readonly DeclinedBreak[]): boolean {
  const eased = layoff(days).value;
  if (eased.load >= 1) return false;
  return declined.some(({ lastDay, askedOn }) => {
    const shown = layoff(daysBetween(lastDay, askedOn)).value;
    // A year's row is the heaviest: only an answer to it could cover it, and it has none.
    return lastDay === from && !shown.asNew && shown.load <= eased.load;
  });
}

/** Each gap between the days of training from `from` to `to`, both included; `sessionDates` sorted. */
export function gapsBetween(from: CivilDate, to: CivilDate, sessionDates: readonly CivilDate[]): readonly Gap[] {
  const days = [from, ...sessionDates.filter((date) => date > from && date < to), to];
  return days.slice(1).map((day, i) => {
    const before = days[i] ?? day;
    return { from: before, to: day, days: daysBetween(before, day) };
  });
}

/** Days from `from` to `to` that may cost a lift something: those of a declined break do not. `sessionDates` in any order. */
export function daysThatCount(
  from: CivilDate,
  to: CivilDate,
  { sessionDates, declined }: { readonly sessionDates: readonly CivilDate[]; readonly declined: readonly DeclinedBreak[] },
): number {
  if (declined.length === 0) return daysBetween(from, to);
  const spared = gapsBetween(from, to, [...new Set(sessionDates)].sort()).filter((gap) => isDeclined(gap, declined));
  return daysBetween(from, to) - spared.reduce((sum, { days }) => sum + days, 0);
}

/** What the lifter turned down, for a break of so many days. */
export function declinedReason(daysOff: number): Reason {
  const { load, setsWeek1, setsWeek2 } = layoff(daysOff).value;
  return reason("layoff.declined", { daysOff, load, setsWeek1, setsWeek2 });
}
