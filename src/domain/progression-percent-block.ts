import type { Outcome } from "./outcome";
import { cutMax } from "./progression-max";
import { told } from "./progression-reduce";
import type { Scheme } from "./progression-spec";
import type { Advice } from "./reason";
import type { SlotContext, SlotState } from "./slot-state";
import { EPS } from "./units";

/** A set this much harder than planned lightens the next session. */
const HARD_BY = 1.5;
const HARD_SHARE = 0.95;

/** Written percentages of a base frozen when the block began: it never rises, and a missed repetition takes a little off. */
export function advancePercentBlock(
  spec: Scheme<"percentBlock">,
  state: SlotState,
  outcome: Outcome,
  ctx: SlotContext,
): Advice<SlotState> {
  const facts = { planned: state.tmKg, reps: outcome.reps, week: ctx.week ?? null };
  const calm = { ...state, nextShare: 1, week: ctx.week ?? state.week };
  if (outcome.kind === "miss") return cutMax(calm, spec.missFactor, ctx, "progression.percentBlock.missed", facts);
  const { hardestRpe } = outcome;
  if (hardestRpe !== null && ctx.targetRpe !== null && hardestRpe - ctx.targetRpe >= HARD_BY - EPS) {
    const hard = { ...facts, rpe: hardestRpe, target: ctx.targetRpe, share: HARD_SHARE };
    return told({ ...calm, nextShare: HARD_SHARE }, "progression.percentBlock.hard", hard);
  }
  return told(calm, "progression.percentBlock.on-plan", facts);
}
