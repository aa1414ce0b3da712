import { EVIDENCE } from "../../../src/domain/evidence";
import { longTermFeasibility, strengthFeasibility, weightFeasibility } from "../../../src/domain/goal-feasibility";
import { goalProgress } from "../../../src/domain/goal-progress";
import { LEVELS } from "../../../src/domain/vocabulary";
import type { AdapterTable } from "../adapter";
import { type Dict, num, numOr } from "../value";

export const goalsAdapters: AdapterTable = {
  "goals.evidence": () => {
    const { firstYearPct, tenYearPct } = EVIDENCE.longTermGain.figures;
    return { first_year_pct: firstYearPct, ten_year_pct: tenYearPct };
  },
  "goals.goalProgress": (input) => ({ pct: goalProgress(num(input, "start"), num(input, "target"), num(input, "now")) }),
  "goals.feasibility": (input) => ({ feasibility: feasibility(input) }),
};

/** A gain over years, a weight or a lift to be reached in weeks. */
function feasibility(input: Dict): string | null {
  if (input.years !== undefined) return longTermFeasibility(num(input, "gain_pct"), num(input, "years")).value;
  const level = LEVELS.find((each) => each === input.level) ?? null;
  const weeks = numOr(input, "weeks", 1);
  if (input.metric === "strength") {
    return strengthFeasibility(num(input, "start"), num(input, "target"), weeks, level ?? "intermediate").value;
  }
  const weightKg = numOr(input, "start", 100);
  const targetKg = numOr(input, "target", null) ?? weightKg * (1 + (num(input, "pct_per_week") * weeks) / 100);
  const safe = { heightCm: null, age: null, isPregnant: false, hasEatingDisorderFlag: false, projectedKg: null };
  return weightFeasibility({ ...safe, weightKg, targetKg, weeks, level }).value;
}
