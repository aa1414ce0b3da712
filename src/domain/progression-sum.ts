import type { Outcome } from "./outcome";
import { incKg, raiseLoad } from "./progression-raise";
import { told } from "./progression-reduce";
import type { Scheme } from "./progression-spec";
import type { Advice } from "./reason";
import type { SlotContext, SlotState } from "./slot-state";

/** Load goes up when the repetitions of all sets together reach the threshold, however they were spread. */
export function advanceSum(spec: Scheme<"sum">, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  const total = totalReps(outcome.reps);
  const facts = { planned: state.plannedKg, reps: outcome.reps, total, target: spec.threshold };
  if (!reachesSum(outcome.reps, spec.threshold)) return told({ ...state, fails: 0 }, "progression.sum.reps-left", facts);
  return raiseLoad(state, outcome, ctx, { by: incKg(spec.inc, ctx), rule: "progression.sum.add", facts, toEarn: null });
}

/** True when the sets together hold at least so many repetitions. */
export function reachesSum(reps: readonly number[], threshold: number): boolean {
  return totalReps(reps) >= threshold;
}

function totalReps(reps: readonly number[]): number {
  return reps.reduce((sum, each) => sum + each, 0);
}
