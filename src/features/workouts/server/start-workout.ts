import { and, eq, isNull, sql } from "drizzle-orm";
import type { Change } from "../../../lib/changes";
import type { Ctx } from "../../../lib/context";
import { sets, workoutExercises, workouts } from "../../../lib/db/schema/workouts";
import { AppError, notFound } from "../../../lib/errors";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { sealField } from "../../../lib/sealed";
import type * as contract from "../contract";
import { requireExercises } from "./require-exercises";
import { setColumns } from "./set-columns";

type Input = InputOf<typeof contract.startWorkout>;

/** Opens a workout with what the plan asked. A repeat is the same answer; a second open workout is a conflict. */
export const startWorkout: Change<Input, OutputOf<typeof contract.startWorkout>> = async (ctx, input, stamp) => {
  await requireExercises(
    ctx,
    input.exercises.map(({ exerciseId }) => exerciseId),
  );
  const known = await ownership(ctx, input.workoutId);
  if (known === "mine") return { result: { workoutId: input.workoutId }, facts: [] };
  const marks = { rev: stamp.rev, clocks: { row: stamp.clock } };
  const { workoutId, exercises, startedAt, ...facts } = input;
  const [opened] = await ctx.db
    .insert(workouts)
    .values({ id: workoutId, userId: ctx.userId, startedAt: new Date(startedAt), ...facts, ...marks })
    .onConflictDoNothing()
    .returning({ id: workouts.id });
  if (!opened)
    throw known === "other"
      ? new AppError("conflict", "Another workout is open. Resume, finish or discard it first.")
      : notFound("Workout");
  await addExercises(ctx, input, marks);
  return {
    result: { workoutId },
    facts: [{ type: "workout.started", key: workoutId, payload: { source: input.source, programId: input.programId } }],
  };
};

/** Whether this workout is already mine, another one of mine is open, or neither. */
async function ownership(ctx: Ctx, workoutId: string): Promise<"mine" | "other" | "none"> {
  const rows = await ctx.db
    .select({ id: workouts.id })
    .from(workouts)
    .where(
      and(
        eq(workouts.userId, ctx.userId),
        sql`(${workouts.id} = ${workoutId} or (${workouts.finishedAt} is null and ${workouts.discardedAt} is null and ${workouts.deletedAt} is null))`,
      ),
    );
  if (rows.some(({ id }) => id === workoutId)) return "mine";
  return rows.length > 0 ? "other" : "none";
}

async function addExercises(ctx: Ctx, input: Input, marks: { readonly rev: number; readonly clocks: Record<string, string> }) {
  const owned = { userId: ctx.userId, workoutId: input.workoutId, ...marks };
  if (input.exercises.length === 0) return;
  await ctx.db.insert(workoutExercises).values(
    input.exercises.map(({ workoutExerciseId: id, sets: _, note, ...exercise }) => ({
      id,
      ...exercise,
      noteSealed: sealField(ctx, "workout_exercises", "note", id, note),
      ...owned,
    })),
  );
  const planned = input.exercises.flatMap(({ sets: all, workoutExerciseId }) =>
    all.map((set) => ({ ...set, workoutExerciseId })),
  );
  if (planned.length > 0)
    await ctx.db.insert(sets).values(planned.map((set) => ({ id: set.setId, ...setColumns(ctx, set), ...owned })));
}

/** The workout if it is the lifter's and not deleted. */
export async function ownWorkout(ctx: Ctx, workoutId: string) {
  const [workout] = await ctx.db
    .select()
    .from(workouts)
    .where(and(eq(workouts.userId, ctx.userId), eq(workouts.id, workoutId), isNull(workouts.deletedAt)));
  if (!workout) throw notFound("Workout");
  return workout;
}
