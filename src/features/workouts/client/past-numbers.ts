import { sessionMetrics } from "@/domain/session-metrics";
import { toKg } from "@/domain/units";
import type { SetRow } from "@/lib/offline/rows";
import type { OpenExercise, OpenWorkout } from "./load-workout";

export interface WorkoutNumbers {
  readonly minutes: number | null;
  readonly hardSets: number;
  readonly volumeKg: number;
  readonly avgRpe: number | null;
}

/** The sums of a workout from this device alone; what the body carries counts once the server has weighed it. */
export function numbersOf(workout: OpenWorkout): WorkoutNumbers {
  const startedAt = Date.parse(workout.startedAt);
  const { totalSets, volumeKg, avgRpe, durationMin } = sessionMetrics(
    workout.exercises.flatMap((exercise) => done(exercise, workout.day, startedAt)),
    { startedAt, completedAt: workout.finishedAt === null ? null : Date.parse(workout.finishedAt) },
    {},
  );
  return { minutes: durationMin, hardSets: totalSets, volumeKg, avgRpe };
}

function done({ sets, position }: OpenExercise, date: string, startedAt: number) {
  return sets
    .filter(({ completed }) => completed)
    .map((set) => ({
      ...{ id: set.id, workoutId: set.workoutId, exerciseId: set.exerciseId, role: set.role, date, startedAt },
      ...{ order: position * 100 + set.position, loadBasis: set.loadBasis ?? ("total" as const), kg: weighed(set) },
      unit: set.load?.unit ?? ("kg" as const),
      ...{ reps: set.reps ?? 0, seconds: set.seconds, metres: set.metres },
      rpe: set.rpe ?? (set.rir === null ? null : 10 - set.rir),
      hands: set.loadBasis === "per_hand" ? (2 as const) : (1 as const),
    }));
}

function weighed({ load, loadBasis }: SetRow): number {
  const isOnBody = loadBasis === "added" || loadBasis === "assist" || loadBasis === "none";
  return load === null || isOnBody ? 0 : toKg(load.value, load.unit);
}
