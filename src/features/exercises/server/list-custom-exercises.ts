import { asc, eq } from "drizzle-orm";
import type { Ctx } from "../../../lib/context";
import { customExercises } from "../../../lib/db/schema/custom-exercises";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";
import { noteOf } from "./known-exercises";

/** The lifter's own exercises, the archived ones last: one statement. */
export async function listCustomExercises(
  ctx: Ctx,
  _input: InputOf<typeof contract.listCustomExercises>,
): Promise<OutputOf<typeof contract.listCustomExercises>> {
  const rows = await ctx.db
    .select()
    .from(customExercises)
    .where(eq(customExercises.userId, ctx.userId))
    .orderBy(asc(customExercises.nameKey), asc(customExercises.id));
  const items = rows.map((row) => {
    const { id, name, pattern, targets, helpers, equipment, loadBasis, measure, laterality } = row;
    const facts = { id, name, pattern, targets, helpers, equipment, loadBasis, measure, laterality };
    return { ...facts, note: noteOf(ctx, row), isArchived: row.archivedAt !== null };
  });
  return { items: [...items.filter(({ isArchived }) => !isArchived), ...items.filter(({ isArchived }) => isArchived)] };
}
