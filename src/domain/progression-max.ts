import { daysBetween } from "./civil-date";
import { effortOf, harder, isEasiest, type LoadLine, loadable, loadForEffort } from "./load-line";
import { RESET_CAP, RESET_DAYS, told } from "./progression-reduce";
import type { Advice, Reason } from "./reason";
import { JUMP_MAX } from "./rep-range";
import type { SlotContext, SlotState } from "./slot-state";

/**
 * Raises a training max by kilograms, never by more than a tenth or one step of the equipment (specification 5.3).
 * It stays unrounded, so that small steps add up; `plannedKg` mirrors it for whatever reads the load of a lift.
 * `share` is the part of it that is lifted, where that is always the same: one step is then a step of that load, too.
 */
export function raiseMax(
  state: SlotState,
  byKg: number,
  ctx: SlotContext,
  rule: string,
  facts: Reason["facts"],
  share = 1,
): Advice<SlotState> {
  const { line } = ctx;
  if (line === null || state.tmKg === null) return told(state, "progression.hold", facts);
  const now = effortOf(line, state.tmKg);
  const oneStep = Math.min(stepFrom(line, now), stepFrom(line, now * share));
  const weekAgo = ctx.weekAgoKg === null ? now : Math.min(now, effortOf(line, ctx.weekAgoKg));
  const most = Math.max(oneStep, weekAgo * (1 + JUMP_MAX) - now);
  const tmKg = loadForEffort(line, now + Math.max(0, Math.min(byKg, most)));
  return told({ ...state, tmKg, plannedKg: tmKg, fails: 0 }, rule, { ...facts, fromKg: state.tmKg, toKg: tmKg });
}

/** How much harder the next load of the equipment is than this one; 0 at its end. */
function stepFrom(line: LoadLine, effort: number): number {
  const onBar = loadable(line, loadForEffort(line, effort));
  const step = harder(line, onBar);
  return step === null ? 0 : effortOf(line, step) - effortOf(line, onBar);
}

/** Cuts a training max to a share of itself, at most twice in four weeks and never under the equipment's easiest (5.4). */
export function cutMax(
  state: SlotState,
  factor: number,
  ctx: SlotContext,
  rule: string,
  facts: Reason["facts"],
): Advice<SlotState> {
  const { line, date } = ctx;
  if (line === null || state.tmKg === null || isEasiest(line, loadable(line, state.tmKg))) {
    return told({ ...state, fails: 0 }, "progression.floor", { ...facts, kg: state.tmKg });
  }
  const recent = state.resets.filter((reset) => daysBetween(reset, date) < RESET_DAYS).length;
  if (recent >= RESET_CAP) return told(state, "progression.reset-cap", { ...facts, resets: recent, days: RESET_DAYS });
  const tmKg = loadForEffort(line, effortOf(line, state.tmKg) * factor);
  const next = { ...state, tmKg, plannedKg: tmKg, fails: 0, resets: [...state.resets, date] };
  return told(next, rule, { ...facts, fromKg: state.tmKg, toKg: tmKg });
}
