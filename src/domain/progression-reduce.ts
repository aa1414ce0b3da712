import { daysBetween } from "./civil-date";
import { atMost, effortOf, isEasiest, type LoadLine, loadable } from "./load-line";
import { type Advice, type Fact, type Reason, reason } from "./reason";
import type { SlotContext, SlotState } from "./slot-state";
import { toKg } from "./units";

/** At most this many automatic reductions of a lift in this many days. */
export const RESET_CAP = 2;
export const RESET_DAYS = 28;

/** To a share of the load, by so much in the lifter's unit, or to a load in kilograms. */
export type Cut = { readonly factor: number } | { readonly drop: number } | { readonly toKg: number };

/**
 * An automatic reduction, specification 5.4: to the nearest loadable at or below, never under the equipment's easiest,
 * and never a third time in four weeks. A held reduction keeps the counters.
 */
export function reduce(state: SlotState, cut: Cut, ctx: SlotContext, rule: string, facts: Reason["facts"]): Advice<SlotState> {
  const { line, date } = ctx;
  if (line === null || state.plannedKg === null || isEasiest(line, loadable(line, state.plannedKg))) {
    return told({ ...state, fails: 0, tops: 0 }, "progression.floor", { ...facts, kg: state.plannedKg });
  }
  const recent = state.resets.filter((reset) => daysBetween(reset, date) < RESET_DAYS);
  if (recent.length >= RESET_CAP) {
    return told(state, "progression.reset-cap", { ...facts, resets: recent.length, days: RESET_DAYS });
  }
  const eased = atMost(line, cutEffort(effortOf(line, state.plannedKg), cut, line, ctx));
  const next = { ...state, plannedKg: eased, repTarget: ctx.lo, fails: 0, tops: 0, resets: [...state.resets, date] };
  return told(next, rule, { ...facts, fromKg: loadable(line, state.plannedKg), toKg: eased });
}

function cutEffort(effort: number, cut: Cut, line: LoadLine, { unit }: SlotContext): number {
  if ("toKg" in cut) return Math.min(effort, effortOf(line, cut.toKg));
  return "factor" in cut ? effort * cut.factor : effort - toKg(cut.drop, unit);
}

/** A new state with the one reason that decided it. */
export function told(value: SlotState, rule: string, facts: Readonly<Record<string, Fact>>): Advice<SlotState> {
  return { value, confidence: "high", reasons: [reason(rule, facts, "C")], missing: [] };
}
