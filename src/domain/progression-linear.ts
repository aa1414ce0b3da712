import { effortOf, harder, loadable } from "./load-line";
import type { Outcome } from "./outcome";
import { gates } from "./progression-gates";
import { increase } from "./progression-increase";
import { reduce, told } from "./progression-reduce";
import type { Advice } from "./reason";
import type { LinearProgression, SlotContext, SlotState } from "./slot-state";
import { EPS, toKg } from "./units";

/** A break's faster way back: one step of the equipment or this share, whichever is more. */
const RESTORE_STEP = 0.05;

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
  const { line } = ctx;
  if (outcome.kind !== "success" || line === null || state.plannedKg === null) {
    return told(calm, "progression.hold.in_range", facts);
  }
  const { recentRpe, targetRpe, signals } = ctx;
  const verdict = gates({ lastBelowMinimum: outcome.hasShortSet, recentRpe, targetRpe, ...signals });
  // A closed gate is not an answer to the set: counters stay as they were.
  if (!verdict.value.canProgress) return { ...verdict, value: state };

  const doubled = spec.plusDouble !== undefined && outcome.plusReps !== null && outcome.plusReps > spec.plusDouble.over;
  const inc = state.hasMissed ? (spec.incAfterMiss ?? spec.inc) : spec.inc;
  const by = toKg(inc[ctx.unit][ctx.zone], ctx.unit) * (doubled ? 2 : 1);
  const restoring = isRestoring(state, ctx);
  const pace = restoring ? Math.max(by, restoreStep(state.plannedKg, ctx)) : by;
  const raised = increase({
    line,
    plannedKg: state.plannedKg,
    by: pace,
    weekAgoKg: ctx.weekAgoKg,
    toEarn: { leastReps: outcome.leastReps, lo: ctx.lo },
  });
  if (raised.kind === "top-of-grid") return told(calm, "progression.top-of-grid", facts);
  if (raised.kind === "earn") {
    const repTarget = Math.min(ctx.lo + raised.width, outcome.mostReps + 1);
    return told({ ...calm, repTarget }, "progression.range-width", { ...facts, width: raised.width, repTarget });
  }
  const rule = restoring ? "layoff.restore" : "progression.linear.add";
  const fromTo = { fromKg: loadable(line, state.plannedKg), toKg: loadable(line, raised.plannedKg) };
  const next = { ...calm, plannedKg: raised.plannedKg, repTarget: ctx.lo };
  return told(settle(next, ctx), rule, { ...facts, ...fromTo, doubled, capped: raised.isCapped });
}

/** True while the load is still short of what it was before a break. */
export function isRestoring(state: SlotState, { line }: SlotContext): boolean {
  const { plannedKg, layoffRestoreTo } = state;
  if (line === null || plannedKg === null || layoffRestoreTo === null) return false;
  return effortOf(line, plannedKg) < effortOf(line, layoffRestoreTo) - EPS;
}

/** Kilograms of one success on the way back. */
export function restoreStep(plannedKg: number, { line }: SlotContext): number {
  if (line === null) return 0;
  const current = loadable(line, plannedKg);
  const step = harder(line, current);
  const oneStep = step === null ? 0 : effortOf(line, step) - effortOf(line, current);
  return Math.max(oneStep, effortOf(line, current) * RESTORE_STEP);
}

/** Forgets the old load once it is reached. */
export function settle(state: SlotState, ctx: SlotContext): SlotState {
  return isRestoring(state, ctx) ? state : { ...state, layoffRestoreTo: null };
}
