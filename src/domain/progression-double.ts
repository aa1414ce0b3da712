import { isCoarseCut, loadable } from "./load-line";
import type { Outcome } from "./outcome";
import { isTooHard, mayRise } from "./progression-gates";
import { increase } from "./progression-increase";
import { reduce, told } from "./progression-reduce";
import { isRestoring, restoreStep, settle } from "./progression-restore";
import { type Advice, type Reason, reason } from "./reason";
import type { DoubleProgression, SlotContext, SlotState } from "./slot-state";

/** Of the bottom of the range: eight of ten can be built up, five of ten are too few. */
const REACH_SHARE = 0.7;

/** One session, as every rule of the scheme looks at it. */
interface Judged {
  readonly spec: DoubleProgression;
  readonly state: SlotState;
  readonly outcome: Outcome;
  readonly ctx: SlotContext;
  /** What every reason says. */
  readonly facts: Reason["facts"];
}

/**
 * First all repetitions of the range, then one step of the equipment and back to the bottom.
 * The range comes widened where the next step is a big one (`widened`).
 */
export function advanceDouble(spec: DoubleProgression, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  const facts = { planned: state.plannedKg, reps: outcome.reps, target: spec.hi, meanRpe: outcome.meanRpe };
  const judged = { spec, state, outcome, facts, ctx: { ...ctx, lo: spec.lo, hi: spec.hi } };
  return outcome.kind === "miss" ? missed(judged) : performed(judged);
}

function missed({ spec, state, outcome, ctx, facts }: Judged): Advice<SlotState> {
  const fails = state.fails + 1;
  const counted = { ...state, fails, tops: 0, repTarget: spec.lo };
  if (fails < spec.missN) return told(counted, "progression.double.repeat", { ...facts, fails });
  const reset = reduce(counted, { factor: spec.factor }, ctx, "progression.double.reset", { ...facts, fails });
  return isWithinReach(outcome, ctx) && isHalved(counted, reset.value, ctx)
    ? told({ ...counted, fails: 0 }, "progression.double.no-step-between", { ...reset.reasons[0].facts })
    : reset;
}

/** Close enough to the bottom of the range to build up to it at this load. */
function isWithinReach(outcome: Outcome, { lo }: SlotContext): boolean {
  return outcome.leastReps >= REACH_SHARE * lo;
}

/** Lighter by far than the tenth that was meant: the lift would climb back to the same failure, again and again. */
function isHalved({ plannedKg: from }: SlotState, { plannedKg: to }: SlotState, { line }: SlotContext): boolean {
  return line !== null && from !== null && to !== null && isCoarseCut(line, loadable(line, from), to);
}

function performed(judged: Judged): Advice<SlotState> {
  const { spec, state, outcome, ctx, facts } = judged;
  const restoring = isRestoring(state, ctx);
  const topped = outcome.kind === "success" || (restoring && isOnTarget(outcome, ctx));
  const tooHard = outcome.meanRpe !== null && ctx.targetRpe !== null && isTooHard(outcome.meanRpe, ctx.targetRpe);
  if (!topped || tooHard) return stay(judged, topped);

  const tops = state.tops + 1;
  const isUnrated = outcome.meanRpe === null;
  const confirm = ctx.isCompound && isUnrated ? 2 : spec.confirm;
  if (tops < confirm && !restoring) {
    const rule = isUnrated && ctx.isCompound ? "progression.double.confirm-unrated" : "progression.double.confirm";
    return told({ ...state, fails: 0, tops, repTarget: ctx.hi }, rule, { ...facts, tops, confirm });
  }
  const closed = mayRise(outcome, ctx);
  if (closed !== null) return { ...closed, value: state };
  return step(judged, restoring);
}

/** On the way back to a load that was managed before a break, the range at the target effort is enough (decision 020). */
function isOnTarget({ meanRpe }: Outcome, { targetRpe }: SlotContext): boolean {
  return meanRpe !== null && targetRpe !== null && meanRpe <= targetRpe;
}

function step({ state, ctx, facts }: Judged, restoring: boolean): Advice<SlotState> {
  const { line } = ctx;
  const calm = { ...state, fails: 0, repTarget: ctx.hi };
  if (line === null || state.plannedKg === null) return told(calm, "progression.rules.no-load", facts);
  const by = restoring ? restoreStep(state.plannedKg, ctx) : "step";
  const raised = increase({
    line,
    plannedKg: state.plannedKg,
    by,
    weekAgoKg: ctx.weekAgoKg,
    toEarn: null,
  });
  if (raised.kind !== "raised") return told(calm, "progression.top-of-grid", facts);
  const fromTo = { fromKg: loadable(line, state.plannedKg), toKg: loadable(line, raised.plannedKg) };
  const next = { ...calm, tops: 0, plannedKg: raised.plannedKg, repTarget: ctx.lo };
  return told(settle(next, ctx), restoring ? "layoff.restore" : "progression.double.top-of-range", { ...facts, ...fromTo });
}

/** Reps are left, or they came too hard. Slow progress is normal: only the opt-in short deload ever cuts here. */
function stay({ spec, state, outcome, ctx, facts }: Judged, topped: boolean): Advice<SlotState> {
  const { miniDeload } = spec;
  if (miniDeload !== undefined && ctx.flatSessions >= miniDeload.sessions) {
    return reduce({ ...state, fails: 0 }, { factor: miniDeload.factor }, ctx, "progression.double.mini-deload", facts);
  }
  const repTarget = Math.min(ctx.hi, outcome.mostReps + 1);
  const next = { ...state, fails: 0, tops: 0, repTarget };
  const left = told(next, "progression.double.reps-left", { ...facts, repTarget });
  if (!topped) return left;
  const hard = reason("gate.rpe", { meanRpe: outcome.meanRpe, target: ctx.targetRpe }, "C");
  return { ...left, reasons: [hard, ...left.reasons] };
}
