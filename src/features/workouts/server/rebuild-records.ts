import { and, eq, inArray, sql } from "drizzle-orm";
import { deriveRecords, type RecordEntry } from "../../../domain/records";
import type { Ctx } from "../../../lib/context";
import { records } from "../../../lib/db/schema/workouts";
import { newId } from "../../../lib/ids";
import { celebratedKinds } from "./celebrated";
import { loggedSets } from "./logged-sets";

/**
 * Derives the records of these exercises again from their whole history: three statements, whatever was edited,
 * deleted or back-dated, and always the same list. Returns the entries of `workoutId`.
 */
export async function rebuildRecords(ctx: Ctx, exerciseIds: readonly string[], workoutId: string): Promise<RecordEntry[]> {
  if (exerciseIds.length === 0) return [];
  const logged = await loggedSets(ctx, { exerciseIds });
  const history = logged.map(({ record }) => record);
  const entries = deriveRecords(history);
  const celebrated = celebratedKinds(history);
  await ctx.db.delete(records).where(and(eq(records.userId, ctx.userId), inArray(records.exerciseId, [...exerciseIds])));
  const setById = new Map(logged.map((set) => [set.id, set]));
  await insertAll(
    ctx,
    entries.map((entry) => {
      const set = setById.get(entry.setId);
      return {
        id: newId(),
        exercise_id: entry.exerciseId,
        kind: entry.kind,
        set_id: entry.setId,
        workout_id: entry.workoutId,
        day: entry.date,
        value: entry.value,
        previous: entry.previous,
        // As typed: what hung on the body or helped it, never the body itself.
        load_grams: set ? (set.loadGrams ?? 0) : null,
        reps: set?.reps ?? null,
        margin_pct: entry.marginPct === null ? null : Math.min(99_999, entry.marginPct),
        celebrated: celebrated.get(entry.setId) === entry.kind,
      };
    }),
  );
  return entries.filter((entry) => entry.workoutId === workoutId);
}

/** One statement and one parameter for any number of rows: a history may have more than a statement has parameters. */
async function insertAll(ctx: Ctx, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await ctx.db.execute(sql`
    insert into records (user_id, id, exercise_id, kind, set_id, workout_id, day, value, previous, load_grams, reps, margin_pct, celebrated)
    select ${ctx.userId}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      id uuid, exercise_id text, kind text, set_id uuid, workout_id uuid, day date, value numeric, previous numeric,
      load_grams integer, reps smallint, margin_pct numeric, celebrated boolean)`);
}
