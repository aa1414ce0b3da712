import { weightTrend } from "../../../domain/weight";
import type { Ctx } from "../../../lib/context";
import { weighIns } from "../../body/server/read-body";

/** Trend of body weight in percent of it a week; null until there is one. */
export async function weightPace(ctx: Ctx): Promise<number | null> {
  const entries = await weighIns(ctx);
  const { value } = weightTrend(entries.map(({ day, kg, confirmed }) => ({ date: day, kg, confirmed })));
  return value?.isShown ? (100 * value.slopeKgWeek) / value.levelKg : null;
}
