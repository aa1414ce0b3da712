import type { Outcome } from "./outcome";
import type { Progression } from "./program";
import { advanceDouble } from "./progression-double";
import { advanceLinear } from "./progression-linear";
import { advanceNoLoad } from "./progression-no-load";
import { told } from "./progression-reduce";
import type { Advice } from "./reason";
import type { SlotContext, SlotState } from "./slot-state";

/**
 * The interpreter, specification 5: one outcome moves the state of a lift along its scheme.
 * Reduced, incomplete, lighter or swapped sessions are neither failures nor successes, which is what prevents
 * deload spirals: they change nothing.
 */
export function advance(spec: Progression, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  if (outcome.kind !== "success" && outcome.kind !== "in_range" && outcome.kind !== "miss") {
    return told(state, `progression.hold.${outcome.kind}`, { planned: state.plannedKg, reps: outcome.reps, fails: state.fails });
  }
  const seen = outcome.kind === "miss" ? { ...state, hasMissed: true } : state;
  if (ctx.line === null || state.plannedKg === null) return advanceNoLoad(seen, outcome, ctx, missesAllowed(spec));
  return spec.kind === "linear" ? advanceLinear(spec, seen, outcome, ctx) : advanceDouble(spec, seen, outcome, ctx);
}

function missesAllowed(spec: Progression): number {
  return spec.kind === "linear" ? spec.failN : spec.missN;
}
