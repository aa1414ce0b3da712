import { type Belief, kalmanPredict, kalmanUpdate } from "../../../src/domain/kalman";
import type { AdapterTable } from "../adapter";
import { type Dict, num, numOr } from "../value";

export const kalmanAdapters: AdapterTable = {
  "kalman.kalmanUpdate": (input) => {
    const R = numOr(input, "R", null) ?? num(input, "r");
    const q = numOr(input, "q_per_day", 0);
    if (!Array.isArray(input.y)) {
      const { K, x, P } = kalmanUpdate(
        kalmanPredict(belief(input), q, numOr(input, "gap_days", q > 0 ? 1 : 0)),
        num(input, "y"),
        R,
      );
      return { K, x, P };
    }
    // One reading a day; the first finds the belief as it was given.
    let now = { K: 0, ...belief(input) };
    const levels = (input.y as number[]).map((y, day) => {
      now = kalmanUpdate(kalmanPredict(now, q, day === 0 ? 0 : 1), y, R);
      return now.x;
    });
    return { K: now.K, x: now.x, P: now.P, levels };
  },
  "kalman.kalmanPredict": (input) => {
    const prior = kalmanPredict(belief(input), num(input, "q_per_day"), num(input, "gap_days"));
    return { P_prior: prior.P, x_prior: prior.x };
  },
};

function belief(input: Dict): Belief {
  return { x: numOr(input, "x", numOr(input, "x0", 0)), P: numOr(input, "P", null) ?? num(input, "P0") };
}
