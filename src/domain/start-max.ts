import { effortOf, type LoadLine, loadForEffort } from "./load-line";
import { loadAt } from "./prescribe";
import type { Progression } from "./progression-spec";
import { type Advice, reason } from "./reason";
import { BODYWEIGHT_CURVE, DEFAULT_CURVE, onCurve } from "./strength-curves";

/** Repetitions to failure a first load is read as: eight, with two left. */
export const START_N = 10;
const TEST_REPS = 5;
/** A level with a wider spread than this starts lower. */
const UNSURE_SD = 0.05;
const UNSURE_PCT = 0.85;

export interface StartMaxInput {
  readonly line: LoadLine | null;
  /** First load for START_N repetitions to failure, with where it came from. */
  readonly start: Advice<number | null>;
  /** Spread of the level behind it, as ln; null when the lift itself has none. */
  readonly levelSd: number | null;
}

/**
 * Where a training max begins, kilograms and unrounded: a share of the level, or of what the first load stands for while
 * there is none. A wave starts at 90 %, 85 % when the level is unsure; fives that climb start four weeks under the best five.
 */
export function startMax(progression: Progression, { line, start, levelSd }: StartMaxInput): Advice<number | null> {
  if (line === null || start.value === null) return { ...start, value: null };
  const curve = line.bodyKg > 0 ? BODYWEIGHT_CURVE : DEFAULT_CURVE;
  const { facts } = start.reasons[0];
  const known = typeof facts.levelKg === "number" ? facts.levelKg : facts.e1rmKg;
  const eased = typeof facts.eased === "number" ? facts.eased : 1;
  const effort = effortOf(line, start.value);
  const e1rm = typeof known === "number" ? known * eased : (onCurve(curve, effort, START_N) ?? effort);
  const baseEffort = shareOf(progression, levelSd) * (progression.kind === "weeklyRamp" ? loadAt(e1rm, TEST_REPS, curve) : e1rm);
  const kg = loadForEffort(line, baseEffort);
  const why = reason("start.max", { kg, baseKg: loadForEffort(line, e1rm), share: baseEffort / Math.max(EPSILON, e1rm) });
  return { ...start, value: kg, reasons: [why, ...start.reasons] };
}

const EPSILON = 1e-9;

function shareOf(progression: Progression, levelSd: number | null): number {
  const isUnsure = levelSd === null || levelSd > UNSURE_SD;
  if (progression.kind === "wave") return isUnsure ? Math.min(UNSURE_PCT, progression.tmPct) : progression.tmPct;
  if (progression.kind === "weeklyRamp") return progression.startOf5rm / progression.ratio;
  if (progression.kind === "percentBlock") return 1;
  return isUnsure ? UNSURE_PCT : 0.9;
}
