import { loggedRir } from "./rir-source";
import { hardSetValue } from "./set-roles";
import type { SetRole } from "./vocabulary";

/** A performed set as the load of a week sees it. */
export interface LoadSet {
  readonly role: SetRole;
  /** A later short set of a rest-pause, myo or cluster set. */
  readonly mini?: boolean;
  readonly reps: number;
  /** Of a hold or carry, which has no repetitions. */
  readonly seconds?: number | null;
  readonly rpe?: number | null;
  /** Wins over `rpe` when both are given. */
  readonly rir?: number | null;
}

/** Weight of a hard set by repetitions left, specification 8.1: [up to this many, weight]. */
const WEIGHTS = [
  [0, 1.2],
  [3, 1],
  [4.5, 0.7],
] as const;
const EASY_WEIGHT = 0.3;
const UNRATED_WEIGHT = 1;

/** Hard sets weighted by effort: a set to failure costs more, an easy one little. */
export function effortWeightedSets(sets: readonly LoadSet[]): number {
  return sets.reduce((sum, set) => sum + (isPerformed(set) ? hardSetValue(set.role, set.mini === true) * weightOf(set) : 0), 0);
}

function weightOf(set: LoadSet): number {
  const rir = set.role === "failure" ? 0 : loggedRir(set);
  if (rir === null) return set.role === "amrap" ? WEIGHTS[0][1] : UNRATED_WEIGHT;
  return WEIGHTS.find(([most]) => rir <= most)?.[1] ?? EASY_WEIGHT;
}

function isPerformed({ reps, seconds }: LoadSet): boolean {
  return reps >= 1 || (seconds ?? 0) > 0;
}
