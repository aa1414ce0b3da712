import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Ctx } from "../../../lib/context";
import { workouts } from "../../../lib/db/schema/workouts";

/** Every finished workout without its sets, oldest first: one statement. */
export function finishedWorkouts(ctx: Ctx) {
  const { id, title, day, enrolmentId, dayId } = workouts;
  return ctx.db
    .select({ id, title, day, enrolmentId, dayId })
    .from(workouts)
    .where(areFinished(ctx))
    .orderBy(workouts.day, workouts.startedAt, workouts.id);
}

/** Which workouts of the lifter count: finished, and neither set aside nor deleted. */
export function areFinished({ userId }: Pick<Ctx, "userId">) {
  const { finishedAt, discardedAt, deletedAt } = workouts;
  return and(eq(workouts.userId, userId), isNotNull(finishedAt), isNull(discardedAt), isNull(deletedAt));
}
