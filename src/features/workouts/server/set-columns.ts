import { grams } from "../../../domain/units";
import type { Ctx } from "../../../lib/context";
import type { InputOf } from "../../../lib/http/endpoint";
import { sealField } from "../../../lib/sealed";
import type { logSet } from "../contract";

type SetInput = Omit<InputOf<typeof logSet>, "workoutId">;

/** The columns of a set as typed: the literal stays beside the grams computed from it. */
export function setColumns(ctx: Ctx, set: SetInput) {
  return {
    workoutExerciseId: set.workoutExerciseId,
    exerciseId: set.exerciseId,
    position: set.position,
    role: set.role,
    loadGrams: set.load ? grams(set.load.value, set.load.unit) : null,
    loadValue: set.load?.value ?? null,
    loadUnit: set.load?.unit ?? null,
    loadBasis: set.loadBasis,
    reps: set.reps,
    seconds: set.seconds,
    metres: set.metres,
    rpe: set.rpe,
    rir: set.rir,
    restSeconds: set.restSeconds,
    completed: set.completed,
    completedAt: set.completedAt === null ? null : new Date(set.completedAt),
    confirmed: set.confirmed ?? false,
    targetLoadGrams: set.target?.loadGrams ?? null,
    targetRepsMin: set.target?.repsMin ?? null,
    targetRepsMax: set.target?.repsMax ?? null,
    targetRpe: set.target?.rpe ?? null,
    targetSeconds: set.target?.seconds ?? null,
    noteSealed: sealField(ctx, "sets", "note", set.setId, set.note),
  };
}
