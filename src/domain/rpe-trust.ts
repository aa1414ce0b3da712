import type { CivilDate } from "./civil-date";
import { type Advice, reason } from "./reason";
import { loggedRir } from "./rir-source";
import { compareSets, lastUntil, type Placed } from "./set-order";
import type { StrengthSet } from "./strength";

const SHRINK = 8;
const BIAS_CLAMP = 2;
const BIAS_LOAD = 0.025;
const BIAS_SETS_LATER = 2;

/**
 * Repetitions by which a lifter's ratings are off, −2…2 and drawn to zero while few are known (specification 3.3).
 * Positive: they stop with more left than they say. The population's 0.95 is quoted, never applied.
 */
export function personalBias(observed: readonly number[]): number {
  return shrunk(
    observed.reduce((sum, b) => sum + b, 0),
    observed.length,
  );
}

/**
 * What sets taken to failure say about the ratings just before them: repetitions done less repetitions promised, by day.
 * `sets` are of one exercise. A pair is a rated set and the first failure or amrap set at most two sets later in the
 * same session, at a load within 2.5 %.
 */
export function biasObservations(sets: readonly (StrengthSet & Placed)[]): { readonly date: CivilDate; readonly reps: number }[] {
  const sorted = [...sets].sort(compareSets);
  return sorted.flatMap((set, at) => {
    if (!isToFailure(set)) return [];
    const before = sorted.slice(Math.max(0, at - BIAS_SETS_LATER), at).reverse();
    for (const earlier of before) {
      const rir = loggedRir(earlier);
      if (rir !== null && !isToFailure(earlier) && isPair(earlier, set))
        return [{ date: set.date, reps: set.reps - (earlier.reps + rir) }];
    }
    return [];
  });
}

const SURE_OBSERVATIONS = 8;

/** The lifter's rating bias in one exercise as its sets up to a day show it; 0 while none was taken to failure. */
export function ratingBias(sets: readonly (StrengthSet & Placed)[]): (day: CivilDate) => Advice<number> {
  const observed = biasObservations(sets);
  let sum = 0;
  const sums = observed.map(({ reps }) => (sum += reps));
  return (day) => {
    const at = lastUntil(observed, day);
    return at < 0 ? biasAdvice(0, 0) : biasAdvice(at + 1, shrunk(sums[at] ?? 0, at + 1));
  };
}

function biasAdvice(observations: number, value: number): Advice<number> {
  return {
    value,
    confidence: observations >= SURE_OBSERVATIONS ? "high" : observations > 0 ? "medium" : "low",
    reasons: [reason("strength.bias", { bias: value, observations }, "A", "halperin-2022")],
    missing: observations === 0 ? ["sets-to-failure"] : [],
  };
}

function shrunk(sum: number, count: number): number {
  return Math.min(BIAS_CLAMP, Math.max(-BIAS_CLAMP, sum / (count + SHRINK)));
}

function isToFailure(set: StrengthSet): boolean {
  return set.role === "amrap" || set.role === "failure";
}

function isPair(earlier: StrengthSet & Placed, set: StrengthSet & Placed): boolean {
  return earlier.workoutId === set.workoutId && Math.abs(set.kg - earlier.kg) <= BIAS_LOAD * earlier.kg;
}
