import { and, count, eq } from "drizzle-orm";
import { tonnage } from "../../../domain/record-set";
import { isHardSet } from "../../../domain/set-roles";
import type { Ctx } from "../../../lib/context";
import { records } from "../../../lib/db/schema/workouts";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { dayIn, ownProfile } from "../../account/server/own-profile";
import { dailyRows } from "../../recovery/server/daily-rows";
import { restSpans } from "../../recovery/server/deloads";
import { loggedSets } from "../../workouts/server/logged-sets";
import type * as contract from "../contract";
import { consistency } from "./consistency";

const PRESET_GOAL = 3;

export async function readOverview(
  ctx: Ctx,
  _input: InputOf<typeof contract.readOverview>,
): Promise<OutputOf<typeof contract.readOverview>> {
  const profile = await ownProfile(ctx);
  const today = dayIn(profile.timeZone, ctx.now());
  const working = (await loggedSets(ctx)).filter(({ role }) => isHardSet(role));
  const [recordCount] = await ctx.db
    .select({ n: count() })
    .from(records)
    .where(and(eq(records.userId, ctx.userId), eq(records.celebrated, true)));
  const byDay = Map.groupBy(working, ({ day }) => day);
  const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    workouts: new Set(working.map(({ workoutId }) => workoutId)).size,
    sets: working.length,
    tonnageKg: working.reduce((sum, { record }) => sum + tonnage(record), 0),
    records: recordCount?.n ?? 0,
    streak: await consistency(
      ctx,
      days.map(([day]) => day),
      today,
      profile.daysPerWeek ?? PRESET_GOAL,
      { rests: restSpans((await dailyRows(ctx, today)).deloads), hush: false },
    ),
    days: days.map(([day, sets]) => ({
      day,
      workouts: new Set(sets.map(({ workoutId }) => workoutId)).size,
      hardSets: sets.length,
    })),
  };
}
