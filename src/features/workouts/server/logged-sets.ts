import { and, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Ctx } from "../../../lib/context";
import { sets, workouts } from "../../../lib/db/schema/workouts";
import { toRecordSet } from "./record-sets";

interface Wanted {
  readonly exerciseIds?: readonly string[];
  /** Sets of this workout count even while it runs. */
  readonly workoutId?: string;
  /** Nothing but the sets of `workoutId`. */
  readonly alone?: true;
  readonly from?: string;
  readonly to?: string;
}

/** Completed sets of finished workouts (and of the one named), one statement whatever their number. */
export async function loggedSets(ctx: Ctx, wanted: Wanted = {}) {
  const finished = and(isNotNull(workouts.finishedAt), isNull(workouts.discardedAt));
  const rows = await ctx.db
    .select({
      set: sets,
      day: workouts.day,
      startedAt: workouts.startedAt,
      finishedAt: workouts.finishedAt,
      enrolmentId: workouts.enrolmentId,
      exercisePosition: sql<number>`(select e.position from workout_exercises e where e.user_id = ${sets.userId} and e.id = ${sets.workoutExerciseId})`,
    })
    .from(sets)
    .innerJoin(workouts, and(eq(workouts.userId, sets.userId), eq(workouts.id, sets.workoutId)))
    .where(
      and(
        eq(sets.userId, ctx.userId),
        eq(sets.completed, true),
        isNull(sets.deletedAt),
        isNull(workouts.deletedAt),
        wanted.workoutId ? or(wanted.alone ? undefined : finished, eq(workouts.id, wanted.workoutId)) : finished,
        wanted.exerciseIds ? inArray(sets.exerciseId, [...wanted.exerciseIds]) : undefined,
        wanted.from ? gte(workouts.day, wanted.from) : undefined,
        wanted.to ? lte(workouts.day, wanted.to) : undefined,
      ),
    );
  return rows.map((row) => ({
    ...row.set,
    day: row.day,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    enrolmentId: row.enrolmentId,
    record: toRecordSet(row),
  }));
}

export type LoggedSet = Awaited<ReturnType<typeof loggedSets>>[number];
