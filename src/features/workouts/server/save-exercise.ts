import { and, eq, isNull, sql } from "drizzle-orm";
import type { Change } from "../../../lib/changes";
import { sets, workoutExercises } from "../../../lib/db/schema/workouts";
import { AppError, notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { sealField } from "../../../lib/sealed";
import type * as contract from "../contract";
import { EXERCISES_MAX } from "../shapes";
import { ownAndOlder } from "./newer";
import { rebuildRecords } from "./rebuild-records";
import { requireExercises } from "./require-exercises";
import { ownWorkout } from "./start-workout";

type Save = Change<InputOf<typeof contract.saveExercise>, OutputOf<typeof contract.saveExercise>>;

/** Adds an exercise, or writes its order, rest, note or swap. Sets already done stay with the exercise they were done with. */
export const saveExercise: Save = async (ctx, input, { rev, clock }) => {
  await requireExercises(ctx, [input.exerciseId]);
  await ownWorkout(ctx, input.workoutId);
  const { workoutExerciseId, workoutId, note, ...fields } = input;
  const facts = {
    ...fields,
    noteSealed: sealField(ctx, "workout_exercises", "note", workoutExerciseId, note),
    rev,
    clocks: { row: clock },
    deletedAt: null,
  };
  const [saved] = await ctx.db
    .insert(workoutExercises)
    .values({ id: workoutExerciseId, userId: ctx.userId, workoutId, ...facts })
    .onConflictDoUpdate({
      target: workoutExercises.id,
      set: facts,
      setWhere: ownAndOlder(workoutExercises, ctx.userId, workoutId, clock),
    })
    .returning({ id: workoutExercises.id, tooMany: isTooMany });
  if (saved?.tooMany) throw tooMany();
  if (!saved) {
    const [mine] = await ctx.db
      .select({ id: workoutExercises.id })
      .from(workoutExercises)
      .where(
        and(
          eq(workoutExercises.userId, ctx.userId),
          eq(workoutExercises.id, workoutExerciseId),
          eq(workoutExercises.workoutId, workoutId),
        ),
      );
    if (!mine) throw notFound("Exercise");
  }
  return { result: { workoutExerciseId }, facts: [] };
};

/** A new exercise in a workout that has as many as it may; what is there can always be changed. */
const isTooMany = sql<boolean>`(select count(*) >= ${EXERCISES_MAX} and count(*) filter (where o.id = workout_exercises.id) = 0 from workout_exercises o where o.user_id = workout_exercises.user_id and o.workout_id = workout_exercises.workout_id and o.deleted_at is null)`;

function tooMany() {
  const message = `At most ${EXERCISES_MAX} exercises`;
  return new AppError("invalid", message, { fields: [{ path: "position", message }] });
}

type Remove = Change<InputOf<typeof contract.deleteExercise>, OutputOf<typeof contract.deleteExercise>>;

/** Tombstones an exercise and its sets. */
export const deleteExercise: Remove = async (ctx, { workoutId, workoutExerciseId }, { rev, clock }) => {
  const workout = await ownWorkout(ctx, workoutId);
  const gone = { deletedAt: ctx.now(), rev, clocks: { row: clock } };
  const [removed] = await ctx.db
    .update(workoutExercises)
    .set(gone)
    .where(
      and(
        eq(workoutExercises.userId, ctx.userId),
        eq(workoutExercises.id, workoutExerciseId),
        eq(workoutExercises.workoutId, workoutId),
      ),
    )
    .returning({ exerciseId: workoutExercises.exerciseId });
  if (!removed) throw notFound("Exercise");
  await ctx.db
    .update(sets)
    .set(gone)
    .where(and(eq(sets.userId, ctx.userId), eq(sets.workoutExerciseId, workoutExerciseId), isNull(sets.deletedAt)));
  if (workout.finishedAt) await rebuildRecords(ctx, [removed.exerciseId], workoutId);
  return { result: { workoutExerciseId }, facts: [] };
};
