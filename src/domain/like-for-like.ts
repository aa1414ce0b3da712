import type { CivilDate } from "./civil-date";
import { addDays } from "./civil-date";
import { type LevelSet, levelObservations, type Observation } from "./level-observations";
import type { Exposure } from "./plateau-trend";
import type { EstimateOptions } from "./strength";
import { bucketSessions, repBucket } from "./strength-forecast";

/** Enough sessions of one kind to leave the others out. */
const ENOUGH = 6;
/** Longer than any window of the plateau test, and short enough that a change of habits shows. */
const RECENT_DAYS = 84;

/**
 * Sessions of one exercise that may be compared, for the plateau test: the best estimate of each, rated sessions alone
 * when there are enough of them, else every session by the repetitions done. Of heavy and light days the kind that is done
 * most stands for itself. Dates up to `today`, in time order.
 */
export function likeForLike(sets: readonly LevelSet[], today: CivilDate, options: EstimateOptions = {}): readonly Exposure[] {
  const past = sets.filter(({ date }) => date <= today);
  const from = addDays(today, -RECENT_DAYS);
  const recent = (sessions: readonly Observation[]) => sessions.filter(({ date }) => date >= from).length;
  const rated = levelObservations(past, options).filter((session) => session.rated);
  const alike = recent(rated) >= ENOUGH ? past.filter(({ rpe, rir }) => rpe != null || rir != null) : past.map(unrated);
  const kinds = [1, 4, 7, 10].flatMap((reps) => {
    const bucket = repBucket(reps);
    return bucket === null ? [] : [bucketSessions(alike, bucket, options)];
  });
  const [most = []] = kinds.sort((a, b) => recent(b) - recent(a));
  const chosen = recent(most) >= ENOUGH ? most : levelObservations(alike, options);
  return chosen.map(({ date, x }) => ({ date, e1rm: Math.exp(x) }));
}

/** The set by its repetitions alone. */
function unrated(set: LevelSet): LevelSet {
  return {
    ...set,
    rpe: null,
    rir: null,
    minReps: null,
    role: set.role === "amrap" || set.role === "failure" ? "work" : set.role,
  };
}
