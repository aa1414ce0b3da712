import { solvePlates } from "../../../src/domain/plates";
import type { AdapterTable } from "../adapter";
import { dict, num, numOr } from "../value";

export const platesAdapters: AdapterTable = {
  "plates.solvePlates": (input, { expected }) => {
    const pairs = dict(input, "pairs") as Record<string, number>;
    const start = performance.now();
    const solved = solvePlates(num(input, "target"), num(input, "bar"), pairs, numOr(input, "collars", 0));
    const ms = performance.now() - start;
    const { perSide, total, shortfall, warning, neighbours } = solved;
    // The time is a limit, not a value: it answers as expected while it is kept.
    const max_ms = ms <= numOr(expected, "max_ms", 50) ? expected.max_ms : ms;
    return { per_side: perSide, total, shortfall, warning, ...neighbours, max_ms };
  },
};
