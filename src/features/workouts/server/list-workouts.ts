import { and, desc, eq, gte, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { exerciseName } from "../../../lib/catalogue";
import type { Ctx } from "../../../lib/context";
import { workouts } from "../../../lib/db/schema/workouts";
import { readCursor, writeCursor } from "../../../lib/http/cursor";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";

/** Finished workouts, newest first: one statement a page. */
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
      volumeKg: sql<number>`(select coalesce(sum(s.load_grams::float8 * s.reps * case when s.load_basis = 'per_hand' then 2 else 1 end), 0) / 1000 from sets s where s.user_id = "workouts"."user_id" and s.workout_id = "workouts"."id" and s.completed and s.role <> 'warmup' and s.load_basis in ('total', 'per_hand', 'stack') and s.deleted_at is null)`,
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
  return {
    items: page.map(({ exerciseIds, startedAt, finishedAt, ...row }) => ({
      ...row,
      startedAt: startedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
      minutes: finishedAt ? Math.round((finishedAt.getTime() - startedAt.getTime()) / 60_000) : null,
      exerciseNames: exerciseIds.map(exerciseName),
    })),
    nextCursor:
      rows.length > limit && last ? writeCursor(ctx.services.keys, ctx.userId, [last.startedAt.toISOString(), last.id]) : null,
  };
}
