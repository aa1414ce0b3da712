import { addDays, type CivilDate } from "./civil-date";
import { toKg } from "./units";
import type { Unit } from "./vocabulary";
import type { TrendPoint, WeighIn } from "./weight";

export interface WeightTiles {
  readonly currentKg: number | null;
  /** Change of the 7-day mean against the 7 days before. */
  readonly change7Kg: number | null;
  readonly mean7Kg: number | null;
  readonly mean30Kg: number | null;
  readonly range30Kg: readonly [number, number] | null;
}

/** The numbers of the weight screen; the mean of nothing is null, never zero. */
export function weightTiles(entries: readonly WeighIn[], today: CivilDate): WeightTiles {
  const byDay = new Map(entries.filter(({ date, kg }) => date <= today && kg > 0).map(({ date, kg }) => [date, kg]));
  const days = [...byDay.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  const between = (from: number, to: number) =>
    days.filter(([date]) => date > addDays(today, -from) && date <= addDays(today, -to)).map(([, kg]) => kg);
  const month = between(30, 0);
  const week = mean(between(7, 0));
  const weekBefore = mean(between(14, 7));
  return {
    currentKg: days.at(-1)?.[1] ?? null,
    change7Kg: week === null || weekBefore === null ? null : week - weekBefore,
    mean7Kg: week,
    mean30Kg: mean(month),
    range30Kg: month.length === 0 ? null : [Math.min(...month), Math.max(...month)],
  };
}

/** Whole steps of 2.5 kg or 5 lb the trend has moved away from its first point; each new one is celebrated. */
export function trendSteps(points: readonly TrendPoint[], unit: Unit): number {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined) return 0;
  return Math.floor(Math.abs(last.kg - first.kg) / (unit === "kg" ? 2.5 : toKg(5, "lb")));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
