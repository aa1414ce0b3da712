import { effortOf } from "./load-line";
import type { Outcome } from "./outcome";
import { mayRise } from "./progression-gates";
import { cutMax, raiseMax } from "./progression-max";
import { incKg } from "./progression-raise";
import { told } from "./progression-reduce";
import type { Scheme } from "./progression-spec";
import type { Advice } from "./reason";
import type { SlotContext, SlotState } from "./slot-state";

const RESET_FACTOR = 0.9;
/** After a reset a tenth takes four weeks to climb, so that a light lift is not back at the weight it missed within a fortnight. */
const WEEKLY_SHARE = 0.025;
/** The climbing fives, percent of the maximum. */
const RAMP_PCT = [40, 55, 65, 75, 85] as const;

/**
 * Fives that climb to one top set. Only a session with a top set decides: what was made there as a triple is the five of the
 * next week.
 */
export function advanceWeeklyRamp(
  spec: Scheme<"weeklyRamp">,
  state: SlotState,
  outcome: Outcome,
  ctx: SlotContext,
): Advice<SlotState> {
  const facts = { planned: state.tmKg, reps: outcome.reps, top: outcome.topReps };
  if (outcome.topReps === null) return told(state, "progression.weeklyRamp.ramp", facts);
  if (outcome.kind === "miss") {
    const fails = state.fails + 1;
    if (fails < spec.failN) return told({ ...state, fails }, "progression.weeklyRamp.repeat", { ...facts, fails });
    return cutMax({ ...state, fails }, RESET_FACTOR, ctx, "progression.weeklyRamp.reset", { ...facts, fails });
  }
  if (outcome.kind !== "success") return told({ ...state, fails: 0 }, "progression.hold.in_range", facts);
  const closed = mayRise(outcome, ctx);
  if (closed !== null) return { ...closed, value: state };
  return raiseMax(state, rampStep(spec, state, ctx) / spec.ratio, ctx, "progression.weeklyRamp.add", facts, spec.ratio);
}

/**
 * How much the top set may climb in a week, kilograms: the program's increment; once a lift was reset, no more than a quarter
 * of the tenth it lost.
 */
export function rampStep(
  { inc, ratio }: Scheme<"weeklyRamp">,
  { tmKg, resets }: Pick<SlotState, "tmKg" | "resets">,
  ctx: Pick<SlotContext, "unit" | "zone" | "line">,
): number {
  const wanted = incKg(inc, ctx);
  if (tmKg === null || ctx.line === null || resets.length === 0) return wanted;
  return Math.min(wanted, Math.max(0, effortOf(ctx.line, tmKg)) * ratio * WEEKLY_SHARE);
}

/** Unrounded loads of the climbing fives under a one-repetition maximum, in its unit. */
export function rampSets(oneRm: number): readonly number[] {
  return RAMP_PCT.map((pct) => (oneRm * pct) / 100);
}

/** The maximum a five-repetition load stands for in this scheme. */
export function rampMax(fiveRm: number, ratio = 0.85): number {
  return fiveRm / ratio;
}
