import { kalmanPredict, kalmanUpdate } from "../../../src/domain/kalman";
import type { AdapterTable } from "../adapter";
import { num, numOr } from "../value";

export const kalmanAdapters: AdapterTable = {
  "kalman.kalmanUpdate": (input) => ({
    ...kalmanUpdate({ x: num(input, "x"), P: num(input, "P") }, num(input, "y"), num(input, "R")),
  }),
  "kalman.kalmanPredict": (input) => {
    const belief = { x: numOr(input, "x", 0), P: num(input, "P") };
    return { P_prior: kalmanPredict(belief, num(input, "q_per_day"), num(input, "gap_days")).P };
  },
};
