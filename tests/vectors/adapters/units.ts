import { fromKg, roundHalfUp, toKg } from "../../../src/domain/units";
import type { AdapterTable } from "../adapter";
import { list, num } from "../value";

export const unitsAdapters: AdapterTable = {
  "units.toKg / fromKg": (input) =>
    input.lb === undefined ? { lb: fromKg(num(input, "kg"), "lb") } : { kg: toKg(num(input, "lb"), "lb") },
  "units.roundHalfUp": (input) => ({ sets: list(input, "raw").map((raw) => roundHalfUp(raw, num(input, "round"))) }),
};
