import type { Exercise } from "./exercise";
import { MUSCLE_PARENT, type MuscleId } from "./vocabulary";

/** True when `wanted` is the muscle itself or a larger part it belongs to: shoulders cover side delts. */
export function covers(wanted: MuscleId, muscle: MuscleId): boolean {
  for (let at: MuscleId | undefined = muscle; at !== undefined; at = MUSCLE_PARENT[at]) {
    if (at === wanted) return true;
  }
  return false;
}

/** Muscles an exercise trains as targets, not as helpers. */
export function targetsOf(exercise: Pick<Exercise, "contrib">): readonly MuscleId[] {
  return (Object.keys(exercise.contrib) as MuscleId[]).filter((muscle) => exercise.contrib[muscle] === 1);
}

/**
 * Cosine between the muscles a slot asks for and what an exercise gives, 0–1. A part counts for the whole that
 * was asked for, with its largest share, so three delts are not three times the shoulders.
 */
export function muscleMatch(wanted: readonly MuscleId[], contrib: Exercise["contrib"]): number {
  const given = Object.entries(contrib) as [MuscleId, number][];
  const shares = new Map<MuscleId, number>();
  for (const [muscle, share] of given) {
    const place = wanted.find((want) => covers(want, muscle)) ?? muscle;
    shares.set(place, Math.max(shares.get(place) ?? 0, share));
  }
  const dot = wanted.reduce((sum, muscle) => sum + (shares.get(muscle) ?? 0), 0);
  const length = Math.sqrt([...shares.values()].reduce((sum, share) => sum + share * share, 0));
  return wanted.length === 0 || length === 0 ? 0 : Math.min(1, dot / (Math.sqrt(wanted.length) * length));
}

/** Cosine between what two exercises train, 0 (nothing in common) to 1 (the same muscles in the same shares). */
export function contribMatch(a: Exercise["contrib"], b: Exercise["contrib"]): number {
  const dot = (Object.keys(a) as MuscleId[]).reduce((sum, muscle) => sum + (a[muscle] ?? 0) * (b[muscle] ?? 0), 0);
  // Roots are rounded: two of the same muscles must not come out more than alike.
  return dot === 0 ? 0 : Math.min(1, dot / (contribNorm(a) * contribNorm(b)));
}

function contribNorm(contrib: Exercise["contrib"]): number {
  return Math.sqrt(Object.values(contrib).reduce<number>((sum, share) => sum + share * share, 0));
}
