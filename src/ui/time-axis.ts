import { type CivilDate, dayNumber, fromDayNumber } from "@/domain/civil-date";
import { formatDay } from "@/lib/copy/format";
import type { AxisMark, Guide } from "./chart-frame";
import type { ChartPoint } from "./line-chart";

/** A longer pause is a gap: a line over it would claim what nobody measured. */
const GAP_DAYS = 28;

export interface DayPoint {
  readonly day: CivilDate;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Days as positions from 0 to 1, with the words under them: first, middle, last. */
export function timeAxis(from: CivilDate, to: CivilDate): { at: (day: CivilDate) => number; marks: AxisMark[] } {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const span = Math.max(1, last - first);
  const middle = fromDayNumber(Math.round((first + last) / 2));
  const days = span < 4 ? [from, to] : [from, middle, to];
  return {
    at: (day) => (dayNumber(day) - first) / span,
    marks: [...new Set(days)].map((day) => ({ at: (dayNumber(day) - first) / span, text: formatDay(day) })),
  };
}

/** Points over days, oldest first, with an empty one wherever nothing was logged for four weeks. */
export function onAxis(points: readonly DayPoint[], at: (day: CivilDate) => number): ChartPoint[] {
  return points.flatMap(({ day, ...point }, i) => {
    const before = points[i - 1];
    const here = { at: at(day), ...point };
    return before && dayNumber(day) - dayNumber(before.day) > GAP_DAYS ? [{ at: at(day), value: null }, here] : [here];
  });
}

const STEPS = [1, 2, 2.5, 5, 10];

/** About three round values inside the range, for the guides. */
export function roundGuides(values: readonly number[], textOf: (value: number) => string): Guide[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [];
  const rough = Math.max(high - low, Math.abs(high) * 0.01, 0.5) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((each) => each * power >= rough) ?? 10) * power;
  const guides: Guide[] = [];
  for (let value = Math.ceil(low / step) * step; value <= high + step / 1000 && guides.length < 5; value += step)
    guides.push({ value: round(value), text: textOf(round(value)) });
  return guides;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
