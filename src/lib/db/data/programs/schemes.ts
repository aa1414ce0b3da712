import type { Inc, Progression } from "@/domain/program";
import type { Scheme } from "@/domain/progression-spec";

/** The usual steps: five kilograms below the belt, two and a half above it. */
export const STEPS: Inc = { kg: { lower: 5, upper: 2.5 }, lb: { lower: 10, upper: 5 } };
/** Half of that, for lifts that have slowed down. */
export const SMALL_STEPS: Inc = { kg: { lower: 2.5, upper: 2.5 }, lb: { lower: 5, upper: 5 } };
/** For ramps that move every week. */
export const MICRO_STEPS: Inc = { kg: { lower: 2.5, upper: 1.25 }, lb: { lower: 5, upper: 2.5 } };

/** Where a lift goes that has outgrown adding weight every time. */
export const RANGE_5_8: Scheme<"double"> = { kind: "double", lo: 5, hi: 8, confirm: 1, missN: 3, factor: 0.9 };

/** Reps from five to eight or holds from ten to thirty seconds, then the next movement; short twice is one movement back. */
export const LADDER: Progression = {
  kind: "rules",
  rules: [
    { axis: "reps", step: 1, scope: "all", floor: 5, ceiling: 8, onCeiling: "reset" },
    { axis: "seconds", step: 5, scope: "all", floor: 10, ceiling: 30, onCeiling: "reset" },
    { axis: "rung", step: 1, scope: "all", onCeiling: "hold" },
  ],
  failN: 2,
};
