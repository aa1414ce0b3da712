import { type Advice, type Fact, type Reason, reason } from "./reason";
import { DEFAULT_CURVE, onCurve } from "./strength-curves";
import { EPS } from "./units";

/** What looks mistyped about a set; null when nothing does. */
export type OddPart = "load" | "reps" | "strength";

export interface OddSet {
  readonly part: OddPart;
  /** What was probably meant: one digit or one decimal point off; null when no such slip explains it. */
  readonly meant: number | null;
}

/** The set as typed, and what the lifter does usually. Loads in kilograms, of one kind: typed or of the whole system. */
export interface OddInput {
  readonly kg: number | null;
  readonly reps: number | null;
  /** The working set before this one, today or the last time; null when there is none. */
  readonly last: { readonly kg: number | null; readonly reps: number | null } | null;
  /** Earlier best sets of this exercise. */
  readonly bests: readonly { readonly kg: number; readonly reps: number }[];
}

/** Five times, or a fifth of, the last load. */
const ODD_FACTOR = 5;
/** Nobody mistypes eight for ten; fifty for five is another thing. */
const ODD_REPS_MIN = 20;
/**
 * Strength shown beyond every earlier best by this share: four deviations of a well-known level, where the estimate itself
 * would wait for a second set (specification 2.3).
 */
const SURPRISE = 1.3;
const REPS_MAX = 12;
/** A slip explains a value when it lands this close to the last one. */
const NEAR = 1.5;

/** Whether a set should be asked about before it is logged. It is only ever a question: the lifter's yes is final. */
export function oddSet({ kg, reps, last, bests }: OddInput): Advice<OddSet | null> {
  const lastKg = last?.kg ?? null;
  const lastReps = last?.reps ?? null;
  const facts: Record<string, Fact> = { kg, reps, lastKg, lastReps };
  if (kg !== null && lastKg !== null && isFarOff(kg, lastKg)) {
    return found("load", slip(kg, lastKg), reason("strength.odd-load", facts));
  }
  if (reps !== null && lastReps !== null && reps >= ODD_REPS_MIN && reps >= ODD_FACTOR * lastReps) {
    return found("reps", slip(reps, lastReps), reason("strength.odd-reps", facts));
  }
  const best = Math.max(0, ...bests.map((set) => shown(set.kg, set.reps)));
  const now = shown(kg ?? 0, reps ?? 0);
  if (best > 0 && now > SURPRISE * best + EPS) {
    return found("strength", slip(kg ?? 0, lastKg), reason("strength.odd-strength", { ...facts, e1rmKg: now, bestKg: best }));
  }
  return { value: null, confidence: "medium", reasons: [reason("strength.plausible", facts)], missing: [] };
}

function isFarOff(value: number, usual: number): boolean {
  if (value <= 0 || usual <= 0) return false;
  return value >= ODD_FACTOR * usual - EPS || value <= usual / ODD_FACTOR + EPS;
}

/** Ten times, a tenth, or a hundredth of what was typed, whichever is near the usual value. */
function slip(value: number, usual: number | null): number | null {
  if (usual === null || usual <= 0) return null;
  const meant = [value / 10, value * 10, value / 100].find((each) => each <= NEAR * usual && each >= usual / NEAR);
  return meant ?? null;
}

/** Strength shown by the repetitions done; beyond twelve they say no more than twelve. */
function shown(kg: number, reps: number): number {
  return kg > 0 && reps >= 1 ? (onCurve(DEFAULT_CURVE, kg, Math.min(reps, REPS_MAX)) ?? 0) : 0;
}

function found(part: OddPart, meant: number | null, why: Reason): Advice<OddSet> {
  return { value: { part, meant }, confidence: "medium", reasons: [why], missing: [] };
}
