import { deficitBar, type SafetyInput } from "./energy-safety";
import { EVIDENCE } from "./evidence";
import { type Advice, reason } from "./reason";
import { EPS } from "./units";
import type { Level } from "./vocabulary";

export type Feasibility = "achievable" | "ambitious" | "unrealistic";

/** Up to the first value achievable, up to the second ambitious. */
type Bounds = readonly [number, number];

/** Percent of body weight a week. */
const LOSS: Bounds = [0.7, 1];
const GAIN_NOVICE: Bounds = [0.25, 0.5];
const GAIN_OTHERS: Bounds = [0.15, 0.25];
/** Strength a lifter may expect to gain, percent a week: E of specification 9.3. */
export const EXPECTED_GAIN_PCT: Readonly<Record<Level, number>> = { novice: 1, intermediate: 0.2, advanced: 0.04 };

export interface WeightGoalInput extends SafetyInput {
  readonly targetKg: number;
  readonly weeks: number;
  readonly level: Level | null;
}

/**
 * Can the weight be there in time (specification 16.3)? Null for a loss that is not offered: under 18, pregnant, with an
 * eating-disorder flag, or below a body mass index of 18.5 now or at the target.
 */
export function weightFeasibility(input: WeightGoalInput): Advice<Feasibility | null> {
  const { weightKg, targetKg, weeks, level } = input;
  const isLoss = targetKg < weightKg;
  const bar = isLoss ? deficitBar({ ...input, projectedKg: targetKg }) : null;
  if (bar !== null) {
    return { value: null, confidence: "high", reasons: [reason("goal.no-loss", { bar })], missing: [] };
  }
  const pctPerWeek = perWeek(Math.abs(targetKg / weightKg - 1) * 100, weeks);
  const gain = level === "novice" ? GAIN_NOVICE : GAIN_OTHERS;
  return judged(pctPerWeek, isLoss ? LOSS : gain, { fromKg: weightKg, toKg: targetKg, weeks }, level === null ? ["level"] : []);
}

/** The same for the one-repetition strength of a lift, against what the level may expect. */
export function strengthFeasibility(fromKg: number, toKg: number, weeks: number, level: Level): Advice<Feasibility> {
  const expected = EXPECTED_GAIN_PCT[level];
  const pctPerWeek = perWeek(Math.max(0, toKg / fromKg - 1) * 100, weeks);
  return judged(pctPerWeek, [expected, 2 * expected], { fromKg, toKg, weeks }, []);
}

/** A gain of trained lifters over years (latella-2024): the published spans for one and ten years, straight between them. */
export function longTermFeasibility(gainPct: number, years: number): Advice<Feasibility> {
  const { firstYearPct, tenYearPct } = EVIDENCE.longTermGain.figures;
  const at = (i: 0 | 1) =>
    years <= 1 ? firstYearPct[i] * years : firstYearPct[i] + ((tenYearPct[i] - firstYearPct[i]) * (Math.min(years, 10) - 1)) / 9;
  const value = verdict(gainPct, [at(0), at(1)]);
  const facts = { gainPct, years, achievable: at(0), ambitious: at(1) };
  return { value, confidence: "medium", reasons: [reason(`goal.${value}`, facts, "B", "latella-2024")], missing: [] };
}

function judged(
  pctPerWeek: number,
  bounds: Bounds,
  facts: Record<string, number>,
  missing: readonly string[],
): Advice<Feasibility> {
  const value = verdict(pctPerWeek, bounds);
  const all = { ...facts, pctPerWeek, achievable: bounds[0], ambitious: bounds[1] };
  return { value, confidence: missing.length > 0 ? "low" : "medium", reasons: [reason(`goal.${value}`, all)], missing };
}

function verdict(change: number, [achievable, ambitious]: Bounds): Feasibility {
  // A target of 5.6 kg in ten weeks is exactly 0.7 %: binary dust must not call it ambitious.
  if (change <= achievable + EPS) return "achievable";
  return change <= ambitious + EPS ? "ambitious" : "unrealistic";
}

/** No time left for a change is an endless pace. */
function perWeek(pct: number, weeks: number): number {
  if (pct === 0) return 0;
  return weeks > 0 ? pct / weeks : Number.POSITIVE_INFINITY;
}
