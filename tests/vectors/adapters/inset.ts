import { inSetAdvice } from "../../../src/domain/in-set-advice";
import type { AdapterTable } from "../adapter";
import { num, numOr } from "../value";

export const insetAdapters: AdapterTable = {
  "inset.inSetAdvice": (input) => {
    const { value, reasons } = inSetAdvice({
      kg: numOr(input, "kg", null),
      reps: num(input, "reps"),
      rpe: numOr(input, "rpe", null),
      repMin: num(input, "repMin"),
      repMax: num(input, "repMax"),
      repTarget: numOr(input, "rep_target", num(input, "repMax")),
      targetRpe: numOr(input, "target", null),
      set: num(input, "i"),
      of: num(input, "N"),
      previousD: numOr(input, "prev_d", null),
      missedBefore: numOr(input, "missed_before", 0),
      modified: input.modified === true,
      fatigue: numOr(input, "fatigue", null),
      aboveMrv: input.above_mrv === true,
      pain: input.pain === true,
      firstKg: numOr(input, "first_kg", null),
      line: {
        grid: { kind: "continuous", unit: "kg", min: 0, step: numOr(input, "step", 2.5) },
        assists: false,
        bodyKg: 0,
      },
    });
    return { action: value.action, next_kg: value.nextKg, rule: reasons[0].rule, confidence: null };
  },
};
