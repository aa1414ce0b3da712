import { addDays, type CivilDate } from "./civil-date";
import { effortOf, type LoadLine } from "./load-line";
import type { Outcome } from "./outcome";
import type { ExposureSet, SlotContext, SlotExposure } from "./slot-state";

/** What the fold remembers of the sessions behind it, for the gates and the weekly ceiling. */
export interface Pace {
  readonly sessions: readonly {
    readonly date: CivilDate;
    readonly plannedKg: number | null;
    /** Null for a reduced or swapped session, which says nothing about effort. */
    readonly rpes: readonly number[] | null;
  }[];
  readonly flats: number;
  readonly bestTotal: number;
}

export const START_PACE: Pace = { sessions: [], flats: 0, bestTotal: 0 };

const RPE_SESSIONS = 3;
const WEEK_DAYS = 7;

/** Adds one session. Reduced and swapped ones say nothing about effort or progress. */
export function remember(
  pace: Pace,
  exposure: SlotExposure,
  outcome: Outcome,
  plannedKg: number | null,
  sets: readonly ExposureSet[],
): Pace {
  const isTelling = outcome.kind !== "modified" && outcome.kind !== "swapped";
  const rpes = isTelling ? sets.flatMap((set) => (set.rpe === null ? [] : [set.rpe])) : null;
  const sessions = [...pace.sessions, { date: exposure.date, plannedKg, rpes }];
  if (!isTelling) return { ...pace, sessions };
  const total = outcome.reps.reduce((sum, reps) => sum + reps, 0);
  const isSameLoad = pace.sessions.at(-1)?.plannedKg === plannedKg;
  if (!isSameLoad) return { sessions, flats: 0, bestTotal: total };
  return { sessions, flats: total > pace.bestTotal ? 0 : pace.flats + 1, bestTotal: Math.max(total, pace.bestTotal) };
}

/** The remembered numbers as the interpreter asks for them, the session of `date` included. */
export function paceAt(
  pace: Pace,
  date: CivilDate,
  line: LoadLine | null,
): Pick<SlotContext, "weekAgoKg" | "recentRpe" | "flatSessions"> {
  // The last sessions, rated or not: an old rating is no word on how the lift goes now.
  const rpes = pace.sessions
    .flatMap((session) => (session.rpes === null ? [] : [session.rpes]))
    .slice(-RPE_SESSIONS)
    .flat();
  const since = addDays(date, -WEEK_DAYS);
  const loads = pace.sessions
    .filter((session) => session.date > since)
    .flatMap(({ plannedKg }) => (plannedKg === null ? [] : [plannedKg]));
  const weekAgoKg =
    line === null
      ? null
      : loads.reduce<number | null>(
          (least, kg) => (least === null || effortOf(line, kg) < effortOf(line, least) ? kg : least),
          null,
        );
  return {
    weekAgoKg,
    recentRpe: rpes.length === 0 ? null : rpes.reduce((sum, rpe) => sum + rpe, 0) / rpes.length,
    flatSessions: pace.flats,
  };
}
