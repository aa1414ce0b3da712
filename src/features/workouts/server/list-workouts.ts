import { and, gte, lte, sql } from "drizzle-orm";
import { tonnage } from "../../../domain/record-set";
import { isHardSet } from "../../../domain/set-roles";
import type { Ctx } from "../../../lib/context";
import { workouts } from "../../../lib/db/schema/workouts";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { pagesOf } from "../../../lib/paging";
import { knownExercises } from "../../exercises/server/known-exercises";
import type * as contract from "../contract";
import { areFinished } from "./finished-workouts";
import { loggedSets } from "./logged-sets";

/** Finished workouts, newest first: two statements a page. */
export async function listWorkouts(
  ctx: Ctx,
  { from, to, ...asked }: InputOf<typeof contract.listWorkouts>,
): Promise<OutputOf<typeof contract.listWorkouts>> {
  const pages = pagesOf(ctx, asked, { at: workouts.startedAt, id: workouts.id });
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
      place: pages.place,
    })
    .from(workouts)
    .where(and(areFinished(ctx), from ? gte(workouts.day, from) : undefined, to ? lte(workouts.day, to) : undefined, pages.after))
    .orderBy(...pages.order)
    .limit(pages.limit);
  const { page, nextCursor } = pages.cut(rows);
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
    nextCursor,
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
