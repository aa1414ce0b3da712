import { and, eq, inArray, isNull } from "drizzle-orm";
import { customExercise } from "../../../domain/custom-exercise";
import type { Exercise } from "../../../domain/exercise";
import { exerciseById, exerciseName } from "../../../lib/catalogue";
import type { Ctx } from "../../../lib/context";
import { customExercises } from "../../../lib/db/schema/custom-exercises";
import { isUuid } from "../../../lib/ids";
import { openField } from "../../../lib/sealed";

/** The catalogue and, among the ids that were asked for, the lifter's own exercises. */
export interface KnownExercises {
  /** Null where neither knows the id, or it is somebody else's. Archived ones are known: their history goes on. */
  byId(id: string): Exercise | null;
  /** The name to show. */
  name(id: string): string;
  /** The lifter's own among them that are in use. */
  readonly own: readonly Exercise[];
}

/** What these ids stand for: no statement where all are the catalogue's, one otherwise. */
export async function knownExercises(ctx: Ctx, ids: Iterable<string>): Promise<KnownExercises> {
  const own = [...new Set(ids)].filter(isUuid);
  if (own.length === 0) return CATALOGUE;
  const rows = await ctx.db
    .select()
    .from(customExercises)
    .where(and(eq(customExercises.userId, ctx.userId), inArray(customExercises.id, own)));
  return knowing(ctx, rows);
}

/** The catalogue with all exercises of the lifter's own that are in use. */
export async function ownExercises(ctx: Ctx): Promise<KnownExercises> {
  const rows = await ctx.db
    .select()
    .from(customExercises)
    .where(and(eq(customExercises.userId, ctx.userId), isNull(customExercises.archivedAt)))
    .orderBy(customExercises.name, customExercises.id);
  return rows.length === 0 ? CATALOGUE : knowing(ctx, rows);
}

const CATALOGUE: KnownExercises = { byId: exerciseById, name: exerciseName, own: [] };

type Row = typeof customExercises.$inferSelect;

function knowing(ctx: Ctx, rows: readonly Row[]): KnownExercises {
  const mine = new Map(rows.map((row) => [row.id, customExercise({ ...row, note: noteOf(ctx, row) })]));
  return {
    byId: (id) => mine.get(id) ?? exerciseById(id),
    name: (id) => mine.get(id)?.name ?? exerciseName(id),
    own: rows.filter(({ archivedAt }) => archivedAt === null).flatMap(({ id }) => mine.get(id) ?? []),
  };
}

/** What the lifter noted of an exercise of their own. */
export function noteOf(ctx: Ctx, { id, noteSealed }: Pick<Row, "id" | "noteSealed">): string | null {
  return openField(ctx, "custom_exercises", "note", id, noteSealed);
}
