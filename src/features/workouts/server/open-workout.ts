import { and, eq, isNull } from "drizzle-orm";
import type { Ctx } from "../../../lib/context";
import { workouts } from "../../../lib/db/schema/workouts";

/** The one running workout of the lifter, or null. */
export async function openWorkout(ctx: Ctx) {
  const [row] = await ctx.db
    .select({ id: workouts.id, title: workouts.title, startedAt: workouts.startedAt })
    .from(workouts)
    .where(
      and(eq(workouts.userId, ctx.userId), isNull(workouts.finishedAt), isNull(workouts.discardedAt), isNull(workouts.deletedAt)),
    );
  return row ?? null;
}
