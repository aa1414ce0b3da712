import "server-only";
import { and, eq, exists, inArray, isNotNull, isNull, lt, ne, or, sql } from "drizzle-orm";
import { serverClock } from "../lib/changes";
import { inSystem, type Services } from "../lib/context";
import { syncState } from "../lib/db/schema/sync";
import { workoutExercises, workouts } from "../lib/db/schema/workouts";

const TRASH_DAYS = 30;
const BATCH = 500;

/**
 * Ends what rested in the trash for 30 days: discarded workouts become deleted ones, and of a deleted workout only
 * the tombstone stays, for phones that have not heard of it. Returns how many workouts lost their content.
 */
export async function emptyTrash(services: Services, now: Date): Promise<number> {
  const before = new Date(now.getTime() - TRASH_DAYS * 86_400_000);
  await deleteDiscarded(services, now, before);
  return inSystem(services, "empty trash", async (db) => {
    const rested = and(
      eq(workouts.userId, workoutExercises.userId),
      eq(workouts.id, workoutExercises.workoutId),
      lt(workouts.deletedAt, before),
    );
    // Their sets go with them.
    await db.delete(workoutExercises).where(exists(db.select({ one: sql`1` }).from(workouts).where(rested)));
    const emptied = await db
      .update(workouts)
      .set({ title: "", noteSealed: null, bodyWeightSealed: null, warmup: null, residual: null })
      .where(
        and(
          lt(workouts.deletedAt, before),
          or(
            ne(workouts.title, ""),
            isNotNull(workouts.noteSealed),
            isNotNull(workouts.bodyWeightSealed),
            isNotNull(workouts.residual),
          ),
        ),
      )
      .returning({ id: workouts.id });
    return emptied.length;
  });
}

/** One unit a lifter, with the lifter's counter first, like every change that phones must hear of. */
async function deleteDiscarded(services: Services, now: Date, before: Date): Promise<void> {
  const old = and(lt(workouts.discardedAt, before), isNull(workouts.deletedAt));
  const found = await inSystem(services, "find old trash", (db) =>
    db.select({ id: workouts.id, userId: workouts.userId }).from(workouts).where(old).limit(BATCH),
  );
  for (const [userId, rows] of Map.groupBy(found, (row) => row.userId))
    await inSystem(services, "delete old trash", async (db) => {
      const [state] = await db
        .update(syncState)
        .set({ rev: sql`${syncState.rev} + 1` })
        .where(eq(syncState.userId, userId))
        .returning({ rev: syncState.rev });
      if (!state) return;
      await db
        .update(workouts)
        .set({ deletedAt: sql`${workouts.discardedAt}`, rev: state.rev, clocks: { row: serverClock(now, state.rev) } })
        .where(
          and(
            eq(workouts.userId, userId),
            inArray(
              workouts.id,
              rows.map(({ id }) => id),
            ),
            old,
          ),
        );
    });
}
