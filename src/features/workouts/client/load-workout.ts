import { call } from "@/lib/http/client";
import type { ExerciseRow, SetRow, WorkoutRow } from "@/lib/offline/rows";
import { openStore } from "@/lib/offline/store";
import type * as contract from "../contract";
import { keepWorkout } from "./keep-workout";

export interface OpenExercise extends ExerciseRow {
  readonly sets: readonly SetRow[];
}

export interface OpenWorkout extends WorkoutRow {
  readonly exercises: readonly OpenExercise[];
}

/** A workout from this device, exercises and sets in order; null when it is not here. */
export async function loadWorkout(userId: string, workoutId: string): Promise<OpenWorkout | null> {
  const tx = (await openStore(userId)).transaction(["workouts", "exercises", "sets"]);
  const [workout, exercises, sets] = await Promise.all([
    tx.objectStore("workouts").get(workoutId),
    tx.objectStore("exercises").index("workoutId").getAll(workoutId),
    tx.objectStore("sets").index("workoutId").getAll(workoutId),
  ]);
  if (!workout) return null;
  const inOrder = exercises.sort((a, b) => a.position - b.position);
  return {
    ...workout,
    exercises: inOrder.map((exercise) => ({
      ...exercise,
      sets: sets.filter(({ workoutExerciseId }) => workoutExerciseId === exercise.id).sort((a, b) => a.position - b.position),
    })),
  };
}

/**
 * The id of the running workout: the one on this device, else the one the server named (`claimed`) unless this device
 * knows that it is over.
 */
export async function openWorkoutId(userId: string, claimed: string | null): Promise<string | null> {
  const all = await (await openStore(userId)).getAll("workouts");
  const running = all.find(({ finishedAt, discardedAt }) => finishedAt === null && discardedAt === null);
  if (running) return running.id;
  return claimed !== null && all.some(({ id }) => id === claimed) ? null : claimed;
}

/** Why a workout could not be brought here. */
export type FetchFailure = { readonly offline: boolean; readonly requestId: string };

/** Brings a workout begun elsewhere to this device. What is written here meanwhile is never overwritten. */
export async function fetchWorkout(userId: string, workoutId: string): Promise<"here" | FetchFailure> {
  const answer = await call<typeof contract.readWorkout>("readWorkout", { workoutId });
  if (!answer.ok) return { offline: answer.offline, requestId: answer.problem.requestId };
  await keepWorkout(userId, answer.value);
  return "here";
}
