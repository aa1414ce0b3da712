import { layoff } from "../../../src/domain/layoff";
import type { AdapterTable } from "../adapter";
import { num } from "../value";

export const layoffAdapters: AdapterTable = {
  "layoff.layoff": (input, { expected }) => {
    const { load, setsWeek1, setsWeek2 } = layoff(num(input, "days_off")).value;
    // A pair is a range the factor has to lie in.
    const range = Array.isArray(expected.load_factor) ? (expected.load_factor as number[]) : null;
    const isInside = range !== null && load >= (range[0] ?? 0) && load <= (range[1] ?? 0);
    return {
      load_factor: isInside ? range : load,
      load_factor_min: load,
      load_factor_max: load,
      first_week_sets_factor: setsWeek1,
      second_week_sets_factor: setsWeek2,
    };
  },
};
