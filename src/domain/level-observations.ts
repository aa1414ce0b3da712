import type { CivilDate } from "./civil-date";
import { compareSets, type Placed } from "./set-order";
import { type EstimateOptions, estimateSet, type SetEstimate, type StrengthSet } from "./strength";
import { sameLoad } from "./units";

/** A set of one exercise, placed in time. */
export interface LevelSet extends StrengthSet, Placed {
  /** The lifter answered "yes, really" to a surprising set. */
  readonly confirmed?: boolean;
}

/** What one session says: x = ln(kg), R its variance. Unrated sessions say only "at least". */
export interface Observation {
  readonly date: CivilDate;
  readonly x: number;
  readonly R: number;
  readonly rated: boolean;
  readonly setId: string;
  readonly confirmed: boolean;
}

export interface LevelOptions extends EstimateOptions {
  /** Repetitions a rating of that day is off by (rpe-trust.ts); goes before `bias`. */
  readonly biasOn?: (day: CivilDate) => number;
}

interface Candidate {
  readonly set: LevelSet;
  readonly estimate: SetEstimate;
}

/** One observation a session, in time order (specification 2.3). Sessions without a usable set are left out. */
export function levelObservations(sets: readonly LevelSet[], options: LevelOptions): Observation[] {
  const bySession = new Map<string, Candidate[]>();
  for (const set of [...sets].sort(compareSets)) {
    const biased = options.biasOn === undefined ? options : { ...options, bias: options.biasOn(set.date) };
    const estimate = estimateSet(set, biased).value;
    if (estimate === null) continue;
    bySession.set(set.workoutId, [...(bySession.get(set.workoutId) ?? []), { set, estimate }]);
  }
  return [...bySession.values()].flatMap((candidates) => {
    const rated = candidates.filter(({ estimate }) => estimate.basis === "point");
    const best = rated.length > 0 ? pick(rated, isHeavier) : pick(candidates, isHigherBound);
    return best === undefined ? [] : [observe(best)];
  });
}

function observe({ set, estimate }: Candidate): Observation {
  return {
    date: set.date,
    x: Math.log(estimate.kg),
    R: (estimate.sdPct / 100) ** 2,
    rated: estimate.basis === "point",
    setId: set.id,
    confirmed: set.confirmed ?? false,
  };
}

/** The first candidate no later one beats: an equal later set does not replace an earlier one. */
function pick(candidates: readonly Candidate[], beats: (a: Candidate, b: Candidate) => boolean): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, one) => (best === undefined || beats(one, best) ? one : best),
    undefined,
  );
}

function isHeavier(a: Candidate, b: Candidate): boolean {
  return sameLoad(a.set.kg, b.set.kg) ? a.set.reps > b.set.reps : a.set.kg > b.set.kg;
}

function isHigherBound(a: Candidate, b: Candidate): boolean {
  return a.estimate.kg > b.estimate.kg;
}
