import { and, count, eq } from "drizzle-orm";
import { tonnage } from "../../../domain/record-set";
import { isHardSet } from "../../../domain/set-roles";
import type { Ctx } from "../../../lib/context";
import { records } from "../../../lib/db/schema/workouts";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { dayIn, ownProfile } from "../../account/server/own-profile";
import { dailyRows } from "../../recovery/server/daily-rows";
import { excused, recoveryReader, signalsFor } from "../../recovery/server/recovery-state";
import { placedRecords } from "../../workouts/server/placed-record";
import { type PlacedSet, trainingLog } from "../../workouts/server/training-log";
import type * as contract from "../contract";
import { consistency } from "./consistency";
import { liftLists } from "./lift-lists";

const PRESET_GOAL = 3;

/** Consistency, totals, and which lifts are ready to move or stand still. */
export async function readOverview(
  ctx: Ctx,
  _input: InputOf<typeof contract.readOverview>,
): Promise<OutputOf<typeof contract.readOverview>> {
  const profile = await ownProfile(ctx);
  const today = dayIn(profile.timeZone, ctx.now());
  const log = await trainingLog(ctx);
  const rows = await dailyRows(ctx, today);
  const recovery = recoveryReader(log, rows);
  const read = placedRecords(rows.weights);
  const working = log.done.filter(({ set }) => isHardSet(set.role));
  const [recordCount] = await ctx.db
    .select({ n: count() })
    .from(records)
    .where(and(eq(records.userId, ctx.userId), eq(records.celebrated, true)));
  const byDay = Map.groupBy(working, ({ workout }) => workout.day);
  const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    workouts: workoutsIn(working),
    sets: working.length,
    tonnageKg: working.reduce((sum, placed) => sum + tonnage(read(placed).record), 0),
    records: recordCount?.n ?? 0,
    streak: await consistency(
      ctx,
      days.map(([day]) => day),
      today,
      profile.daysPerWeek ?? PRESET_GOAL,
      excused(recovery, rows.deloads, today),
    ),
    days: days.map(([day, sets]) => ({
      day,
      workouts: workoutsIn(sets),
      hardSets: sets.length,
    })),
    lifts: liftLists(log, (exerciseId) => signalsFor(recovery, today, exerciseId), today),
  };
}

function workoutsIn(sets: readonly PlacedSet[]): number {
  return new Set(sets.map(({ workout }) => workout.id)).size;
}
