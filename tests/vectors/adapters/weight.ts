import { addDays } from "../../../src/domain/civil-date";
import { weightTrend } from "../../../src/domain/weight";
import { ewmaTrend, ewmaTrendGap } from "../../../src/domain/weight-ewma";
import type { AdapterTable } from "../adapter";
import { list, num, numOr } from "../value";

const START = "2026-01-05";

export const weightAdapters: AdapterTable = {
  "weight.ewmaTrend": (input) => {
    const alpha = num(input, "alpha");
    if (input.weights_kg === undefined) {
      return { trend_lb: ewmaTrend(num(input, "prev_trend_lb"), num(input, "weight_lb"), alpha, numOr(input, "round", 0)) };
    }
    const [first = 0, ...rest] = list(input, "weights_kg");
    const trend_kg = rest.reduce<number[]>((trend, kg) => [...trend, ewmaTrend(trend.at(-1) ?? kg, kg, alpha)], [first]);
    return { trend_kg };
  },
  "weight.ewmaTrendGap": (input) => {
    const days = num(input, "days_since_last");
    const gap = ewmaTrendGap(num(input, "prev_trend_kg"), num(input, "weight_kg"), days, num(input, "alpha_per_day"));
    return { alpha_eff: gap.alphaEffective, trend_kg: gap.trend };
  },
  "weight.weightTrend": (input) => {
    const entries = list<[number, number]>(input, "day_kg").map(([day, kg]) => ({ date: addDays(START, day), kg }));
    const trend = weightTrend(entries).value;
    return { level_kg: trend?.levelKg, slope_kg_week: trend?.slopeKgWeek, sd_kg: trend?.sdKg };
  },
  "weight.weightTrend (gate)": (input) => {
    const steady = Array.from({ length: 14 }, (_, day) => ({ date: addDays(START, day), kg: num(input, "trend_kg") }));
    const trend = weightTrend([...steady, { date: addDays(START, 14), kg: num(input, "weight_kg") }]).value;
    return { accepted: trend?.held.length === 0 };
  },
};
