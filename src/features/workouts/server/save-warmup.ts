import { and, eq, sql } from "drizzle-orm";
import type { Change } from "../../../lib/changes";
import { workouts } from "../../../lib/db/schema/workouts";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";
import { ownWorkout } from "./start-workout";

type Save = Change<InputOf<typeof contract.saveWarmup>, OutputOf<typeof contract.saveWarmup>>;

/**
 * Writes where the warm-up stands. It has a clock of its own beside the workout's: a write that arrives late changes nothing,
 * and neither does a note nor a new title undo a tick.
 */
export const saveWarmup: Save = async (ctx, { workoutId, ...progress }, { rev, clock }) => {
  await ownWorkout(ctx, workoutId);
  await ctx.db
    .update(workouts)
    .set({
      warmup: { ...progress, clock },
      rev,
      clocks: sql`jsonb_set(${workouts.clocks}, '{row}', to_jsonb(greatest(${workouts.clocks} ->> 'row', ${clock}::text)))`,
    })
    .where(
      and(
        eq(workouts.userId, ctx.userId),
        eq(workouts.id, workoutId),
        sql`coalesce(${workouts.warmup} ->> 'clock', '') < ${clock}`,
      ),
    );
  return { result: { workoutId }, facts: [] };
};
