import { and, eq, gte, isNotNull, isNull } from "drizzle-orm";
import { bodyShare } from "../../../domain/bodyweight-load";
import type { Ctx } from "../../../lib/context";
import { sets, workouts } from "../../../lib/db/schema/workouts";
import { knownExercises } from "../../exercises/server/known-exercises";
import { rebuildRecords } from "./rebuild-records";

/**
 * A weigh-in is part of every later load that moves the body: derives the records of those lifts again when one was
 * entered, changed or deleted on `day`. One statement when nothing was trained since, four otherwise.
 */
export async function rebuildBodyRecords(ctx: Ctx, day: string): Promise<void> {
  const rows = await ctx.db
    .selectDistinct({ exerciseId: sets.exerciseId, basis: sets.loadBasis })
    .from(sets)
    .innerJoin(workouts, and(eq(workouts.userId, sets.userId), eq(workouts.id, sets.workoutId)))
    .where(and(eq(sets.userId, ctx.userId), isNull(sets.deletedAt), isNotNull(workouts.finishedAt), gte(workouts.day, day)));
  const known = await knownExercises(
    ctx,
    rows.map(({ exerciseId }) => exerciseId),
  );
  const touched = rows.filter(({ exerciseId, basis }) => {
    const exercise = known.byId(exerciseId);
    return exercise !== null && bodyShare(basis ?? exercise.loadBasis, exercise) > 0;
  });
  await rebuildRecords(ctx, [...new Set(touched.map(({ exerciseId }) => exerciseId))], "");
}
