import { addDays, type CivilDate } from "./civil-date";
import type { Gate } from "./progression-gates";
import { type Advice, type Reason, reason } from "./reason";
import { EPS, sameLoad } from "./units";

export type Status = "new" | "blocked" | "ready" | "regress" | "stalled" | "maintain";

export interface StatusSession {
  readonly date: CivilDate;
  readonly kg: number;
  readonly totalReps: number;
  /** Efforts of the rated work sets. */
  readonly rpes: readonly number[];
}

export interface StatusInput {
  readonly today: CivilDate;
  /** In any order. */
  readonly sessions: readonly StatusSession[];
  /** The gate that holds an increase back now, null when open. */
  readonly blockedBy: Gate | null;
  /** The last session met what the scheme asks for before an increase. */
  readonly isReady: boolean;
  /** One step of the equipment at the present load, kilograms; null where there is none. */
  readonly stepKg: number | null;
}

export interface ExerciseStatus {
  readonly status: Status;
  /** Kilograms less to offer, only for `regress`. */
  readonly offerKg: number | null;
}

const LOOKBACK_DAYS = 60;
const HARD_RPE = 9.5;
const HARD_SESSIONS = 2;
const HARD_SETS = 3;
const EASE = 0.05;
const STALL_OF = 5;
const STALL = 4;

/** How an exercise stands, specification 5.6; the first description that fits. */
export function exerciseStatus(input: StatusInput): Advice<ExerciseStatus> {
  const since = addDays(input.today, -LOOKBACK_DAYS);
  const sessions = [...input.sessions]
    .filter(({ date }) => date > since && date <= input.today)
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  const last = sessions.at(-1);
  if (last === undefined) return said("new", { days: LOOKBACK_DAYS });
  if (input.blockedBy !== null) return said("blocked", { gate: input.blockedBy });
  if (input.isReady) return said("ready", { kg: last.kg });
  const rpes = sessions.slice(-HARD_SESSIONS).flatMap((session) => session.rpes);
  const meanRpe = rpes.length < HARD_SETS ? null : rpes.reduce((sum, rpe) => sum + rpe, 0) / rpes.length;
  if (meanRpe !== null && meanRpe > HARD_RPE + EPS) {
    const offerKg = Math.max(input.stepKg ?? 0, last.kg * EASE);
    return said("regress", { kg: last.kg, meanRpe, offerKg }, offerKg);
  }
  const flat = flatSessions(sessions.slice(-STALL_OF), last.kg);
  if (flat >= STALL) return said("stalled", { kg: last.kg, sessions: flat, of: STALL_OF });
  return said("maintain", { kg: last.kg });
}

/** Sessions at this load that brought no more repetitions than the best before them at it; the first cannot. */
function flatSessions(sessions: readonly StatusSession[], kg: number): number {
  const same = sessions.filter((session) => sameLoad(session.kg, kg));
  const first = same[0]?.totalReps ?? 0;
  return same.every(({ totalReps }) => totalReps <= first) ? same.length : 0;
}

function said(status: Status, facts: Reason["facts"], offerKg: number | null = null): Advice<ExerciseStatus> {
  const missing = status === "new" ? ["history"] : [];
  return { value: { status, offerKg }, confidence: "high", reasons: [reason(`status.${status}`, facts, "C")], missing };
}

const LISTS = { ready: { days: 14, most: 5 }, stalled: { days: 30, most: 3 } } as const;

/** The newest exercises of a status worth showing: what is ready to move, and what is stuck. */
export function statusList<T extends { readonly status: Status; readonly lastDate: CivilDate; readonly exerciseId: string }>(
  entries: readonly T[],
  status: keyof typeof LISTS,
  today: CivilDate,
): readonly T[] {
  const since = addDays(today, -LISTS[status].days);
  return entries
    .filter((entry) => entry.status === status && entry.lastDate > since && entry.lastDate <= today)
    .sort((a, b) => (a.lastDate === b.lastDate ? (a.exerciseId < b.exerciseId ? -1 : 1) : a.lastDate < b.lastDate ? 1 : -1))
    .slice(0, LISTS[status].most);
}
