import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { sessionMetrics } from "../../../domain/session-metrics";
import type { RecordKind } from "../../../domain/vocabulary";
import { sessionStage } from "../../../domain/warmup-progress";
import type { Ctx } from "../../../lib/context";
import { records, type StoredWarmup, sets, workoutExercises } from "../../../lib/db/schema/workouts";
import type { InputOf } from "../../../lib/http/endpoint";
import { openField } from "../../../lib/sealed";
import { knownExercises } from "../../exercises/server/known-exercises";
import type * as contract from "../contract";
import type { ExerciseRow, SetRow, WorkoutDetail } from "../shapes";
import { toRecordSet } from "./record-sets";
import { ownWorkout } from "./start-workout";
import { bodyReader, weighInBefore } from "./weigh-in-before";

type Detail = WorkoutDetail;

/** A workout with its exercises, sets and summary: four statements, however large it is, and one for exercises of their own. */
export async function readWorkout(ctx: Ctx, { workoutId }: InputOf<typeof contract.readWorkout>): Promise<Detail> {
  const workout = await ownWorkout(ctx, workoutId);
  const exerciseRows = await ctx.db
    .select()
    .from(workoutExercises)
    .where(
      and(eq(workoutExercises.userId, ctx.userId), eq(workoutExercises.workoutId, workoutId), isNull(workoutExercises.deletedAt)),
    )
    .orderBy(asc(workoutExercises.position), asc(workoutExercises.id));
  const weighIn = weighInBefore(ctx, workout.day);
  const logged = await ctx.db
    .select({ set: sets, weighIn: { id: weighIn.id, day: weighIn.day, weightSealed: weighIn.weightSealed } })
    .from(sets)
    .leftJoinLateral(weighIn, sql`true`)
    .where(and(eq(sets.userId, ctx.userId), eq(sets.workoutId, workoutId), isNull(sets.deletedAt)))
    .orderBy(asc(sets.position), asc(sets.id));
  const setRows = logged.map(({ set }) => set);
  const body = bodyReader(ctx)(logged[0]?.weighIn ?? null, workout.day);
  const recordRows = await ctx.db
    .select()
    .from(records)
    .where(and(eq(records.userId, ctx.userId), eq(records.workoutId, workoutId)));
  const known = await knownExercises(
    ctx,
    [...exerciseRows, ...setRows, ...recordRows].map(({ exerciseId }) => exerciseId),
  );
  const done = setRows.filter(({ completed }) => completed);
  const metrics = sessionMetrics(
    done.map((set) =>
      toRecordSet({
        set,
        day: workout.day,
        startedAt: workout.startedAt,
        exercisePosition: 0,
        movement: known.byId(set.exerciseId),
        body,
      }),
    ),
    { startedAt: workout.startedAt.getTime(), completedAt: workout.finishedAt?.getTime() ?? null },
    Object.fromEntries(exerciseRows.map(({ exerciseId }) => [exerciseId, known.byId(exerciseId)?.contrib ?? {}])),
  );
  return {
    id: workout.id,
    enrolmentId: workout.enrolmentId,
    programId: workout.programId,
    dayId: workout.dayId,
    title: workout.title,
    source: workout.source,
    day: workout.day,
    zone: workout.zone,
    startedAt: workout.startedAt.toISOString(),
    finishedAt: workout.finishedAt?.toISOString() ?? null,
    discardedAt: workout.discardedAt?.toISOString() ?? null,
    note: openField(ctx, "workouts", "note", workout.id, workout.noteSealed),
    effort: workout.effort,
    warmup: workout.warmup && withoutClock(workout.warmup),
    stage: sessionStage(
      workout.warmup,
      done.some(({ role }) => role !== "warmup"),
    ),
    exercises: exerciseRows.map((row) => ({
      id: row.id,
      exerciseId: row.exerciseId,
      name: row.rawName ?? known.name(row.exerciseId),
      slotId: row.slotId,
      swappedFrom: row.swappedFrom,
      position: row.position,
      superset: row.superset,
      restSeconds: row.restSeconds,
      plan: row.plan as ExerciseRow["plan"],
      note: openField(ctx, "workout_exercises", "note", row.id, row.noteSealed),
      sets: setRows.filter((set) => set.workoutExerciseId === row.id).map((set) => toSetRow(ctx, set)),
    })),
    summary: {
      minutes: metrics.durationMin,
      hardSets: metrics.totalSets,
      volumeKg: metrics.volumeKg,
      avgRpe: metrics.avgRpe,
      records: recordRows.map((row) => ({
        kind: row.kind as RecordKind,
        value: row.value,
        previous: row.previous,
        marginPct: row.marginPct,
        exerciseId: row.exerciseId,
        exerciseName: known.name(row.exerciseId),
        setId: row.setId,
        celebrated: row.celebrated,
        loadGrams: row.loadGrams,
        reps: row.reps,
      })),
    },
  };
}

function withoutClock({ clock: _, done, skipped, ...rest }: StoredWarmup): NonNullable<Detail["warmup"]> {
  return { ...rest, done: [...done], skipped: [...skipped] };
}

function toSetRow(ctx: Ctx, set: typeof sets.$inferSelect): SetRow {
  const hasTarget = set.targetRepsMin !== null || set.targetLoadGrams !== null || set.targetSeconds !== null;
  return {
    id: set.id,
    workoutExerciseId: set.workoutExerciseId,
    exerciseId: set.exerciseId,
    position: set.position,
    role: set.role,
    load: set.loadValue === null || set.loadUnit === null ? null : { value: set.loadValue, unit: set.loadUnit },
    loadBasis: set.loadBasis,
    loadGrams: set.loadGrams,
    reps: set.reps,
    seconds: set.seconds,
    metres: set.metres,
    rpe: set.rpe,
    rir: set.rir,
    restSeconds: set.restSeconds,
    completed: set.completed,
    completedAt: set.completedAt?.toISOString() ?? null,
    target: hasTarget
      ? {
          loadGrams: set.targetLoadGrams,
          repsMin: set.targetRepsMin,
          repsMax: set.targetRepsMax,
          rpe: set.targetRpe,
          seconds: set.targetSeconds,
        }
      : null,
    confirmed: set.confirmed,
    note: openField(ctx, "sets", "note", set.id, set.noteSealed),
  };
}
