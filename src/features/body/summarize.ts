import { addDays, type CivilDate } from "../../domain/civil-date";
import { type WeightTrend, weightTrend } from "../../domain/weight";
import type { OutputOf } from "../../lib/http/endpoint";
import type * as contract from "./contract";
import { goalNow } from "./goal-progress";

export type Body = OutputOf<typeof contract.readBody>;
export type Entry = Body["entries"][number];
/** What the screen is counted from; weigh-ins newest first. */
export type Known = {
  readonly entries: readonly Entry[];
  readonly goal: contract.StoredGoal | null;
  readonly care: Body["care"];
};

const SHOWN_ENTRIES = 4;

/**
 * The body screen from its weigh-ins and goal. The server and the phone count with this same function, so that a weigh-in
 * without a connection moves the trend at once.
 */
export function summarize({ entries, goal, care }: Known, today: CivilDate): Body {
  const { value: trend, reasons } = weightTrend(entries.map(({ day, kg, confirmed }) => ({ date: day, kg, confirmed })));
  const heldDay = trend?.held.at(-1);
  const held = heldDay ? entries.find(({ day }) => day === heldDay) : undefined;
  return {
    entries: [...entries],
    trend: trend?.isShown ? trend.points.map(({ date, kg, lo80, hi80 }) => ({ day: date, kg, lo80, hi80 })) : [],
    current: trend && entries[0] ? tiles(entries, trend, today) : null,
    entriesUntilTrend: trend?.isShown ? 0 : Math.max(1, SHOWN_ENTRIES - entries.length),
    odd: held && trend ? { id: held.id, kg: held.kg, trendKg: trend.levelKg } : null,
    reasons: [...reasons],
    goal: goal && { ...goal, ...goalNow(goal, trend, today, care) },
    care,
  };
}

function tiles(entries: readonly Entry[], trend: WeightTrend, today: CivilDate): Body["current"] {
  const month = entries.filter(({ day }) => day > addDays(today, -30)).map(({ kg }) => kg);
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
