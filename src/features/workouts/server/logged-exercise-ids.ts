import { and, eq, isNull } from "drizzle-orm";
import type { Ctx } from "../../../lib/context";
import { sets } from "../../../lib/db/schema/workouts";

/** Exercises the lifter has logged at least one set of. */
export async function loggedExerciseIds(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectDistinct({ id: sets.exerciseId })
    .from(sets)
    .where(and(eq(sets.userId, ctx.userId), eq(sets.completed, true), isNull(sets.deletedAt)));
  return rows.map(({ id }) => id);
}
