import type { FatigueAggregates } from "./fatigue-aggregates";
import { type FatigueFactor, fatigueFactors } from "./fatigue-factors";
import type { Advice, Confidence, Reason } from "./reason";
import { EPS } from "./units";

export const FATIGUE_LEVELS = ["fresh", "normal", "elevated", "high", "critical"] as const;
export type FatigueLevel = (typeof FATIGUE_LEVELS)[number];

export interface Fatigue {
  /** Whole, 0–10. */
  readonly score: number;
  readonly level: FatigueLevel;
  readonly factors: readonly FatigueFactor[];
  /** Points the data could have given ÷ 10; below a half the score is only partly known. */
  readonly coverage: number;
  /** Points of the recovery factor, null when no check-in answered it: gates and deloads ask for it alone. */
  readonly recoveryDebt: number | null;
}

const SCORE_MAX = 10;
const HALF = 0.5;
const TWO_THIRDS = 2 / 3;

/**
 * Fatigue of one day, specification 8.1: the sum of five factors. A factor without data adds nothing. The reasons are the
 * factors, the one with the most points first.
 */
export function scoreFatigue(aggregates: FatigueAggregates): Advice<Fatigue> {
  const factors = fatigueFactors(aggregates);
  const score = factors.reduce((sum, { points }) => sum + points, 0);
  const coverage = factors.reduce((sum, { reachable }) => sum + reachable, 0) / SCORE_MAX;
  const debt = factors.find(({ name }) => name === "recovery");
  const recoveryDebt = debt === undefined || debt.reachable === 0 ? null : debt.points;
  const told = [...factors].sort((a, b) => b.points - a.points || b.reachable - a.reachable);
  return {
    value: { score, level: levelOf(score), factors, coverage, recoveryDebt },
    confidence: confidenceOf(coverage),
    reasons: told.map(({ because }) => because) as [Reason, ...Reason[]],
    missing: factors.flatMap(({ missing }) => missing),
  };
}

/** The word for a score, specification 8.1. */
export function levelOf(score: number): FatigueLevel {
  if (score >= 9) return "critical";
  if (score >= 7) return "high";
  if (score >= 5) return "elevated";
  return score >= 3 ? "normal" : "fresh";
}

function confidenceOf(coverage: number): Confidence {
  if (coverage < HALF - EPS) return "low";
  return coverage < TWO_THIRDS + EPS ? "medium" : "high";
}
