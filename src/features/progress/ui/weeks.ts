import { addDays, type CivilDate, mondayOf } from "@/domain/civil-date";
import { RANGE_DAYS, type Range } from "@/ui/range-picker";

const WEEKS_MAX = 104;

/** The Mondays of a range, oldest first, the running week last; "all" begins with the first week trained. */
export function weeksOf(range: Range, today: CivilDate, first: CivilDate): CivilDate[] {
  const days = RANGE_DAYS[range];
  const thisMonday = mondayOf(today);
  const weeks: CivilDate[] = [];
  const most = days === null ? WEEKS_MAX : days / 7;
  for (let week = thisMonday; weeks.length < most && (days !== null || week >= first); week = addDays(week, -7))
    weeks.unshift(week);
  return weeks;
}
