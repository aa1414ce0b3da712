import { type CivilDate, daysBetween } from "./civil-date";
import type { Day, Program } from "./program";
import { type DoneDay, openDay, weekNow } from "./program-weeks";
import { type Advice, type Reason, reason } from "./reason";

export type RotationMessage = "rotation.ease-in" | "rotation.fresh-start";

export interface Rotation {
  readonly day: Day;
  /** 1-based, as shown. */
  readonly week: number;
  readonly message: RotationMessage | null;
  /** Days since the last completed session; null before the first. */
  readonly daysOff: number | null;
}

export interface RotationInput {
  readonly program: Pick<Program, "days" | "daysPerWeek" | "cycleWeeks"> & Partial<Pick<Program, "order">>;
  /** Days done since the programme began; the list order breaks ties of a date. */
  readonly done: readonly DoneDay[];
  /** Every completed session of the lifter, planned or not. */
  readonly sessionDates: readonly CivilDate[];
  readonly today: CivilDate;
  /** The lifter's own choice moves the cursor there. */
  readonly chosenDayId?: string | null;
}

/** From here on a break starts the week over. */
const FRESH_START_DAYS = 14;

/** Which day of the programme is next, specification 6.2; null for a programme without days. */
export function rotation(input: RotationInput): Advice<Rotation> | null {
  const days = [...input.program.days].sort((a, b) => a.order - b.order);
  const [firstDay] = days;
  if (firstDay === undefined) return null;
  const done = [...input.done].sort((a, b) => daysBetween(b.date, a.date));
  const daysOff = daysSince(input.sessionDates, input.today);
  const message = messageFor(daysOff, input.program.daysPerWeek);
  const chosen = days.find((day) => day.id === input.chosenDayId);
  const next = (input.program.order === "weekly" ? openDay(days, done) : following(days, done)) ?? firstDay;
  const day = chosen ?? (message === "rotation.fresh-start" ? firstDay : next);
  const week = weekOf(done, input.program);
  const facts = { day: day.id, week, daysOff, done: done.length };
  const why = reason(chosen === undefined ? "rotation.next" : "rotation.chosen", facts);
  const told: Reason[] = message === null ? [] : [reason(message, { daysOff })];
  const deciding = message === "rotation.fresh-start" && chosen === undefined ? [...told, why] : [why, ...told];
  return {
    value: { day, week, message, daysOff },
    confidence: "high",
    reasons: deciding as [Reason, ...Reason[]],
    missing: [],
  };
}

/** The longest gap that still counts as training on: with three days a week, four days. */
export function usualGap(daysPerWeek: number): number {
  return Math.ceil(7 / Math.max(1, daysPerWeek)) + 1;
}

/** Whole days since the last session on or before `today`, in any order of dates; null before the first. */
export function daysSince(sessionDates: readonly CivilDate[], today: CivilDate): number | null {
  const last = sessionDates
    .filter((date) => date <= today)
    .sort()
    .at(-1);
  return last === undefined ? null : daysBetween(last, today);
}

/** The day after the last one done; null before the first. */
export function following(days: readonly Day[], done: readonly DoneDay[]): Day | null {
  const last = done.findLast(({ dayId }) => days.some((day) => day.id === dayId));
  if (last === undefined) return null;
  const index = days.findIndex((day) => day.id === last.dayId);
  return days[(index + 1) % days.length] ?? null;
}

/** Programmes of fixed length move on when all days of the week are completed or skipped; open ones count completed sessions. */
export function weekOf(done: readonly DoneDay[], program: RotationInput["program"]): number {
  if (program.cycleWeeks > 1) {
    return weekNow(program.days, done);
  }
  const completed = done.filter(({ status }) => status === "completed").length;
  return Math.floor(completed / Math.max(1, program.daysPerWeek)) + 1;
}

function messageFor(daysOff: number | null, daysPerWeek: number): RotationMessage | null {
  if (daysOff === null || daysOff <= usualGap(daysPerWeek)) return null;
  return daysOff < FRESH_START_DAYS ? "rotation.ease-in" : "rotation.fresh-start";
}
