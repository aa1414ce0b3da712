import type { CivilDate } from "./civil-date";

/** How the lifter felt on one civil day. Everything may be unanswered, and unanswered is unknown, never bad. */
export interface CheckIn {
  readonly date: CivilDate;
  /** Hours of the night before, 0–24. */
  readonly sleepHours: number | null;
  /** 1 poor … 5 great. */
  readonly sleepQuality: number | null;
  /** 1 empty … 5 full of energy. */
  readonly energy: number | null;
  /** 1 none … 5 very sore. */
  readonly soreness: number | null;
  /** 1 calm … 5 very stressed. */
  readonly stress: number | null;
}

/** Check-ins from `since` to `date`, both included, oldest first. */
export function checkInsBetween(checkIns: readonly CheckIn[], since: CivilDate, date: CivilDate): readonly CheckIn[] {
  return checkIns.filter((each) => each.date >= since && each.date <= date).sort((a, b) => (a.date < b.date ? -1 : 1));
}
