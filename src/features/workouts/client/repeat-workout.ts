import { grams } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";
import { newId } from "@/lib/ids";
import type { ExerciseRow, SetRow } from "@/lib/offline/rows";
import { type BuiltWorkout, blankSet, buildEmpty } from "./build-workout";
import type { OpenExercise, OpenWorkout } from "./load-workout";
import { hereAndNow, startBuilt } from "./ops";

/** Starts a past workout again on this device: what was done then is what is asked now. Returns the new one's id. */
export function startFromPast(userId: string, past: OpenWorkout, unit: Unit): Promise<string> {
  return startBuilt(userId, buildFromPast(past, { unit, ...hereAndNow() }));
}

/** It stands beside the plan: repeating a day by hand does not move the rotation. Skipped sets are not asked again. */
export function buildFromPast(past: OpenWorkout, beginning: Parameters<typeof buildEmpty>[1]): BuiltWorkout {
  const workout = { ...buildEmpty(past.title, beginning).workout, source: "repeat" as const };
  const trained = past.exercises.filter(({ sets }) => sets.some(({ completed }) => completed));
  const built = trained.map((exercise, i) => again(exercise, workout.id, i + 1, past.day));
  return { workout, exercises: built.map(({ exercise }) => exercise), sets: built.flatMap(({ sets }) => sets) };
}

function again({ sets, ...was }: OpenExercise, workoutId: string, position: number, day: string) {
  const done = sets.filter(({ completed }) => completed);
  const exercise: ExerciseRow = {
    ...{ id: newId(), workoutId, exerciseId: was.exerciseId, name: was.name, slotId: null, swappedFrom: null },
    ...{ position, superset: was.superset, restSeconds: was.restSeconds, plan: null, note: null, clock: null },
    sheet: was.sheet && { ...was.sheet, firstTime: false, lastTime: { day, sets: done.filter(isWorking).map(remembered) } },
  };
  return { exercise, sets: done.map((set, i) => asked(set, exercise, i + 1)) };
}

function asked(set: SetRow, exercise: ExerciseRow, position: number): SetRow {
  const { role, load, reps, seconds, metres, loadBasis, restSeconds } = set;
  const loadGrams = load === null ? null : grams(load.value, load.unit);
  return {
    ...blankSet(exercise, position, null, loadBasis),
    ...{ role, load, reps, seconds, metres, restSeconds },
    target: { loadGrams, repsMin: reps, repsMax: reps, rpe: null, seconds },
  };
}

function isWorking({ role }: SetRow): boolean {
  return role !== "warmup";
}

function remembered({ load, reps, rpe }: SetRow) {
  const kg = load === null ? null : grams(load.value, load.unit) / 1000;
  return { kg, value: load?.value ?? null, unit: load?.unit ?? null, reps, rpe };
}
