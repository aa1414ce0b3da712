import { type Advice, reason } from "./reason";

/** What to try against a plateau, gentlest first (specification 9.3). */
export type LadderStep = "basics" | "rep_shift" | "add_sets" | "deload" | "variation" | "scheme";

export interface LadderPlace {
  /** Weeks without progress, from `weeksStuck`. */
  readonly weeks: number;
  /** Fatigue <= 4 and readiness >= 50; null when neither is known. */
  readonly recovered: boolean | null;
}

export interface Ladder {
  readonly current: LadderStep;
  /** All steps that apply to this lifter, in order. */
  readonly steps: readonly LadderStep[];
}

/** Weeks each step gets before the next. */
const WEEKS: Readonly<Record<LadderStep, number>> = { basics: 2, rep_shift: 2, add_sets: 2, deload: 2, variation: 4, scheme: 2 };

/** The step to take now: one every two weeks, four for a variation. What is unknown does not count as tired. */
export function plateauLadder({ weeks, recovered }: LadderPlace): Advice<Ladder> {
  const steps: readonly LadderStep[] = [
    "basics",
    "rep_shift",
    recovered === false ? "deload" : "add_sets",
    "variation",
    "scheme",
  ];
  let until = 0;
  const current =
    steps.find((step) => {
      until += WEEKS[step];
      return weeks < until;
    }) ?? "scheme";
  const unsure = recovered === null && current === "add_sets";
  return {
    value: { current, steps },
    confidence: unsure ? "low" : "medium",
    reasons: [reason(RULES[current], { weeks, recovered, step: steps.indexOf(current) + 1, of: steps.length }, "C")],
    missing: recovered === null ? ["recovery"] : [],
  };
}

const RULES: Readonly<Record<LadderStep, string>> = {
  basics: "plateau.step.basics",
  rep_shift: "plateau.step.rep-shift",
  add_sets: "plateau.step.add-sets",
  deload: "plateau.step.deload",
  variation: "plateau.step.variation",
  scheme: "plateau.step.scheme",
};
