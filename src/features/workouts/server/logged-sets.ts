import { and, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { movesBody } from "../../../domain/bodyweight-load";
import { LOAD_BASES } from "../../../domain/vocabulary";
import type { Ctx } from "../../../lib/context";
import { packed } from "../../../lib/db/packed";
import { sets, workouts } from "../../../lib/db/schema/workouts";
import { knownExercises } from "../../exercises/server/known-exercises";
import { RECORD_COLUMNS, toRecordSet } from "./record-sets";
import { bodyReader, weighInBefore } from "./weigh-in-before";

/** Bases for which the body's own weight is part of the load. */
const MOVES_BODY = LOAD_BASES.filter(movesBody);

interface Wanted {
  readonly exerciseIds?: readonly string[];
  readonly workoutIds?: readonly string[];
  /** Sets of this workout count even while it runs. */
  readonly workoutId?: string;
  /** Nothing but the sets of `workoutId`. */
  readonly alone?: true;
  readonly from?: string;
  readonly to?: string;
}

/** Completed sets of finished workouts (and of the one named), one statement whatever their number, one more for exercises of their own. */
export async function loggedSets(ctx: Ctx, wanted: Wanted = {}) {
  const finished = and(isNotNull(workouts.finishedAt), isNull(workouts.discardedAt));
  const weighIn = weighInBefore(ctx, workouts.day, or(isNull(sets.loadBasis), inArray(sets.loadBasis, MOVES_BODY)));
  const rows = await ctx.db
    .select({
      set: packed(RECORD_COLUMNS),
      title: workouts.title,
      day: workouts.day,
      startedAt: workouts.startedAt,
      finishedAt: workouts.finishedAt,
      enrolmentId: workouts.enrolmentId,
      weighIn: { id: weighIn.id, day: weighIn.day, weightSealed: weighIn.weightSealed },
      exercisePosition: sql<number>`(select e.position from workout_exercises e where e.user_id = ${sets.userId} and e.id = ${sets.workoutExerciseId})`,
    })
    .from(sets)
    .innerJoin(workouts, and(eq(workouts.userId, sets.userId), eq(workouts.id, sets.workoutId)))
    .leftJoinLateral(weighIn, sql`true`)
    .where(
      and(
        eq(sets.userId, ctx.userId),
        eq(sets.completed, true),
        isNull(sets.deletedAt),
        isNull(workouts.deletedAt),
        wanted.workoutId ? or(wanted.alone ? undefined : finished, eq(workouts.id, wanted.workoutId)) : finished,
        wanted.workoutIds ? inArray(sets.workoutId, [...wanted.workoutIds]) : undefined,
        wanted.exerciseIds ? inArray(sets.exerciseId, [...wanted.exerciseIds]) : undefined,
        wanted.from ? gte(workouts.day, wanted.from) : undefined,
        wanted.to ? lte(workouts.day, wanted.to) : undefined,
      ),
    );
  const known = await knownExercises(
    ctx,
    rows.map(({ set }) => set.exerciseId),
  );
  const bodyOf = bodyReader(ctx);
  return rows.map((row) => {
    const movement = known.byId(row.set.exerciseId);
    const body = bodyOf(row.weighIn, row.day);
    return {
      ...row.set,
      title: row.title,
      day: row.day,
      startedAt: row.startedAt,
      finishedAt: row.finishedAt,
      enrolmentId: row.enrolmentId,
      movement,
      body,
      record: toRecordSet({ ...row, movement, body }),
    };
  });
}

export type LoggedSet = Awaited<ReturnType<typeof loggedSets>>[number];
