import { addDays } from "../../../src/domain/civil-date";
import { plateau } from "../../../src/domain/plateau";
import { mannKendall, theilSen } from "../../../src/domain/robust-trend";
import { LEVELS } from "../../../src/domain/vocabulary";
import type { AdapterTable } from "../adapter";
import { list, numOr } from "../value";

export const plateauAdapters: AdapterTable = {
  "plateau.plateau": (input) => {
    const series = list(input, "weekly_e1rm").map((e1rm, week) => ({ date: addDays("2026-01-05", 7 * week), e1rm }));
    const level = LEVELS.find((each) => each === input.level);
    const weight = numOr(input, "weight_pct_per_week", null);
    const { value, reasons } = plateau(series, { weightPctPerWeek: weight, ...(level === undefined ? {} : { level }) });
    return {
      status: value.status,
      slope_pct_per_week: value.slopePctPerWeek,
      z: value.z,
      band: value.band,
      noise: value.noise,
      outliers: value.outliers,
      rule: reasons[0].rule,
    };
  },
  "plateau.theilSen / mannKendall": (input) => {
    const series = list(input, "series");
    const { slope, intercept } = theilSen(series.map((y, t) => ({ t, y })));
    const { S, Z, variance } = mannKendall(series);
    return { theil_sen_slope: slope, theil_sen_intercept: intercept, mann_kendall_S: S, mann_kendall_Z: Z, variance };
  },
};
