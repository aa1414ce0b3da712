import type { Reason } from "@/domain/reason";
import { gramsOfKg } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";
import type { ExerciseCard } from "@/features/exercises/contract";
import { newId } from "@/lib/ids";
import type { ExerciseRow, ExerciseSheet } from "@/lib/offline/rows";
import { commit } from "@/lib/offline/store";
import { blankSet, literal } from "./build-workout";
import { exerciseInput, setInput } from "./inputs";

/** What adding or swapping in needs to know of an exercise. */
export type Picked = Pick<ExerciseCard, "id" | "name" | "loadBasis"> & {
  readonly measure: string;
  readonly muscles: readonly string[];
  readonly contraindications?: readonly string[];
  /** Of a substitute: why, and the load to begin with in kilograms. */
  readonly reasons?: readonly Reason[];
  readonly startKg?: number | null;
};

const FRESH_SETS = 3;
const REASONS_MAX = 12;
const EXERCISES_MAX = 30;

/** Adds an exercise at the end with three open sets; null when the workout is full. */
export function addExercise(userId: string, workoutId: string, picked: Picked): Promise<string | null> {
  return commit(userId, async ({ tx, clock, op }) => {
    const others = await tx.objectStore("exercises").index("workoutId").getAll(workoutId);
    if (others.length >= EXERCISES_MAX) return null;
    const position = Math.min(EXERCISES_MAX, Math.max(0, ...others.map((other) => other.position)) + 1);
    const exercise: ExerciseRow = {
      ...{ id: newId(), workoutId, exerciseId: picked.id, name: picked.name, slotId: null, swappedFrom: null, position },
      ...{ superset: null, restSeconds: null, plan: null, note: null, sheet: sheetOf(picked), clock },
    };
    await tx.objectStore("exercises").put(exercise);
    await op("saveExercise", exerciseInput(exercise));
    for (let n = 1; n <= FRESH_SETS; n++) {
      const set = { ...blankSet(exercise, n, null, picked.loadBasis), clock };
      await tx.objectStore("sets").put(set);
      await op("logSet", setInput(set));
    }
    return exercise.id;
  });
}

/**
 * Today's substitute. Sets already logged stay with the old exercise; the open work sets start at the guessed load, which
 * the first of them corrects, or without one where nothing is known. The plan's own state is left alone.
 */
export function swapExercise(userId: string, exerciseRowId: string, picked: Picked, unit: Unit): Promise<void> {
  return commit(userId, async ({ tx, clock, op }) => {
    const before = await tx.objectStore("exercises").get(exerciseRowId);
    if (!before || before.exerciseId === picked.id) return;
    const sheet = sheetOf(picked);
    const swapped: ExerciseRow = {
      ...before,
      ...{
        exerciseId: picked.id,
        name: picked.name,
        swappedFrom: before.swappedFrom ?? before.exerciseId,
        plan: before.plan && { ...before.plan, reasons: (picked.reasons ?? []).slice(0, REASONS_MAX), alternatives: [] },
        sheet,
        clock,
      },
    };
    await tx.objectStore("exercises").put(swapped);
    await op("saveExercise", exerciseInput(swapped));
    const sets = await tx.objectStore("sets").index("workoutId").getAll(before.workoutId);
    for (const set of sets.filter(({ workoutExerciseId, completed }) => workoutExerciseId === exerciseRowId && !completed)) {
      const kg = set.role === "warmup" || picked.loadBasis === "none" ? null : (picked.startKg ?? null);
      const target = set.target === null ? null : { ...set.target, loadGrams: kg === null ? null : gramsOfKg(kg) };
      const load = kg === null ? null : literal(kg, unit);
      const open = { ...set, exerciseId: picked.id, load, loadBasis: sheet.loadBasis, target, clock };
      await tx.objectStore("sets").put(open);
      await op("logSet", setInput(open));
    }
  });
}

/** Removes an exercise with its sets. */
export function removeExercise(userId: string, { id, workoutId }: ExerciseRow): Promise<void> {
  return commit(userId, async ({ tx, op }) => {
    if (!(await tx.objectStore("exercises").get(id))) return;
    const sets = await tx.objectStore("sets").index("workoutId").getAll(workoutId);
    for (const set of sets) if (set.workoutExerciseId === id) await tx.objectStore("sets").delete(set.id);
    await tx.objectStore("exercises").delete(id);
    await op("deleteExercise", { workoutId, workoutExerciseId: id });
  });
}

/** What the lifter wants to remember of an exercise today. */
export function noteExercise(userId: string, exerciseRowId: string, note: string): Promise<void> {
  return commit(userId, async ({ tx, clock, op }) => {
    const exercise = await tx.objectStore("exercises").get(exerciseRowId);
    const text = note.trim() === "" ? null : note.trim();
    if (!exercise || exercise.note === text) return;
    const noted = { ...exercise, note: text, clock };
    await tx.objectStore("exercises").put(noted);
    await op("saveExercise", exerciseInput(noted));
  });
}

function sheetOf({ measure, loadBasis, muscles }: Picked): ExerciseSheet {
  return {
    measure,
    loadBasis,
    stepKg: 0,
    muscles,
    alternatives: [],
    lastTime: null,
    bests: [],
    firstTime: true,
  };
}
