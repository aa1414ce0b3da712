import { loadable } from "./load-line";
import type { Outcome } from "./outcome";
import { mayRise } from "./progression-gates";
import { type Increase, type IncreaseInput, increase } from "./progression-increase";
import { told } from "./progression-reduce";
import { isRestoring, restoreStep, settle } from "./progression-restore";
import type { Inc } from "./progression-spec";
import type { Advice, Reason } from "./reason";
import type { SlotContext, SlotState } from "./slot-state";
import { toKg } from "./units";

export interface Raise {
  /** Kilograms harder, or one step of the equipment. */
  readonly by: number | "step";
  readonly rule: string;
  readonly facts: Reason["facts"];
  readonly toEarn: IncreaseInput["toEarn"];
}

/** One increase of a working load as every scheme makes it: gates first, then the jump rule, then the way back from a break. */
export function raiseLoad(state: SlotState, outcome: Outcome, ctx: SlotContext, raise: Raise): Advice<SlotState> {
  const { line } = ctx;
  const { facts } = raise;
  const calm = { ...state, fails: 0 };
  if (line === null || state.plannedKg === null) return told(calm, "progression.hold", facts);
  const closed = mayRise(outcome, ctx);
  // A closed gate is not an answer to the set: counters stay as they were.
  if (closed !== null) return { ...closed, value: state };
  const restoring = isRestoring(state, ctx);
  const by = restoring && raise.by !== "step" ? Math.max(raise.by, restoreStep(state.plannedKg, ctx)) : raise.by;
  // A step back to a load from before a break was earned then.
  const toEarn = restoring ? null : raise.toEarn;
  const raised = increase({ line, plannedKg: state.plannedKg, by, weekAgoKg: ctx.weekAgoKg, toEarn });
  if (raised.kind !== "raised") return notRaised(raised, calm, outcome, ctx, facts);
  const fromTo = { fromKg: loadable(line, state.plannedKg), toKg: loadable(line, raised.plannedKg) };
  const next = { ...calm, plannedKg: raised.plannedKg, repTarget: ctx.lo };
  const rule = restoring ? "layoff.restore" : raise.rule;
  return told(settle(next, ctx), rule, { ...facts, ...fromTo, capped: raised.isCapped });
}

function notRaised(
  raised: Exclude<Increase, { kind: "raised" }>,
  calm: SlotState,
  outcome: Outcome,
  { lo }: SlotContext,
  facts: Reason["facts"],
): Advice<SlotState> {
  if (raised.kind === "top-of-grid") return told(calm, "progression.top-of-grid", facts);
  const repTarget = Math.min(lo + raised.width, outcome.mostReps + 1);
  return told({ ...calm, repTarget }, "progression.range-width", { ...facts, width: raised.width, repTarget });
}

/** One increment of a scheme in kilograms, for this half of the body and the lifter's unit. */
export function incKg(inc: Inc, { unit, zone }: Pick<SlotContext, "unit" | "zone">): number {
  return toKg(inc[unit][zone], unit);
}
