import { and, desc, eq, isNull } from "drizzle-orm";
import { addDays, type CivilDate } from "../../../domain/civil-date";
import type { Unit } from "../../../domain/vocabulary";
import { weightTrend } from "../../../domain/weight";
import type { Ctx } from "../../../lib/context";
import { weightEntries } from "../../../lib/db/schema/body";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { openField } from "../../../lib/sealed";
import { today } from "../../account/server/own-profile";
import type * as contract from "../contract";

interface Weighed {
  readonly grams: number;
  readonly value: number;
  readonly unit: Unit;
  readonly confirmed: boolean;
}

/** More days than a life of training has. */
const ALL = 100_000;

/** Weigh-ins of the lifter, newest first, opened. */
export async function weighIns(ctx: Ctx, limit = ALL) {
  const rows = await ctx.db
    .select()
    .from(weightEntries)
    .where(and(eq(weightEntries.userId, ctx.userId), isNull(weightEntries.deletedAt)))
    .orderBy(desc(weightEntries.day))
    .limit(limit);
  return rows.map((row) => {
    const weighed = JSON.parse(openField(ctx, "weight_entries", "weight", row.id, row.weightSealed) ?? "{}") as Weighed;
    return {
      id: row.id,
      day: row.day,
      kg: weighed.grams / 1000,
      value: weighed.value,
      unit: weighed.unit,
      confirmed: weighed.confirmed,
      note: openField(ctx, "weight_entries", "note", row.id, row.noteSealed),
    };
  });
}

/** Newest body weight in kilograms, or null. */
export async function latestWeightKg(ctx: Ctx): Promise<number | null> {
  return (await weighIns(ctx, 1))[0]?.kg ?? null;
}

const SHOWN_ENTRIES = 4;

export async function readBody(ctx: Ctx, _input: InputOf<typeof contract.readBody>): Promise<OutputOf<typeof contract.readBody>> {
  const entries = await weighIns(ctx);
  const advice = weightTrend(entries.map(({ day, kg, confirmed }) => ({ date: day, kg, confirmed })));
  const trend = advice.value;
  const now = await today(ctx);
  const heldDay = trend?.held.at(-1);
  const held = heldDay ? entries.find(({ day }) => day === heldDay) : undefined;
  return {
    entries: entries.map(({ confirmed: _, ...entry }) => entry),
    trend: trend?.isShown ? trend.points.map(({ date, kg, lo80, hi80 }) => ({ day: date, kg, lo80, hi80 })) : [],
    current: trend && entries[0] ? tiles(entries, trend, now) : null,
    entriesUntilTrend: trend?.isShown ? 0 : Math.max(1, SHOWN_ENTRIES - entries.length),
    odd: held && trend ? { id: held.id, kg: held.kg, trendKg: trend.levelKg } : null,
    reasons: [...advice.reasons],
  };
}

interface Trend {
  readonly levelKg: number;
  readonly isShown: boolean;
  readonly slopeKgWeek: number;
  readonly direction: "losing" | "gaining" | "stable" | null;
}

function tiles(entries: readonly { readonly day: CivilDate; readonly kg: number }[], trend: Trend, now: CivilDate) {
  const month = entries.filter(({ day }) => day > addDays(now, -30)).map(({ kg }) => kg);
  const some = month.length > 0;
  return {
    kg: trend.isShown ? trend.levelKg : (entries[0]?.kg ?? trend.levelKg),
    weekChangeKg: trend.isShown ? trend.slopeKgWeek : null,
    mean30Kg: some ? month.reduce((sum, kg) => sum + kg, 0) / month.length : null,
    min30Kg: some ? Math.min(...month) : null,
    max30Kg: some ? Math.max(...month) : null,
    direction: trend.direction,
  };
}
