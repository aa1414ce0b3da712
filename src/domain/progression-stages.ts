import { effortOf, type LoadLine, loadForEffort } from "./load-line";
import type { Outcome } from "./outcome";
import { loadAt } from "./prescribe";
import { increase } from "./progression-increase";
import { incKg, raiseLoad } from "./progression-raise";
import { reduce, told } from "./progression-reduce";
import type { Delta, Scheme } from "./progression-spec";
import type { Advice } from "./reason";
import type { SlotContext, SlotState } from "./slot-state";
import { N_MAX } from "./strength";
import { type Curve, DEFAULT_CURVE, onCurve } from "./strength-curves";
import { toKg } from "./units";

const TEST_REPS = 5;

/** The same load through ever shorter sets: a miss changes the stage before it costs load. */
export function advanceStages(spec: Scheme<"stages">, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  if (state.stage >= spec.stages.length) return afterTest(spec, state, outcome, ctx);
  const facts = { planned: state.plannedKg, reps: outcome.reps, target: ctx.lo, stage: state.stage + 1, of: spec.stages.length };
  if (outcome.kind === "miss") return missed(spec, state, ctx, facts);
  if (outcome.kind !== "success") return told({ ...state, fails: 0 }, "progression.hold.in_range", facts);
  const toEarn = { leastReps: outcome.leastReps, lo: ctx.lo };
  return raiseLoad(state, outcome, ctx, { by: incKg(spec.inc, ctx), rule: "progression.stages.add", facts, toEarn });
}

function missed(
  spec: Scheme<"stages">,
  state: SlotState,
  ctx: SlotContext,
  facts: Readonly<Record<string, number | null | readonly number[]>>,
): Advice<SlotState> {
  const next = state.stage + 1;
  const firstStageKg = state.stage === 0 ? state.plannedKg : state.firstStageKg;
  // The next stage asks for its own repetitions, not for those this one had still to earn.
  const moved = { ...state, stage: next, fails: 0, repTarget: 0, firstStageKg };
  if (next < spec.stages.length) return told(moved, "progression.stages.stage", { ...facts, toStage: next + 1 });
  const { exhausted } = spec;
  if ("backTo" in exhausted) return backToFirst(exhausted.plus[ctx.zone], { ...moved, stage: exhausted.backTo }, ctx, facts);
  if (exhausted.retest !== undefined) return told(moved, "progression.stages.retest", facts);
  return reduce({ ...moved, stage: 0 }, { factor: exhausted.orFactor }, ctx, "progression.stages.stage-restart", facts);
}

/** The first stage again, above its last load, but never more than the jump rule allows over today's. */
function backToFirst(
  plus: Delta,
  state: SlotState,
  ctx: SlotContext,
  facts: Readonly<Record<string, number | null | readonly number[]>>,
): Advice<SlotState> {
  const { line } = ctx;
  const fromKg = state.plannedKg;
  if (line === null || fromKg === null) return told(state, "progression.stages.stage-restart", facts);
  const wanted = firstStageAgain(state.firstStageKg ?? fromKg, plus, ctx);
  const by = effortOf(line, wanted) - effortOf(line, fromKg);
  // Short sets say nothing against going on elsewhere; pain does.
  if (by > 0 && ctx.signals?.pain === true) return told(state, "gate.pain", facts);
  if (by <= 0) return reduce(state, { toKg: wanted }, ctx, "progression.stages.stage-restart", facts);
  const raised = increase({ line, plannedKg: fromKg, by, weekAgoKg: ctx.weekAgoKg, toEarn: null });
  const toKg = raised.kind === "raised" ? raised.plannedKg : fromKg;
  return told({ ...state, plannedKg: toKg }, "progression.stages.stage-restart", { ...facts, fromKg, toKg });
}

/** Where the first stage begins again, in kilograms, before the jump rule. */
export function firstStageAgain(firstStageKg: number, plus: Delta, ctx: Pick<SlotContext, "unit">): number {
  return firstStageKg + deltaKg(plus, firstStageKg, ctx);
}

/** A delta in kilograms. */
export function deltaKg(delta: Delta, ofKg: number, { unit }: Pick<SlotContext, "unit">): number {
  return "pct" in delta ? (ofKg * delta.pct) / 100 : toKg(delta[unit], unit);
}

/** The five-repetition test sets the new start; a test that was not made costs the plain cut. */
function afterTest(spec: Scheme<"stages">, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  const { exhausted } = spec;
  const again = { ...state, stage: 0, repTarget: 0 };
  const { line } = ctx;
  if ("backTo" in exhausted || line === null)
    return told(again, "progression.stages.stage-restart", { planned: state.plannedKg });
  const facts = { planned: state.plannedKg, reps: outcome.reps, usedKg: outcome.usedKg };
  if (outcome.usedKg === null || outcome.leastReps < TEST_REPS) {
    return reduce(again, { factor: exhausted.orFactor }, ctx, "progression.stages.stage-restart", facts);
  }
  const fiveRm = fiveRepLoad(line, outcome.usedKg, outcome.leastReps, ctx.curve);
  const toKg = loadForEffort(line, effortOf(line, fiveRm) * exhausted.factor);
  return reduce(again, { toKg }, ctx, "progression.stages.stage-restart", { ...facts, fiveRmKg: fiveRm });
}

/** What would have been five repetitions, from a set of `reps` at `kg`. */
export function fiveRepLoad(line: LoadLine, kg: number, reps: number, curve: Curve = DEFAULT_CURVE): number {
  const effort = effortOf(line, kg);
  const e1rm = onCurve(curve, effort, Math.min(N_MAX, Math.max(1, reps))) ?? effort;
  return loadForEffort(line, loadAt(e1rm, TEST_REPS, curve));
}
