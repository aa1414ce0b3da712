import { weightTrend } from "../../../domain/weight";
import type { Ctx } from "../../../lib/context";
import { weighIns } from "../../body/server/read-body";

export interface WeightNow {
  /** The trend, and before there is one the newest weigh-in; null without any. */
  readonly kg: number | null;
  /** Trend in percent of body weight a week; null until there is one. */
  readonly pctPerWeek: number | null;
}

/** What the scale says of a lifter, in one statement. */
export async function weightNow(ctx: Ctx): Promise<WeightNow> {
  const entries = await weighIns(ctx);
  const { value } = weightTrend(entries.map(({ day, kg, confirmed }) => ({ date: day, kg, confirmed })));
  if (value === null) return { kg: null, pctPerWeek: null };
  if (value.isShown) return { kg: value.levelKg, pctPerWeek: (100 * value.slopeKgWeek) / value.levelKg };
  const newest = entries.find(({ day }) => !value.held.includes(day));
  return { kg: newest?.kg ?? null, pctPerWeek: null };
}
