import type { CivilDate } from "./civil-date";
import type { Program } from "./program";
import type { SlotExposure } from "./slot-state";

/** A day of the programme that is over, one way or the other. */
export interface DoneDay {
  readonly date: CivilDate;
  readonly dayId: string;
  readonly status: "completed" | "skipped";
}

/** The week since the start of the program a session belonged to; null when it was not of this enrolment. */
export type WeekReader = (exposure: Pick<SlotExposure, "date" | "slotId">) => number | null;

/** A week is over when every day of it is done or skipped; days done twice do not hurry it. */
export function weekNow(days: Program["days"], done: readonly DoneDay[]): number {
  const counts = days.map(({ id }) => done.filter(({ dayId }) => dayId === id).length);
  return counts.length === 0 ? 1 : Math.min(...counts) + 1;
}

/** Reads the log of days once and answers for every session in it. `done` in any order. */
export function weekReader(program: Pick<Program, "days">, done: readonly DoneDay[]): WeekReader {
  const sorted = [...done].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  const weeks = new Map<string, number>();
  for (const [i, { date, dayId }] of sorted.entries()) {
    const key = `${date} ${dayId}`;
    if (!weeks.has(key)) weeks.set(key, weekNow(program.days, sorted.slice(0, i)));
  }
  const dayOf = new Map(program.days.flatMap((day) => day.slots.map((slot) => [slot.id, day.id])));
  return ({ date, slotId }) => {
    const dayId = slotId === null ? undefined : dayOf.get(slotId);
    return dayId === undefined ? null : (weeks.get(`${date} ${dayId}`) ?? null);
  };
}

/** The first day of this week still to do, by the order of the week. */
export function openDay(days: Program["days"], done: readonly DoneDay[]): Program["days"][number] | null {
  const week = weekNow(days, done);
  return days.find(({ id }) => done.filter(({ dayId }) => dayId === id).length < week) ?? null;
}

/** Days that count for an enrolment: those since it began. */
export function since(done: readonly DoneDay[], startedOn: CivilDate): readonly DoneDay[] {
  return done.filter(({ date }) => date >= startedOn);
}
