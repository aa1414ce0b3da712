import { type CheckIn, checkInsBetween } from "./check-in";
import { addDays, type CivilDate, daysBetween } from "./civil-date";
import { effortWeightedSets, type LoadSet } from "./effort-weight";
import { meanOf } from "./mean";
import { isHardSet } from "./set-roles";

/** The numbers the five factors of fatigue are counted from, specification 8.1. */
export interface FatigueAggregates {
  /** Mean of (RPE − target) of each rated session, oldest first, at most the newest five; empty when they are stale. */
  readonly rpeExcess: readonly number[];
  /** True when targets are mostly missing and `rpeExcess` holds plain RPE. */
  readonly isPlainRpe: boolean;
  /** Each primary lift of the week against its forecast, percent. */
  readonly liftDevPct: readonly number[];
  /** Work sets below their minimum ÷ work sets with a minimum, 0–1; null without any. */
  readonly missedShare: number | null;
  /** Answers of the last three days, oldest first. */
  readonly sleep: readonly (number | null)[];
  readonly energy: readonly (number | null)[];
  readonly soreness: readonly (number | null)[];
  /** Effort-weighted hard sets of the last seven days; null when unknown. */
  readonly weekLoad: number | null;
  /** The same of the four seven-day blocks before, oldest first. */
  readonly priorWeeks: readonly number[];
  /** Training days in a row up to today, or up to yesterday while today has none. */
  readonly consecutiveDays: number;
}

export interface FatigueSet extends LoadSet {
  readonly targetRpe?: number | null;
  /** Least the plan asked for in the set's own measure; null for a set outside the plan. */
  readonly minReps?: number | null;
}

export interface FatigueSession {
  readonly date: CivilDate;
  /** Epoch milliseconds, to order two sessions of one day. */
  readonly startedAt: number;
  readonly id: string;
  /** Reduced by fatigue, readiness or an engine deload: its effort and misses say nothing about the lifter. */
  readonly modified: boolean;
  /** Performed sets. */
  readonly sets: readonly FatigueSet[];
}

export interface FatigueLog {
  readonly sessions: readonly FatigueSession[];
  /** Best like-for-like result of a primary lift against its forecast, percent, of sessions not modified. */
  readonly liftDeviations: readonly { readonly date: CivilDate; readonly pct: number }[];
}

const WEEK = 7;
const RATED_DAYS = 28;
const RATED_SESSIONS = 5;
const STALE_DAYS = 10;
const CHECK_IN_DAYS = 3;

/** Folds a log and its check-ins into the aggregates of one civil date; what lies after it is ignored. */
export function fatigueAggregates(log: FatigueLog, checkIns: readonly CheckIn[], date: CivilDate): FatigueAggregates {
  const since = (days: number) => addDays(date, 1 - days);
  const sessions = log.sessions.filter((session) => session.date <= date && session.date >= since(5 * WEEK));
  const week = sessions.filter((session) => session.date >= since(WEEK));
  const recent = checkInsBetween(checkIns, since(CHECK_IN_DAYS), date);
  const loadOf = (from: CivilDate, to: CivilDate) =>
    effortWeightedSets(sessions.filter((session) => session.date >= from && session.date <= to).flatMap(({ sets }) => sets));
  return {
    ...effortOf(sessions, date),
    liftDevPct: log.liftDeviations.filter((lift) => lift.date >= since(WEEK) && lift.date <= date).map(({ pct }) => pct),
    missedShare: missedShareOf(week.filter(({ modified }) => !modified).flatMap(({ sets }) => sets)),
    sleep: recent.map(({ sleepHours }) => sleepHours),
    energy: recent.map(({ energy }) => energy),
    soreness: recent.map(({ soreness }) => soreness),
    weekLoad: loadOf(since(WEEK), date),
    priorWeeks: [4, 3, 2, 1].map((back) => loadOf(since((back + 1) * WEEK), addDays(date, -back * WEEK))),
    consecutiveDays: daysInARow(new Set(log.sessions.map((session) => session.date)), date),
  };
}

function effortOf(sessions: readonly FatigueSession[], date: CivilDate): Pick<FatigueAggregates, "rpeExcess" | "isPlainRpe"> {
  const rated = sessions
    .filter((session) => !session.modified && session.date > addDays(date, -RATED_DAYS))
    .map((session) => ({ ...session, sets: session.sets.filter((set) => isHardSet(set.role) && rpeOf(set) !== null) }))
    .filter(({ sets }) => sets.length > 0)
    .sort(inTime)
    .slice(-RATED_SESSIONS);
  const newest = rated.at(-1);
  if (newest === undefined || daysBetween(newest.date, date) > STALE_DAYS) return { rpeExcess: [], isPlainRpe: false };
  const all = rated.flatMap(({ sets }) => sets);
  // One scale for all of them: a mean of excesses beside a mean of ratings would look like a leap.
  const isPlainRpe = all.filter(({ targetRpe }) => typeof targetRpe !== "number").length * 2 >= all.length;
  const means = rated.map(({ sets }) => meanOf(sets.map((set) => (isPlainRpe ? rpeOf(set) : excessOf(set)))));
  return { rpeExcess: means.flatMap((mean) => (mean === null ? [] : [mean])), isPlainRpe };
}

function rpeOf({ rpe, rir }: FatigueSet): number | null {
  return typeof rir === "number" ? 10 - rir : (rpe ?? null);
}

function excessOf(set: FatigueSet): number | null {
  const rpe = rpeOf(set);
  return rpe === null || typeof set.targetRpe !== "number" ? null : rpe - set.targetRpe;
}

function missedShareOf(sets: readonly FatigueSet[]): number | null {
  const asked = sets.filter((set) => isHardSet(set.role) && typeof set.minReps === "number");
  const missed = asked.filter((set) => (set.reps >= 1 ? set.reps : (set.seconds ?? 0)) < (set.minReps ?? 0));
  return asked.length === 0 ? null : missed.length / asked.length;
}

function daysInARow(days: ReadonlySet<CivilDate>, date: CivilDate): number {
  let day = days.has(date) ? date : addDays(date, -1);
  let count = 0;
  for (; days.has(day); day = addDays(day, -1)) count += 1;
  return count;
}

function inTime(a: FatigueSession, b: FatigueSession): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.startedAt - b.startedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
