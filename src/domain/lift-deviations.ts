import { addDays, type CivilDate } from "./civil-date";
import { followLevel } from "./level-filter";
import type { LevelOptions, LevelSet } from "./level-observations";
import { BUCKETS, bucketSessions, NO_WINDOW_DAYS, Q_BUCKET, R_BUCKET } from "./strength-forecast";

/** A session of one lift against what was forecast for it. */
export interface LiftDeviation {
  readonly date: CivilDate;
  readonly workoutId: string;
  /** Best result ÷ forecast − 1, percent; below zero is weaker than expected. */
  readonly pct: number;
}

/**
 * Every session of one lift against its forecast (specification 8.1, factor 2; the forecast is that of 2.6), in time order,
 * in one pass over all its sets. Of a session done in several ranges of repetitions the best result counts.
 *
 * Only rated results are compared: an unrated set says "at least", which never shows that strength fell. `levelOn` answers
 * where a range was never done before; sessions that nothing was forecast for are left out.
 */
export function liftDeviations(
  sets: readonly LevelSet[],
  levelOn: (day: CivilDate) => number | null,
  options: LevelOptions = {},
): readonly LiftDeviation[] {
  const workoutOf = new Map(sets.map(({ id, workoutId }) => [id, workoutId]));
  const best = new Map<string, LiftDeviation & { readonly kg: number }>();
  for (const bucket of BUCKETS) {
    const seen = bucketSessions(sets, bucket, options);
    const followed = followLevel(
      seen.map((session) => ({ ...session, R: R_BUCKET, rated: true })),
      NO_WINDOW_DAYS,
      Q_BUCKET,
    );
    for (const [at, { date, x, rated, setId }] of seen.entries()) {
      const before = followed[at - 1]?.state?.x;
      const forecast = before === undefined ? levelOn(addDays(date, -1)) : Math.exp(before);
      const [kg, workoutId] = [Math.exp(x), workoutOf.get(setId)];
      if (!rated || forecast === null || workoutId === undefined || kg <= (best.get(workoutId)?.kg ?? 0)) continue;
      best.set(workoutId, { date, workoutId, pct: 100 * (kg / forecast - 1), kg });
    }
  }
  return [...best.values()]
    .map(({ date, workoutId, pct }) => ({ date, workoutId, pct }))
    .sort((a, b) => (`${a.date} ${a.workoutId}` < `${b.date} ${b.workoutId}` ? -1 : 1));
}
