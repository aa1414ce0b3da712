import type { Unit } from "@/domain/vocabulary";
import type { TodayPlan } from "@/features/programs/contract";
import type { SentTo } from "@/lib/http/endpoint";
import type { WorkoutRow } from "@/lib/offline/rows";
import { commit } from "@/lib/offline/store";
import type * as contract from "../contract";
import { type BuiltWorkout, buildEmpty, buildFromPlan } from "./build-workout";
import { startInput } from "./inputs";

/** Starts the planned workout on this device and returns its id; the server hears of it through the queue. */
export function startFromPlan(userId: string, plan: TodayPlan, unit: Unit): Promise<string> {
  return startBuilt(userId, buildFromPlan(plan, { unit, ...hereAndNow() }));
}

/** Starts a workout without a plan. */
export function startEmpty(userId: string, title: string, unit: Unit): Promise<string> {
  return startBuilt(userId, buildEmpty(title, { unit, ...hereAndNow() }));
}

/** Puts a built workout on this device and in the queue; returns its id. */
export function startBuilt(userId: string, built: BuiltWorkout): Promise<string> {
  return commit(userId, async ({ tx, clock, op }) => {
    await tx.objectStore("workouts").put({ ...built.workout, clock });
    for (const exercise of built.exercises) await tx.objectStore("exercises").put({ ...exercise, clock });
    for (const set of built.sets) await tx.objectStore("sets").put({ ...set, clock });
    await op("startWorkout", startInput(built));
    return built.workout.id;
  });
}

/** Closes a running workout; a second call is no second finish. Sets not logged stay as skipped. */
export function finishWorkout(userId: string, workoutId: string): Promise<void> {
  return close(userId, workoutId, async (workout, op) => {
    const finishedAt = new Date(Math.max(Date.now(), Date.parse(workout.startedAt))).toISOString();
    const input: SentTo<typeof contract.finishWorkout> = { workoutId, finishedAt, note: workout.note, effort: workout.effort };
    await op("finishWorkout", input);
    return { ...workout, finishedAt };
  });
}

/** Sets a running workout aside; it counts for nothing. */
export function discardWorkout(userId: string, workoutId: string): Promise<void> {
  return close(userId, workoutId, async (workout, op) => {
    const input: SentTo<typeof contract.discardWorkout> = { workoutId };
    await op("discardWorkout", input);
    return { ...workout, discardedAt: new Date().toISOString() };
  });
}

/** Note or effort of the whole workout, running or finished. */
export function editWorkout(
  userId: string,
  workoutId: string,
  change: { note?: string | null; effort?: number | null },
): Promise<void> {
  return commit(userId, async ({ tx, clock, op }) => {
    const workout = await tx.objectStore("workouts").get(workoutId);
    if (!workout) return;
    await tx.objectStore("workouts").put({ ...workout, ...change, clock });
    const input: SentTo<typeof contract.editWorkout> = { workoutId, ...change };
    await op("editWorkout", input);
  });
}

type Queue = (name: string, input: Readonly<Record<string, unknown>>) => Promise<void>;

function close(userId: string, workoutId: string, how: (workout: WorkoutRow, op: Queue) => Promise<WorkoutRow>): Promise<void> {
  return commit(userId, async ({ tx, clock, op }) => {
    const workout = await tx.objectStore("workouts").get(workoutId);
    if (!workout || workout.finishedAt || workout.discardedAt) return;
    await tx.objectStore("workouts").put({ ...(await how(workout, op)), clock });
    await tx.objectStore("kv").delete(`rest:${workoutId}`);
  });
}

/** When and where a workout begins that begins now. */
export function hereAndNow() {
  return { now: new Date(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
