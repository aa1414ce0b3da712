import { addDays, type CivilDate, daysBetween, isoWeekday, mondayOf } from "./civil-date";
import type { Program } from "./program";
import { phaseAt } from "./program-phase";
import type { DoneDay } from "./program-weeks";
import { following, weekOf } from "./rotation";

export interface TimelineCell {
  /** `today` is the next day while today is still open, `next` the same once today is done or before the start. */
  readonly state: "done" | "missed" | "today" | "next" | "planned" | "deload";
  /** Null for a missed one: the rotation waited, so no day of it was lost. */
  readonly dayId: string | null;
  /** When it was done. */
  readonly date: CivilDate | null;
  /** Week of the program it belongs to, counting on over cycles; 0 for a missed one. */
  readonly week: number;
}

export interface TimelineWeek {
  readonly monday: CivilDate;
  readonly cells: readonly TimelineCell[];
}

export interface TimelineInput {
  readonly program: Pick<Program, "days" | "daysPerWeek" | "cycleWeeks" | "phases">;
  readonly startedOn: CivilDate;
  /** Days of this program that are over, in any order. */
  readonly done: readonly DoneDay[];
  readonly today: CivilDate;
  /** Whole weeks to show after this one. */
  readonly ahead: number;
}

/** More weeks back than these tell nothing about what to do now. */
const BACK_MAX = 8;

/**
 * The program over calendar weeks, oldest first: what was done and when, what this week still asks, what comes. A past week
 * is short of as many days as it had fewer than planned; the first one is asked only for the days it had left.
 */
export function timeline(input: TimelineInput): readonly TimelineWeek[] {
  const { program, startedOn, today } = input;
  const days = [...program.days].sort((a, b) => a.order - b.order);
  if (days.length === 0) return [];
  const done = [...input.done].sort((a, b) => daysBetween(b.date, a.date));
  const [begin = startedOn] = [startedOn, ...done.map(({ date }) => date)].sort();
  const now = mondayOf(today < startedOn && done.length === 0 ? startedOn : today);
  const first = latest(mondayOf(begin), addDays(now, -7 * BACK_MAX));
  const past = pastCells(done, program);
  const queue = upcoming(days, done, program);
  const weeks: TimelineWeek[] = [];
  for (let monday = first; monday <= now; monday = addDays(monday, 7)) {
    const made = past.filter(({ date }) => date !== null && mondayOf(date) === monday);
    const asked = askedIn(monday, begin, program.daysPerWeek);
    const open = monday === now ? Math.min(Math.max(0, asked - made.length), daysLeft(input, done)) : 0;
    const missed = Math.max(0, asked - made.length - open);
    weeks.push({ monday, cells: [...made, ...Array.from({ length: missed }, () => MISSED), ...queue.take(open)] });
  }
  for (let n = 1; n <= input.ahead; n++)
    weeks.push({ monday: addDays(now, 7 * n), cells: queue.take(Math.max(1, program.daysPerWeek)) });
  return markNext(weeks, today, startedOn, done);
}

const MISSED: TimelineCell = { state: "missed", dayId: null, date: null, week: 0 };

function pastCells(done: readonly DoneDay[], program: TimelineInput["program"]): readonly TimelineCell[] {
  return done.flatMap(({ date, dayId, status }, at) =>
    status === "completed" ? [{ state: "done" as const, dayId, date, week: weekOf(done.slice(0, at), program) }] : [],
  );
}

/** The days to come, in order, as if each were done in its turn. */
function upcoming(days: Program["days"], done: readonly DoneDay[], program: TimelineInput["program"]) {
  const so = [...done];
  const next = (): TimelineCell => {
    const day = following(days, so) ?? days[0];
    const week = weekOf(so, program);
    const dayId = day?.id ?? "";
    so.push({ date: "", dayId, status: "completed" });
    return { state: phaseAt(program, week).kind === "deload" ? "deload" : "planned", dayId, date: null, week };
  };
  return { take: (count: number): readonly TimelineCell[] => Array.from({ length: Math.max(0, count) }, next) };
}

/** Of the week a program began in, the share of its days that were left. */
function askedIn(monday: CivilDate, begin: CivilDate, daysPerWeek: number): number {
  if (monday > mondayOf(begin) || monday === begin) return daysPerWeek;
  const left = 8 - isoWeekday(begin);
  return Math.min(left, Math.ceil((daysPerWeek * left) / 7));
}

/** Days of this week a session still fits on, one a day. */
function daysLeft({ today, startedOn }: TimelineInput, done: readonly DoneDay[]): number {
  const from = today < startedOn && done.length === 0 ? startedOn : today;
  const isDone = done.some(({ date, status }) => date === from && status === "completed");
  return 8 - isoWeekday(from) - (isDone ? 1 : 0);
}

function markNext(weeks: readonly TimelineWeek[], today: CivilDate, startedOn: CivilDate, done: readonly DoneDay[]) {
  const isOver = done.some(({ date, status }) => date === today && status === "completed");
  const state = isOver || (today < startedOn && done.length === 0) ? "next" : "today";
  let isMarked = false;
  return weeks.map((week) => ({
    ...week,
    cells: week.cells.map((cell) => {
      if (isMarked || cell.state === "done" || cell.state === "missed") return cell;
      isMarked = true;
      return { ...cell, state } as const;
    }),
  }));
}

function latest(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
