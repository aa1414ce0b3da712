import { addDays, type CivilDate, daysBetween } from "./civil-date";
import { layoff, setsFactorAfter } from "./layoff";
import { type DeclinedBreak, declinedReason, isDeclined } from "./layoff-declined";
import type { Reason } from "./reason";
import { EPS, roundHalfUp } from "./units";
import type { SlotRole } from "./vocabulary";

/** One cause to take it easier today, specification 6.4. */
export interface SessionModifier {
  /** Share of the sets and of the load that remains, 0–1. */
  readonly volume: number;
  readonly intensity: number;
  /** No set is planned harder than this; null = no cap. */
  readonly rpeCap: number | null;
  /** Sets taken off every exercise. */
  readonly fewerSets?: number;
  readonly because: Reason;
}

export interface Easing {
  readonly volume: number;
  readonly intensity: number;
  readonly rpeCap: number | null;
  readonly fewerSets: number;
  readonly reasons: readonly Reason[];
}

const OPTIONAL_OFF_AT = 0.6;
const PRIMARY_MIN_SETS = 2;
const PRIMARY_KEPT_FROM = 0.5;

/** Causes are never multiplied: the smallest share of each kind counts. None = nothing changes. */
export function easingOf(modifiers: readonly SessionModifier[]): Easing {
  const caps = modifiers.flatMap(({ rpeCap }) => (rpeCap === null ? [] : [rpeCap]));
  return {
    volume: Math.min(1, ...modifiers.map(({ volume }) => volume)),
    intensity: Math.min(1, ...modifiers.map(({ intensity }) => intensity)),
    rpeCap: caps.length === 0 ? null : Math.min(...caps),
    fewerSets: Math.max(0, ...modifiers.map(({ fewerSets = 0 }) => fewerSets)),
    reasons: modifiers.map(({ because }) => because),
  };
}

/** Sets that remain of a slot's `sets`, specification 0.6; 0 for an optional slot that is off, or when there is no session. */
export function setsAfter(
  sets: number,
  role: SlotRole,
  { volume, fewerSets = 0 }: Pick<Easing, "volume"> & Partial<Easing>,
): number {
  if (volume <= 0 || (role === "optional" && volume <= OPTIONAL_OFF_AT + EPS)) return 0;
  const kept = Math.max(1, Math.min(roundHalfUp(sets * volume, 1), sets - fewerSets));
  const least = role === "primary" && volume >= PRIMARY_KEPT_FROM - EPS ? Math.min(sets, PRIMARY_MIN_SETS) : 1;
  return Math.min(sets, Math.max(kept, least));
}

/**
 * The first two weeks back from a break have fewer sets; null when there was none. Full loads do not bring the sets back: with
 * a load that was not eased they are the margin that is left.
 */
export function returnModifier(
  sessionDates: readonly CivilDate[],
  today: CivilDate,
  declined: readonly DeclinedBreak[] = [],
): SessionModifier | null {
  const days = [...new Set([...sessionDates.filter((date) => date <= today), today])].sort();
  for (let i = days.length - 1; i > 0; i -= 1) {
    const [before, back] = [days[i - 1] ?? today, days[i] ?? today];
    if (back <= addDays(today, -14)) return null;
    const off = daysBetween(before, back);
    const advice = layoff(off);
    const volume = setsFactorAfter(advice.value, daysBetween(back, today));
    const because = isDeclined({ from: before, days: off }, declined) ? declinedReason(off) : advice.reasons[0];
    if (volume < 1) return { volume, intensity: 1, rpeCap: null, because };
  }
  return null;
}
