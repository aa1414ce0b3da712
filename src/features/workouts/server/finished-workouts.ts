import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Ctx } from "../../../lib/context";
import { workouts } from "../../../lib/db/schema/workouts";

/** Every finished workout without its sets, oldest first: one statement. */
export function finishedWorkouts(ctx: Ctx) {
  const { id, title, day, enrolmentId, dayId } = workouts;
  return ctx.db
    .select({ id, title, day, enrolmentId, dayId })
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
}
