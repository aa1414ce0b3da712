import { isLater } from "./clock";
import type { ExerciseRow, SetRow, WorkoutRow } from "./rows";
import type { Transaction } from "./store";
import type { PulledChange } from "./sync-answer";

/**
 * Merges rows written elsewhere into the workouts this device holds; the later clock wins and this device's own echoes
 * change nothing. Workouts it does not hold are read from the server when they are opened.
 */
export async function applyChanges(tx: Transaction, changes: readonly PulledChange[]): Promise<void> {
  for (const change of changes) {
    if (change.table === "workouts") await applyWorkout(tx, change);
    else if (change.table === "workout_exercises") await applyExercise(tx, change);
    else await applySet(tx, change);
  }
}

async function applyWorkout(tx: Transaction, { id, clock, row }: PulledChange) {
  const workouts = tx.objectStore("workouts");
  const here = await workouts.get(id);
  if (here === undefined || !isLater(clock, here.clock)) return;
  if (row === null) return workouts.delete(id);
  const { title, day, startedAt, finishedAt, discardedAt, note, effort, warmup: there } = row as unknown as WorkoutRow;
  // The warm-up has a clock of its own: a note written later elsewhere does not undo a tick.
  const warmup = isLater(there?.clock ?? null, here.warmup?.clock ?? null) ? there : here.warmup;
  await workouts.put({
    ...here,
    title,
    day,
    startedAt,
    finishedAt,
    discardedAt,
    note,
    effort,
    ...(warmup ? { warmup } : {}),
    clock,
  });
}

async function applyExercise(tx: Transaction, { id, clock, row }: PulledChange) {
  const exercises = tx.objectStore("exercises");
  const here = await exercises.get(id);
  if (here !== undefined && !isLater(clock, here.clock)) return;
  if (row === null) return exercises.delete(id);
  const there = row as unknown as ExerciseRow;
  if (!(await tx.objectStore("workouts").get(there.workoutId))) return;
  const isSame = here?.exerciseId === there.exerciseId;
  const { workoutId, exerciseId, slotId, swappedFrom, position, superset, restSeconds, plan, note } = there;
  const name = isSame ? here.name : there.name;
  const sheet = isSame ? here.sheet : null;
  await exercises.put({
    id,
    workoutId,
    exerciseId,
    name,
    slotId,
    swappedFrom,
    position,
    superset,
    restSeconds,
    plan,
    note,
    sheet,
    clock,
  });
}

type WireSet = SetRow & {
  readonly loadValue: number | null;
  readonly loadUnit: "kg" | "lb" | null;
  readonly targetLoadGrams: number | null;
  readonly targetRepsMin: number | null;
  readonly targetRepsMax: number | null;
  readonly targetRpe: number | null;
  readonly targetSeconds: number | null;
};

async function applySet(tx: Transaction, { id, clock, row }: PulledChange) {
  const sets = tx.objectStore("sets");
  const here = await sets.get(id);
  if (here !== undefined && !isLater(clock, here.clock)) return;
  if (row === null) return sets.delete(id);
  const there = row as unknown as WireSet;
  if (!(await tx.objectStore("workouts").get(there.workoutId))) return;
  const { workoutId, workoutExerciseId, exerciseId, position, role, loadBasis, reps, seconds, metres, rpe, rir } = there;
  const { restSeconds, completed, completedAt, note, loadValue, loadUnit, confirmed = false } = there;
  await sets.put({
    ...{ id, workoutId, workoutExerciseId, exerciseId, position, role, loadBasis, reps, seconds, metres, rpe, rir },
    ...{ restSeconds, completed, completedAt, confirmed, note, clock, record: null, hits: [] },
    load: loadValue === null || loadUnit === null ? null : { value: loadValue, unit: loadUnit },
    target: {
      loadGrams: there.targetLoadGrams,
      repsMin: there.targetRepsMin,
      repsMax: there.targetRepsMax,
      rpe: there.targetRpe,
      seconds: there.targetSeconds,
    },
  });
}
