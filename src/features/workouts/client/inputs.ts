import type { SentTo } from "@/lib/http/endpoint";
import type { ExerciseRow, SetRow } from "@/lib/offline/rows";
import type * as contract from "../contract";
import type { BuiltWorkout } from "./build-workout";

type SetInput = SentTo<typeof contract.logSet>;
type ExerciseInput = SentTo<typeof contract.saveExercise>;

/** A stored set as the operation `logSet` takes it. */
export function setInput(set: SetRow): SetInput {
  const { id, workoutId, ...rest } = set;
  return { workoutId, setId: id, ...setFields(rest) };
}

/** A stored exercise as the operation `saveExercise` takes it. */
export function exerciseInput(exercise: ExerciseRow): ExerciseInput {
  return { workoutId: exercise.workoutId, workoutExerciseId: exercise.id, ...exerciseFields(exercise) };
}

/** A whole workout as the operation `startWorkout` takes it. */
export function startInput({ workout, exercises, sets }: BuiltWorkout): SentTo<typeof contract.startWorkout> {
  const { id, enrolmentId, programId, dayId, title, source, day, zone, startedAt } = workout;
  return {
    ...{ workoutId: id, enrolmentId, programId, dayId, title, source, day, zone, startedAt },
    exercises: exercises.map((exercise) => ({
      workoutExerciseId: exercise.id,
      ...exerciseFields(exercise),
      sets: sets
        .filter(({ workoutExerciseId }) => workoutExerciseId === exercise.id)
        .map((set) => ({ setId: set.id, ...setFields(set) })),
    })),
  };
}

function setFields(set: Omit<SetRow, "id" | "workoutId">) {
  const { workoutExerciseId, exerciseId, position, role, load, loadBasis, reps, seconds, metres } = set;
  const { rpe, rir, restSeconds, completed, completedAt, target, confirmed, note } = set;
  return {
    ...{ workoutExerciseId, exerciseId, position, role, load, loadBasis, reps, seconds, metres },
    ...{ rpe, rir, restSeconds, completed, completedAt, target, confirmed, note },
  };
}

function exerciseFields({ exerciseId, slotId, swappedFrom, position, superset, restSeconds, plan, note }: ExerciseRow) {
  const sent =
    plan === null
      ? null
      : {
          role: plan.role,
          reasons: plan.reasons.map(({ facts, ...reason }) => ({ ...reason, facts: { ...facts } })),
          alternatives: [...plan.alternatives],
          stateKey: plan.stateKey,
          ...(plan.modified === true ? { modified: true } : {}),
        };
  return { exerciseId, slotId, swappedFrom, position, superset, restSeconds, plan: sent, note };
}
