import { and, eq, inArray } from "drizzle-orm";
import { deriveRecords, type RecordEntry } from "../../../domain/records";
import type { Ctx } from "../../../lib/context";
import { records } from "../../../lib/db/schema/workouts";
import { newId } from "../../../lib/ids";
import { celebratedKinds } from "./celebrated";
import { loggedSets } from "./logged-sets";

const ROWS_AN_INSERT = 500;

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
  for (let at = 0; at < entries.length; at += ROWS_AN_INSERT)
    await ctx.db.insert(records).values(
      entries.slice(at, at + ROWS_AN_INSERT).map((entry) => {
        const set = setById.get(entry.setId);
        return {
          id: newId(),
          userId: ctx.userId,
          exerciseId: entry.exerciseId,
          kind: entry.kind,
          setId: entry.setId,
          workoutId: entry.workoutId,
          day: entry.date,
          value: entry.value,
          previous: entry.previous,
          // As typed: what hung on the body or helped it, never the body itself.
          loadGrams: set ? (set.loadGrams ?? 0) : null,
          reps: set?.reps ?? null,
          marginPct: entry.marginPct === null ? null : Math.min(99_999, entry.marginPct),
          celebrated: celebrated.get(entry.setId) === entry.kind,
        };
      }),
    );
  return entries.filter((entry) => entry.workoutId === workoutId);
}
