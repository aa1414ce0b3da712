import { and, desc, eq, gte, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { tonnage } from "../../../domain/record-set";
import { isHardSet } from "../../../domain/set-roles";
import type { Ctx } from "../../../lib/context";
import { workouts } from "../../../lib/db/schema/workouts";
import { readCursor, writeCursor } from "../../../lib/http/cursor";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { knownExercises } from "../../exercises/server/known-exercises";
import type * as contract from "../contract";
import { loggedSets } from "./logged-sets";

/** Finished workouts, newest first: two statements a page. */
export async function listWorkouts(
  ctx: Ctx,
  { limit, cursor, from, to }: InputOf<typeof contract.listWorkouts>,
): Promise<OutputOf<typeof contract.listWorkouts>> {
  const [afterTime, afterId] = cursor ? readCursor(ctx.services.keys, ctx.userId, cursor) : [];
  const rows = await ctx.db
    .select({
      id: workouts.id,
      title: workouts.title,
      day: workouts.day,
      startedAt: workouts.startedAt,
      finishedAt: workouts.finishedAt,
      exerciseIds: sql<
        string[]
      >`coalesce((select array_agg(e.exercise_id order by e.position) from workout_exercises e where e.user_id = "workouts"."user_id" and e.workout_id = "workouts"."id" and e.deleted_at is null and exists (select 1 from sets s where s.user_id = e.user_id and s.workout_exercise_id = e.id and s.completed and s.deleted_at is null)), '{}')`,
      setsDone: sql<number>`(select count(*)::int from sets s where s.user_id = "workouts"."user_id" and s.workout_id = "workouts"."id" and s.completed and s.role <> 'warmup' and s.deleted_at is null)`,
      records: sql<number>`(select count(*)::int from records r where r.user_id = "workouts"."user_id" and r.workout_id = "workouts"."id" and r.celebrated)`,
    })
    .from(workouts)
    .where(
      and(
        eq(workouts.userId, ctx.userId),
        isNotNull(workouts.finishedAt),
        isNull(workouts.discardedAt),
        isNull(workouts.deletedAt),
        from ? gte(workouts.day, from) : undefined,
        to ? lte(workouts.day, to) : undefined,
        afterTime && afterId
          ? sql`(${workouts.startedAt}, ${workouts.id}) < (${afterTime}::timestamptz, ${afterId}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(workouts.startedAt), desc(workouts.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const known = await knownExercises(
    ctx,
    page.flatMap(({ exerciseIds }) => exerciseIds),
  );
  const volumeOf = await volumes(
    ctx,
    page.map(({ id }) => id),
  );
  return {
    items: page.map(({ exerciseIds, startedAt, finishedAt, ...row }) => ({
      ...row,
      volumeKg: volumeOf.get(row.id) ?? 0,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
      minutes: finishedAt ? Math.round((finishedAt.getTime() - startedAt.getTime()) / 60_000) : null,
      exerciseNames: exerciseIds.map(known.name),
    })),
    nextCursor:
      rows.length > limit && last ? writeCursor(ctx.services.keys, ctx.userId, [last.startedAt.toISOString(), last.id]) : null,
  };
}

/** Kilograms moved by workout. Body weights are sealed, so the sum is not the database's to make. */
async function volumes(ctx: Ctx, workoutIds: readonly string[]): Promise<Map<string, number>> {
  const sets = workoutIds.length === 0 ? [] : await loggedSets(ctx, { workoutIds });
  const moved = new Map<string, number>();
  for (const { role, workoutId, record } of sets) {
    if (isHardSet(role)) moved.set(workoutId, (moved.get(workoutId) ?? 0) + tonnage(record));
  }
  return moved;
}
