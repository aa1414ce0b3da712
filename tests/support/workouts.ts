import { finishWorkout } from "../../src/features/workouts/server/finish-workout";
import { logSet } from "../../src/features/workouts/server/log-set";
import { startWorkout } from "../../src/features/workouts/server/start-workout";
import { asUseCase } from "../../src/lib/changes";
import type { Ctx } from "../../src/lib/context";
import { newId } from "../../src/lib/ids";

/** A set as the phone sends it. */
export function bench(workoutId: string, workoutExerciseId: string, over: Record<string, unknown> = {}) {
  return {
    workoutId,
    setId: newId(),
    workoutExerciseId,
    exerciseId: "barbell_bench_press",
    position: 1,
    role: "work" as const,
    load: { value: 80, unit: "kg" as const },
    loadBasis: "total" as const,
    reps: 8,
    seconds: null,
    metres: null,
    rpe: 8,
    rir: null,
    restSeconds: 180,
    completed: true,
    completedAt: "2026-03-02T10:10:00.000Z",
    target: { loadGrams: 80_000, repsMin: 5, repsMax: 8, rpe: 8, seconds: null },
    note: null,
    ...over,
  };
}

/** Starts an empty workout with one bench press in it. */
export async function startBench(ctx: Ctx, day = "2026-03-02") {
  const workoutId = newId();
  const workoutExerciseId = newId();
  await asUseCase(startWorkout)(ctx, {
    workoutId,
    enrolmentId: null,
    programId: null,
    dayId: null,
    title: "Bench",
    source: "empty",
    day,
    zone: "Europe/Berlin",
    startedAt: `${day}T10:00:00.000Z`,
    exercises: [
      {
        workoutExerciseId,
        exerciseId: "barbell_bench_press",
        slotId: null,
        swappedFrom: null,
        position: 1,
        superset: null,
        restSeconds: 180,
        plan: null,
        note: null,
        sets: [],
      },
    ],
  });
  return { workoutId, workoutExerciseId };
}

/** A finished session of `sets` bench sets alone. */
export async function benched(ctx: Ctx, day: string, sets = 1, over: Record<string, unknown> = {}): Promise<string> {
  const { workoutId, workoutExerciseId } = await startBench(ctx, day);
  for (let position = 1; position <= sets; position += 1)
    await asUseCase(logSet)(ctx, bench(workoutId, workoutExerciseId, { position, ...over }));
  await asUseCase(finishWorkout)(ctx, { workoutId, finishedAt: `${day}T11:00:00.000Z`, note: null, effort: null });
  return workoutId;
}
