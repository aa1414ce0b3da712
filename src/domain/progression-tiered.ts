import type { Outcome } from "./outcome";
import { mayRise } from "./progression-gates";
import { cutMax, raiseMax } from "./progression-max";
import { raiseLoad } from "./progression-raise";
import { reduce, told } from "./progression-reduce";
import type { Scheme, Tier } from "./progression-spec";
import { deltaKg } from "./progression-stages";
import type { Advice } from "./reason";
import type { SlotContext, SlotState } from "./slot-state";
import { fromKg } from "./units";

const MISS_N = 3;
const RESET_FACTOR = 0.9;

/** The better the plus set, the bigger the step: a table decides. */
export function advanceTiered(spec: Scheme<"tiered">, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  const reps = outcome.plusReps;
  const base = spec.target === "tm" ? state.tmKg : state.plannedKg;
  const facts = { planned: base, reps: outcome.reps, plus: reps };
  if (reps === null || base === null) return told(state, "progression.hold.in_range", facts);
  const value = spec.on === "amrapReps" ? reps : reps - (spec.standard ?? ctx.lo);
  const tier = tierFor(spec.tiers, value);
  const step = tier === null ? 0 : deltaKg(tier.delta, base, ctx) * stepsFor(value, spec.maxSteps);
  if (step > 0 && outcome.kind !== "miss") return up(spec, state, outcome, ctx, step, { ...facts, value });
  if (step < 0) return down(spec, state, ctx, 1 + step / base, -step, { ...facts, value });
  if (outcome.kind !== "miss") return told({ ...state, fails: 0 }, "progression.tiered.hold", { ...facts, value });
  const fails = state.fails + 1;
  const counted = { ...state, fails };
  if (fails < MISS_N) return told(counted, "progression.tiered.repeat", { ...facts, fails });
  return down(spec, counted, ctx, RESET_FACTOR, base * (1 - RESET_FACTOR), { ...facts, fails });
}

function up(
  spec: Scheme<"tiered">,
  state: SlotState,
  outcome: Outcome,
  ctx: SlotContext,
  byKg: number,
  facts: Readonly<Record<string, number | null | readonly number[]>>,
): Advice<SlotState> {
  const rule = "progression.tiered.add";
  if (spec.target === "load") {
    const toEarn = { leastReps: outcome.plusReps ?? 0, lo: ctx.lo };
    return raiseLoad(state, outcome, ctx, { by: byKg, rule, facts, toEarn });
  }
  const closed = mayRise(outcome, ctx);
  return closed === null ? raiseMax(state, byKg, ctx, rule, facts) : { ...closed, value: state };
}

function down(
  spec: Scheme<"tiered">,
  state: SlotState,
  ctx: SlotContext,
  factor: number,
  byKg: number,
  facts: Readonly<Record<string, number | null | readonly number[]>>,
): Advice<SlotState> {
  const rule = "progression.tiered.cut";
  if (spec.target === "tm") return cutMax(state, factor, ctx, rule, facts);
  return reduce(state, { drop: fromKg(byKg, ctx.unit) }, ctx, rule, facts);
}

/** The highest tier that `value` reaches; null below the lowest. */
export function tierFor(tiers: readonly Tier[], value: number): Tier | null {
  return tiers.reduce<Tier | null>(
    (best, tier) => (tier.min <= value && (best === null || tier.min > best.min) ? tier : best),
    null,
  );
}

/** How often the delta counts: once, or once for each repetition up to a limit. */
export function stepsFor(value: number, maxSteps: number | undefined): number {
  return maxSteps === undefined ? 1 : Math.min(maxSteps, Math.max(0, value));
}
