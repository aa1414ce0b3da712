import { addDays, type CivilDate, daysBetween, mondayOf } from "./civil-date";
import type { StreakInput, StreakWeek } from "./streak";
import { grantedProtections, type Protection } from "./streak-protection";

export interface StreakLog {
  /** Civil dates of completed sessions, in any order; several on one day count once. */
  readonly sessionDates: readonly CivilDate[];
  /** Weekly goals and the day each was chosen; a change counts from the Monday after it. */
  readonly goals: readonly { readonly setOn: CivilDate; readonly goal: number }[];
  /** Deload, full-rest and frozen stretches, both ends included. */
  readonly protections: readonly { readonly from: CivilDate; readonly to: CivilDate; readonly kind: Protection }[];
  readonly today: CivilDate;
}

/** Cuts a log into ISO weeks, from the week of the first session to today's. The first goal also covers its own week. */
export function streakWeeks(log: StreakLog): Pick<StreakInput, "closed" | "running"> {
  const days = [...new Set(log.sessionDates)].filter((date) => date <= log.today).sort();
  const thisMonday = mondayOf(log.today);
  const goals = [...log.goals].sort((a, b) => daysBetween(b.setOn, a.setOn));
  const doneByWeek = new Map<CivilDate, number>();
  for (const day of days) doneByWeek.set(mondayOf(day), (doneByWeek.get(mondayOf(day)) ?? 0) + 1);

  const first = days[0] === undefined ? thisMonday : mondayOf(days[0]);
  const protections = protectionsByWeek(log, first, thisMonday);
  const weekOf = (monday: CivilDate): StreakWeek => ({
    goal: goalOf(goals, monday),
    done: doneByWeek.get(monday) ?? 0,
    protection: protections.get(monday) ?? null,
  });
  const closed = mondays(first, thisMonday).slice(0, -1).map(weekOf);
  return { closed, running: { ...weekOf(thisMonday), daysLeft: 7 - daysBetween(thisMonday, log.today) } };
}

/** Three sessions when no goal was ever set: the preset of the onboarding. */
const PRESET_GOAL = 3;

function goalOf(goals: StreakLog["goals"], monday: CivilDate): number {
  // A goal set on a Monday starts the Monday after, except the very first, which has nothing to wait for.
  const valid = goals.filter((goal) => goal.setOn < monday).at(-1) ?? goals[0];
  return Math.min(7, Math.max(1, valid?.goal ?? PRESET_GOAL));
}

/**
 * Granted protections by week. Limits are counted from the first declaration on, however early: a session entered for
 * an older week must not bring freezes into the count that then cost a later week its protection.
 */
function protectionsByWeek({ protections }: StreakLog, first: CivilDate, last: CivilDate): Map<CivilDate, Protection> {
  const earliest = [first, ...protections.map(({ from }) => mondayOf(from))].sort()[0] ?? first;
  const weeks = mondays(earliest, last);
  const declared = weeks.map((monday) => protectionOf(protections, monday));
  const granted = grantedProtections(declared);
  return new Map(
    weeks.flatMap((monday, i) => {
      const kind = declared[i] ?? null;
      return kind !== null && granted[i] === true ? [[monday, kind] as const] : [];
    }),
  );
}

/** Mondays from the first to the last, both included. */
function mondays(first: CivilDate, last: CivilDate): CivilDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) / 7 + 1) }, (_, i) => addDays(first, i * 7));
}

/** A week is protected when any of its days is; rest the engine planned outranks a freeze. */
function protectionOf(protections: StreakLog["protections"], monday: CivilDate): Protection | null {
  const sunday = addDays(monday, 6);
  const touching = protections.filter(({ from, to }) => from <= sunday && to >= monday).map(({ kind }) => kind);
  if (touching.includes("deload")) return "deload";
  return touching.includes("frozen") ? "frozen" : null;
}
