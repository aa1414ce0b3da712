import type { Tier } from "./progression-spec";

/** A plus set of at least one: the better it went, the bigger the step. */
export const NINE_SET_TIERS: readonly Tier[] = [
  { min: 2, delta: { kg: 2.5, lb: 5 } },
  { min: 4, delta: { kg: 5, lb: 10 } },
  { min: 6, delta: { kg: 7.5, lb: 15 } },
];

/** Percent of the training max by repetitions over or under the plan. */
export const REP_DIFF_TIERS: readonly Tier[] = [
  { min: Number.MIN_SAFE_INTEGER, delta: { pct: -5 } },
  { min: -1, delta: { pct: -2 } },
  { min: 0, delta: { pct: 0 } },
  { min: 1, delta: { pct: 0.5 } },
  { min: 2, delta: { pct: 1 } },
  { min: 3, delta: { pct: 1.5 } },
  { min: 4, delta: { pct: 2 } },
  { min: 5, delta: { pct: 3 } },
];
