import type { Exercise } from "./exercise";
import { targetsOf } from "./muscles";
import type { MuscleId } from "./vocabulary";

export interface Worked {
  readonly exercise: Exercise;
  readonly sets: number;
}

const WARM_FROM_SETS = 2;

/** How warm a lift finds the lifter after what came before it in the session. */
export function warmthFor(exercise: Exercise, before: readonly Worked[]): "cold" | "muscle" | "pattern" {
  const done = before.filter(({ sets }) => sets > 0);
  if (done.some((each) => each.exercise.patterns[0] === exercise.patterns[0])) return "pattern";
  const sets = (muscle: MuscleId) =>
    done.filter((each) => each.exercise.contrib[muscle] === 1).reduce((sum, each) => sum + each.sets, 0);
  return targetsOf(exercise).some((muscle) => sets(muscle) >= WARM_FROM_SETS) ? "muscle" : "cold";
}
