import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { SlotExposure } from "../../../domain/slot-state";
import type { Ctx } from "../../../lib/context";
import { sets, workoutExercises, workouts } from "../../../lib/db/schema/workouts";

type SetRow = typeof sets.$inferSelect;

export interface LoggedWorkout {
  readonly id: string;
  readonly day: string;
  readonly enrolmentId: string | null;
  readonly dayId: string | null;
  readonly startedAt: Date;
  readonly minutes: number;
}

export interface TrainingLog {
  readonly workouts: readonly LoggedWorkout[];
  readonly exposures: Readonly<Record<string, readonly SlotExposure[]>>;
  /** Exercise id → its sets of the newest workout with one, in order. */
  readonly lastTime: Readonly<Record<string, { readonly day: string; readonly sets: readonly SetRow[] }>>;
}

/** The whole finished log as the engine reads it: two statements, whatever its length. */
export async function trainingLog(ctx: Ctx): Promise<TrainingLog> {
  const sessions = await ctx.db
    .select()
    .from(workouts)
    .where(
      and(
        eq(workouts.userId, ctx.userId),
        isNotNull(workouts.finishedAt),
        isNull(workouts.discardedAt),
        isNull(workouts.deletedAt),
      ),
    )
    .orderBy(workouts.day, workouts.startedAt, workouts.id);
  const rows = await ctx.db
    .select({ set: sets, exercise: workoutExercises })
    .from(sets)
    .innerJoin(workoutExercises, and(eq(workoutExercises.userId, sets.userId), eq(workoutExercises.id, sets.workoutExerciseId)))
    .where(and(eq(sets.userId, ctx.userId), isNull(sets.deletedAt), isNull(workoutExercises.deletedAt)))
    .orderBy(sets.position, sets.id);
  const dayOf = new Map(sessions.map(({ id, day }) => [id, day]));
  const groups = Map.groupBy(
    rows.filter(({ set }) => dayOf.has(set.workoutId)),
    ({ set }) => set.workoutExerciseId + set.exerciseId,
  );
  const all = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [
          {
            exercise: first.exercise,
            exerciseId: first.set.exerciseId,
            sets: group.map(({ set }) => set),
            day: dayOf.get(first.set.workoutId) ?? "",
          },
        ]
      : [];
  });
  const performed = all
    .filter((exposure) => exposure.sets.some(({ completed }) => completed))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const exposures: Record<string, SlotExposure[]> = {};
  const lastTime: Record<string, { day: string; sets: SetRow[] }> = {};
  for (const { exercise, exerciseId, sets: done, day } of performed) {
    exposures[exerciseId] ??= [];
    exposures[exerciseId].push(exposureOf(exercise, exerciseId, done, day));
    const worked = done.filter(({ completed, role }) => completed && role !== "warmup");
    if (worked.length > 0) lastTime[exerciseId] = { day, sets: worked };
  }
  return {
    workouts: sessions.map(({ id, day, enrolmentId, dayId, startedAt, finishedAt }) => ({
      id,
      day,
      enrolmentId,
      dayId,
      startedAt,
      minutes: finishedAt ? Math.round((finishedAt.getTime() - startedAt.getTime()) / 60_000) : 0,
    })),
    exposures,
    lastTime,
  };
}

function exposureOf(
  exercise: typeof workoutExercises.$inferSelect,
  exerciseId: string,
  rows: readonly SetRow[],
  day: string,
): SlotExposure {
  const planned = rows.filter((set) => set.targetRepsMin !== null && set.role !== "warmup");
  const isSwapped = exercise.swappedFrom !== null && exercise.swappedFrom !== exerciseId;
  return {
    date: day,
    workoutId: exercise.workoutId,
    exerciseId,
    // A temporary swap never writes the original slot's state (specification 10.3).
    stateKey: isSwapped ? null : (exercise.plan?.stateKey ?? null),
    slotId: exercise.slotId,
    plannedSets: planned.length === 0 ? null : planned.length,
    modified: false,
    sets: rows
      .filter(({ completed }) => completed)
      .map((set) => ({
        role: set.role,
        kg: (set.loadGrams ?? 0) / 1000,
        reps: set.reps ?? set.seconds ?? 0,
        rpe: set.rpe ?? (set.rir === null ? null : 10 - set.rir),
        target:
          set.targetRepsMin === null
            ? null
            : {
                kg: set.targetLoadGrams === null ? null : set.targetLoadGrams / 1000,
                repsMin: set.targetRepsMin,
                repsMax: set.targetRepsMax ?? set.targetRepsMin,
              },
      })),
  };
}
