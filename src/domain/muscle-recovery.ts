import { effortWeightedSets, type LoadSet } from "./effort-weight";
import { type Advice, type Reason, reason } from "./reason";
import { MUSCLE_PARENT, MUSCLES, type MuscleId } from "./vocabulary";

/** A performed set with how long ago it was and what it trains. */
export interface RecoverySet extends LoadSet {
  /** Days before now, 0 = just now; fractions count. */
  readonly daysAgo: number;
  readonly contrib: Readonly<Partial<Record<MuscleId, number>>>;
}

/** Days in which the effect of a set on a muscle falls to 37 %, by the largest part the muscle belongs to. */
const TAU: Readonly<Partial<Record<MuscleId, number>>> = {
  ...{ chest: 1.5, lats: 1.5, upper_back: 1.5 },
  ...{ quads: 2, hamstrings: 2, glutes: 2, lower_back: 2, adductors: 2 },
};
const QUICK_TAU = 1;
const SETS_TO_EMPTY = 10;

/**
 * How recovered each trained muscle looks, 0–1, specification 8.4: 1 − Σ dose · e^(−days/τ), a dose being effort-weighted
 * sets ÷ 10. For display only: no load is set from it.
 */
export function muscleRecovery(sets: readonly RecoverySet[]): Advice<Readonly<Partial<Record<MuscleId, number>>>> {
  const past = sets.filter(({ daysAgo }) => daysAgo >= 0);
  const spent = (muscle: MuscleId) =>
    past.reduce((sum, set) => {
      const dose = (effortWeightedSets([set]) * (set.contrib[muscle] ?? 0)) / SETS_TO_EMPTY;
      return sum + dose * Math.exp(-set.daysAgo / tauOf(muscle));
    }, 0);
  const shares = MUSCLES.map((muscle) => [muscle, spent(muscle)] as const).filter(([, share]) => share > 0);
  const value = Object.fromEntries(shares.map(([muscle, share]) => [muscle, Math.max(0, 1 - share)]));
  const because: Reason =
    shares.length > 0 ? reason("load.muscle-recovery", { muscles: shares.length }) : reason("load.no-sets", {});
  return { value, confidence: "low", reasons: [because], missing: shares.length > 0 ? [] : ["sets"] };
}

function tauOf(muscle: MuscleId): number {
  for (let at: MuscleId | undefined = muscle; at !== undefined; at = MUSCLE_PARENT[at]) {
    const tau = TAU[at];
    if (tau !== undefined) return tau;
  }
  return QUICK_TAU;
}
