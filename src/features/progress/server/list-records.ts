import { and, desc, eq, sql } from "drizzle-orm";
import type { RecordKind } from "../../../domain/vocabulary";
import type { Ctx } from "../../../lib/context";
import { records } from "../../../lib/db/schema/workouts";
import { readCursor, writeCursor } from "../../../lib/http/cursor";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { knownExercises } from "../../exercises/server/known-exercises";
import type * as contract from "../contract";

/** Records newest first: one statement a page. */
export async function listRecords(
  ctx: Ctx,
  { limit, cursor, exerciseId }: InputOf<typeof contract.listRecords>,
): Promise<OutputOf<typeof contract.listRecords>> {
  const [day, id] = cursor ? readCursor(ctx.services.keys, ctx.userId, cursor) : [];
  const rows = await ctx.db
    .select()
    .from(records)
    .where(
      and(
        eq(records.userId, ctx.userId),
        exerciseId ? eq(records.exerciseId, exerciseId) : undefined,
        day && id ? sql`(${records.day}, ${records.id}) < (${day}::date, ${id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(records.day), desc(records.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const known = await knownExercises(
    ctx,
    page.map((row) => row.exerciseId),
  );
  return {
    items: page.map(({ userId: _, kind, ...row }) => ({
      ...row,
      kind: kind as RecordKind,
      exerciseName: known.name(row.exerciseId),
    })),
    nextCursor: rows.length > limit && last ? writeCursor(ctx.services.keys, ctx.userId, [last.day, last.id]) : null,
  };
}
