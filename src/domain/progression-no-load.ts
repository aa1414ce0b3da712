import type { Outcome } from "./outcome";
import { gates } from "./progression-gates";
import { told } from "./progression-reduce";
import type { Advice } from "./reason";
import type { SlotContext, SlotState } from "./slot-state";

/** Bands and the bare body: reps to the top of the range, then the next movement of the ladder, else stay at the top. */
export function advanceNoLoad(state: SlotState, outcome: Outcome, ctx: SlotContext, missN: number): Advice<SlotState> {
  const facts = { reps: outcome.reps, target: ctx.hi, lo: ctx.lo, rung: state.rung };
  if (outcome.kind === "miss") {
    const fails = state.fails + 1;
    if (fails >= missN) return told({ ...state, fails: 0, tops: 0, repTarget: ctx.lo }, "progression.floor", { ...facts, fails });
    return told({ ...state, fails, tops: 0, repTarget: ctx.lo }, "progression.double.repeat", { ...facts, fails });
  }
  const calm = { ...state, fails: 0 };
  if (outcome.leastReps < ctx.hi) {
    const repTarget = Math.min(ctx.hi, outcome.mostReps + 1);
    return told({ ...calm, tops: 0, repTarget }, "progression.double.reps-left", { ...facts, repTarget });
  }
  const { recentRpe, targetRpe, signals } = ctx;
  const verdict = gates({ lastBelowMinimum: outcome.hasShortSet, recentRpe, targetRpe, ...signals });
  if (ctx.nextRung !== null && !verdict.value.canProgress) return { ...verdict, value: state };
  if (ctx.nextRung === null) return told({ ...calm, repTarget: ctx.hi }, "progression.rules.no-load", { ...facts, next: null });
  const climbed = { ...calm, rung: state.rung + 1, repTarget: ctx.lo };
  return told(climbed, "progression.rules.no-load", { ...facts, next: ctx.nextRung });
}
