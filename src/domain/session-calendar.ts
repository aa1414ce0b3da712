import type { Program } from "./program";
import { deloadWeeks, weekOfCycle } from "./program-week";
import type { DoneDay } from "./program-weeks";
import { weekReader } from "./program-weeks";
import { type Cycle, placeIn } from "./progression-cycle";
import type { SlotExposure } from "./slot-state";

/** The weeks of the program as one session sees them. */
export interface Calendar {
  /** Null for a program without weeks. */
  readonly cycle: Cycle | null;
  readonly week: number;
  readonly isDeload: boolean;
}

/** `week` is counted from 1 since the start, `done` are the days of this enrolment. */
export function calendarOf(program: Program, done: readonly DoneDay[], week: number): Calendar {
  if (program.cycleWeeks <= 1) return { cycle: null, week: 1, isDeload: false };
  const deloads = deloadWeeks(program);
  const at = weekOfCycle(program, week);
  const cycle = { weeks: program.cycleWeeks, deloads, weekOf: weekReader(program, done), today: week };
  return { cycle, week: at, isDeload: deloads.includes(at) };
}

/** Whether the program itself made the week of a session light; one from before this enrolment counts in full. */
export function isLightIn({ cycle }: Pick<Calendar, "cycle">, exposure: SlotExposure): boolean {
  const week = cycle?.weekOf(exposure) ?? null;
  return cycle !== null && week !== null && cycle.deloads.includes(placeIn(cycle, week, { week: 0 }).week);
}
