import { daysBetween } from "./civil-date";
import { phaseAt } from "./program-phase";
import { type TimelineInput, timeline } from "./timeline";

/** Rule 3 of specification 8.3 looks one week ahead. */
const WEEKS_AHEAD = 2;

/**
 * Days until the calendar week in which a deload week written into the program is due, if each session is done in its turn;
 * 0 once it runs, null when none is due within two weeks.
 */
export function plannedDeloadInDays(input: Omit<TimelineInput, "ahead">): number | null {
  const due = timeline({ ...input, ahead: WEEKS_AHEAD }).find(({ cells }) =>
    cells.some(({ state, week }) => state !== "done" && state !== "missed" && phaseAt(input.program, week).kind === "deload"),
  );
  return due === undefined ? null : Math.max(0, daysBetween(input.today, due.monday));
}
