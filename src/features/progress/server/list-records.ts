import { and, eq, getTableColumns } from "drizzle-orm";
import type { RecordKind } from "../../../domain/vocabulary";
import type { Ctx } from "../../../lib/context";
import { records } from "../../../lib/db/schema/workouts";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { pagesOf } from "../../../lib/paging";
import { knownExercises } from "../../exercises/server/known-exercises";
import type * as contract from "../contract";

/** Records newest first: one statement a page. */
export async function listRecords(
  ctx: Ctx,
  { exerciseId, ...asked }: InputOf<typeof contract.listRecords>,
): Promise<OutputOf<typeof contract.listRecords>> {
  const pages = pagesOf(ctx, asked, { at: records.day, id: records.id });
  const rows = await ctx.db
    .select({ ...getTableColumns(records), place: pages.place })
    .from(records)
    .where(and(eq(records.userId, ctx.userId), exerciseId ? eq(records.exerciseId, exerciseId) : undefined, pages.after))
    .orderBy(...pages.order)
    .limit(pages.limit);
  const { page, nextCursor } = pages.cut(rows);
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
    nextCursor,
  };
}
