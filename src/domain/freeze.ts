import { addDays, type CivilDate, daysBetween, mondayOf } from "./civil-date";
import { isBonusOff, layoff } from "./layoff";
import { freezesLeft, type Protection } from "./streak-protection";

export const FREEZE_REASONS = ["ill", "travel", "other"] as const;
export type FreezeReason = (typeof FREEZE_REASONS)[number];

/** Days the lifter does not train, both included: the weeks they touch count as kept (specification 16.2). */
export interface Freeze {
  readonly reason: FreezeReason;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Four weeks in a row are the most that is protected. */
export const FREEZE_DAYS_MAX = 28;
/** Nobody remembers to say so on the first day of a flu; nobody plans a holiday further ahead than this. */
const BACK_DAYS = 14;
const AHEAD_DAYS = 90;
const YEAR_WEEKS = 52;

export type FreezeFault = "order" | "too-long" | "too-early" | "too-late" | "overlap" | "none-left";

/** What is wrong with a freeze asked for today beside the others of the lifter; null when nothing is. */
export function freezeFault(asked: Freeze, others: readonly Freeze[], today: CivilDate): FreezeFault | null {
  const { from, to } = asked;
  if (from > to) return "order";
  if (daysBetween(from, to) >= FREEZE_DAYS_MAX) return "too-long";
  if (from < addDays(today, -BACK_DAYS)) return "too-early";
  if (from > addDays(today, AHEAD_DAYS)) return "too-late";
  if (others.some((other) => other.from <= to && other.to >= from)) return "overlap";
  return weeksOf(asked).length > freezesLeft(declared(others, mondayOf(from))) ? "none-left" : null;
}

/** Weeks that may still be frozen from the week of `day` on, 0–4. */
export function freezeWeeksLeft(freezes: readonly Freeze[], day: CivilDate): number {
  return freezesLeft(declared(freezes, mondayOf(day)));
}

/** The freeze of a day; null on all others. */
export function freezeOn(freezes: readonly Freeze[], day: CivilDate): Freeze | null {
  return freezes.find(({ from, to }) => from <= day && day <= to) ?? null;
}

/** In the first week after being ill, which has no sets on top of the plan (specification 16.1). */
export function isBackFromIllness(freezes: readonly Freeze[], day: CivilDate): boolean {
  return freezes.some(({ reason, from, to }) => {
    const back = layoff(daysBetween(from, to) + 1, reason === "ill").value;
    return to < day && isBonusOff(back, daysBetween(to, day) - 1);
  });
}

/** Mondays of the weeks it touches. */
function weeksOf({ from, to }: Freeze): readonly CivilDate[] {
  const first = mondayOf(from);
  return Array.from({ length: daysBetween(first, mondayOf(to)) / 7 + 1 }, (_, i) => addDays(first, 7 * i));
}

/** The year before `monday`, week by week, oldest first. */
function declared(freezes: readonly Freeze[], monday: CivilDate): readonly (Protection | null)[] {
  const frozen = new Set(freezes.flatMap(weeksOf));
  return Array.from({ length: YEAR_WEEKS }, (_, i) => (frozen.has(addDays(monday, 7 * (i - YEAR_WEEKS))) ? "frozen" : null));
}
