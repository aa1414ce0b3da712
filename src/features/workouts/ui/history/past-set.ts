import { fromKg, type Grams, kgOf } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";
import { call } from "@/lib/http/client";
import type { SentTo } from "@/lib/http/endpoint";
import { newId } from "@/lib/ids";
import type * as contract from "../../contract";

/** The load in the lifter's unit; a literal typed in that unit comes back as typed. */
export function loadIn({ load, loadGrams }: contract.SetRow, unit: Unit): number | null {
  if (load?.unit === unit) return load.value;
  return loadGrams === null ? null : Math.round(fromKg(kgOf(loadGrams as Grams), unit) * 100) / 100;
}

/** Writes the whole set: what it was, with what changed. */
export function saveSet(workoutId: string, { id, loadGrams: _, ...set }: contract.SetRow) {
  return call<typeof contract.logSet>("logSet", { ...set, workoutId, setId: id } satisfies SentTo<typeof contract.logSet>);
}

/** A further set like the last one, already done; an empty one when there is none to copy. */
export function oneMore(exercise: contract.ExerciseRow, workout: contract.WorkoutDetail): contract.SetRow {
  const last = exercise.sets.at(-1);
  const position = Math.max(0, ...exercise.sets.map((set) => set.position)) + 1;
  const done = { completed: true, completedAt: last?.completedAt ?? workout.finishedAt ?? workout.startedAt };
  if (last) return { ...last, ...done, id: newId(), position, target: null, note: null };
  return {
    id: newId(),
    workoutExerciseId: exercise.id,
    exerciseId: exercise.exerciseId,
    position,
    role: "work",
    load: null,
    loadBasis: null,
    loadGrams: null,
    reps: null,
    seconds: null,
    metres: null,
    rpe: null,
    rir: null,
    restSeconds: null,
    target: null,
    note: null,
    ...done,
  };
}
