import type { Outcome } from "./outcome";
import { incKg, raiseLoad } from "./progression-raise";
import { reduce, told } from "./progression-reduce";
import type { Advice } from "./reason";
import type { LinearProgression, SlotContext, SlotState } from "./slot-state";

/** The same reps each time, a little more load after every success. */
export function advanceLinear(spec: LinearProgression, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  return outcome.kind === "miss" ? missed(spec, state, outcome, ctx) : added(spec, state, outcome, ctx);
}

function missed(spec: LinearProgression, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  const fails = state.fails + 1;
  const facts = { planned: state.plannedKg, reps: outcome.reps, target: ctx.lo, fails };
  const counted = { ...state, fails, repTarget: ctx.lo };
  if (fails < spec.failN) return told(counted, "progression.linear.repeat", facts);
  const cut = reduce(counted, spec.fail, ctx, "progression.linear.reset", facts);
  const { graduate } = spec;
  if (graduate === undefined || cut.value.resets.length < graduate.afterResets || state.stage > 0) return cut;
  const after = told({ ...cut.value, stage: 1 }, "progression.linear.graduate", {
    resets: cut.value.resets.length,
    to: graduate.to,
  });
  return { ...after, reasons: [...after.reasons, ...cut.reasons] };
}

function added(spec: LinearProgression, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  const calm = { ...state, fails: 0 };
  const facts = { planned: state.plannedKg, reps: outcome.reps, target: ctx.lo };
  if (outcome.kind !== "success") return told(calm, "progression.hold.in_range", facts);
  const doubled = spec.plusDouble !== undefined && outcome.plusReps !== null && outcome.plusReps > spec.plusDouble.over;
  const inc = state.hasMissed ? (spec.incAfterMiss ?? spec.inc) : spec.inc;
  return raiseLoad(state, outcome, ctx, {
    by: incKg(inc, ctx) * (doubled ? 2 : 1),
    rule: "progression.linear.add",
    facts: { ...facts, doubled },
    toEarn: { leastReps: outcome.leastReps, lo: ctx.lo },
  });
}
