import { banister, ewmaLoad, monotonyStrain, rampRatio, sessionLoad } from "../../../src/domain/load-metrics";
import type { AdapterTable } from "../adapter";
import { list, num } from "../value";

const SETTINGS = ["tau1", "tau2", "k1", "k2"] as const;

export const loadAdapters: AdapterTable = {
  "load.sessionLoad": (input) => ({ au: sessionLoad(num(input, "rpe"), num(input, "minutes")) }),
  "load.monotonyStrain": (input) => {
    const { value } = monotonyStrain(list(input, "daily_au"), input.sd === "population" ? "population" : "sample");
    return { ...value };
  },
  "load.ewmaLoad": (input) => ({ ...ewmaLoad(list(input, "daily_au"), num(input, "N")) }),
  "load.rampRatio": (input) => ({
    ratio: rampRatio(num(input, "acute"), num(input, "chronic")).value,
    use_for_injury_prediction: false,
  }),
  "load.banister": (input) => {
    const loads = input.impulses === undefined ? [num(input, "impulse")] : list(input, "impulses");
    const given = SETTINGS.filter((key) => input[key] !== undefined).map((key) => [key, num(input, key)] as const);
    const found = banister(
      loads.map((load, day) => ({ day, load })),
      num(input, "day"),
      Object.fromEntries(given),
    );
    return {
      fitness: found.fitness,
      fatigue: found.fatigue,
      performance_delta: found.performanceDelta,
      zero_crossing_day: found.zeroCrossing,
      peak_day: found.peak,
    };
  },
};
