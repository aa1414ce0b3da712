import type { CivilDate } from "./civil-date";
import { effortOf } from "./load-line";
import type { Progression } from "./progression-spec";
import { settleWave } from "./progression-wave";
import type { Reason } from "./reason";
import type { SlotContext, SlotExposure, SlotState } from "./slot-state";

/** The weeks of a program as the fold needs them. */
export interface Cycle {
  readonly weeks: number;
  /** Weeks of the cycle the program made light. */
  readonly deloads: readonly number[];
  /** Week since the start a session belonged to; null outside this enrolment. */
  readonly weekOf: (exposure: SlotExposure) => number | null;
  /** Week since the start that today's session belongs to. */
  readonly today: number;
}

export interface CyclePlace {
  /** Which time round, from 0; sessions before this enrolment are the round before. */
  readonly round: number;
  /** Week of the cycle, from 1. */
  readonly week: number;
}

/** Where a week stands in the cycle. An unknown week is the one after the last this lift was trained in. */
export function placeIn({ weeks }: Pick<Cycle, "weeks">, week: number | null, state: Pick<SlotState, "week">): CyclePlace {
  const length = Math.max(1, weeks);
  if (week === null) return { round: -1, week: (state.week % length) + 1 };
  return { round: Math.floor((week - 1) / length), week: ((week - 1) % length) + 1 };
}

/**
 * A new round begins: a wave whose last week was never trained settles now, and a block freezes the strength of the day as
 * its new base. The same round changes nothing.
 */
export function beginRound(
  spec: Progression,
  state: SlotState,
  from: CyclePlace | null,
  to: CyclePlace,
  at: { readonly ctx: SlotContext; readonly baseKg: (day: CivilDate) => number | null },
): { readonly state: SlotState; readonly reasons: readonly Reason[] } {
  if (from === null || from.round === to.round) return { state, reasons: [] };
  if (spec.kind === "wave" && state.week > 0) {
    const settled = settleWave(spec, state, { hasShortSet: false }, at.ctx);
    return { state: settled.value, reasons: settled.reasons };
  }
  if (spec.kind !== "percentBlock") return { state, reasons: [] };
  const strongest = at.baseKg(at.ctx.date) ?? state.tmKg;
  // A lift that hurts begins its next block no heavier than the last one.
  const baseKg = at.ctx.signals?.pain === true && isRise(at.ctx, state.tmKg, strongest) ? state.tmKg : strongest;
  return { state: { ...state, tmKg: baseKg, plannedKg: baseKg, week: 0, nextShare: 1 }, reasons: [] };
}

function isRise({ line }: SlotContext, fromKg: number | null, toKg: number | null): boolean {
  return line !== null && fromKg !== null && toKg !== null && effortOf(line, toKg) > effortOf(line, fromKg);
}
