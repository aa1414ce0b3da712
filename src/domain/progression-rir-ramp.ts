import type { Outcome } from "./outcome";
import { raiseLoad } from "./progression-raise";
import { reduce, told } from "./progression-reduce";
import type { Scheme } from "./progression-spec";
import type { Advice } from "./reason";
import { repTarget, rirRamp } from "./rpe-tables";
import type { SlotContext, SlotState } from "./slot-state";

const MISS_N = 3;
const RESET_FACTOR = 0.9;
/** Compound lifts keep one repetition in hand even in the hardest week. */
const COMPOUND_RIR = 1;

/** Each week a little closer to failure: repetitions follow from what was left, load from the top of the range. */
export function advanceRirRamp(spec: Scheme<"rirRamp">, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  const facts = { planned: state.plannedKg, reps: outcome.reps, target: ctx.hi, fails: state.fails };
  if (outcome.kind === "miss") {
    const fails = state.fails + 1;
    const counted = { ...state, fails, repTarget: ctx.lo };
    if (fails < MISS_N) return told(counted, "progression.rirRamp.repeat", { ...facts, fails });
    return reduce(counted, { factor: RESET_FACTOR }, ctx, "progression.rirRamp.reset", { ...facts, fails });
  }
  if (outcome.kind === "success") {
    return raiseLoad(state, outcome, ctx, { by: "step", rule: "progression.rirRamp.add", facts, toEarn: null });
  }
  const rir = rirOfWeek(spec.weeks, (ctx.week ?? 0) + 1, ctx.isCompound);
  const wanted = outcome.last === null ? ctx.lo : Math.round(repTarget(outcome.last, rir, [ctx.lo, ctx.hi]));
  return told({ ...state, fails: 0, repTarget: wanted }, "progression.rirRamp.reps", { ...facts, rir, repTarget: wanted });
}

/** Repetitions to leave in a week of the ramp, counted from 1; a week past the end is the first of the next ramp. */
export function rirOfWeek(weeks: number, week: number, isCompound: boolean): number {
  const ramp = rirRamp(weeks).flatMap((rir) => (rir === "deload" ? [] : [rir]));
  const rir = ramp[Math.max(1, week) - 1] ?? ramp[0] ?? COMPOUND_RIR;
  return isCompound ? Math.max(COMPOUND_RIR, rir) : rir;
}
