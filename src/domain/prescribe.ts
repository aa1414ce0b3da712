import { type Advice, type Reason, reason } from "./reason";
import { N_MAX } from "./strength";
import { type Curve, DEFAULT_CURVE, onCurve, weightDependentReps } from "./strength-curves";

/** Beyond this many repetitions to failure nothing is prescribed from a maximum. */
export const PRESCRIBE_N_MAX = 20;
const REPS_CAP = 30;
const BISECTIONS = 80;

/** Unrounded load in kilograms for `reps` with `rir` left under a maximum of `e1rm` (specification 2.5). */
export function loadFor(e1rm: number, reps: number, rir: number, curve: Curve = DEFAULT_CURVE): Advice<number> {
  const n = Math.min(PRESCRIBE_N_MAX, Math.max(1, reps + rir));
  const value = loadAt(e1rm, n, curve);
  const facts = { e1rmKg: e1rm, reps, rir, n, kg: value };
  const isFar = reps + rir > N_MAX;
  const far: Reason[] = isFar ? [reason("strength.prescribe-far", { n, limit: N_MAX })] : [];
  const why = reason("strength.prescribe", facts, "B", "marzagao-2026");
  return { value, confidence: isFar ? "low" : "high", reasons: [why, ...far], missing: [] };
}

/** The exact inverse of a curve: the load whose estimate at `n` repetitions to failure is `e1rm`. Kilograms. */
export function loadAt(e1rm: number, n: number, curve: Curve = DEFAULT_CURVE): number {
  if (!(e1rm > 0)) return 0;
  return bisect(0, e1rm, (w) => (onCurve(curve, w, n) ?? Number.POSITIVE_INFINITY) < e1rm);
}

/** Repetitions to failure of `w` under a maximum of `e1rm`: 0 when it is too heavy, at most 30; may be fractional. */
export function repsAt(e1rm: number, w: number, curve: Curve = DEFAULT_CURVE): number {
  if (w > e1rm) return 0;
  if (!(w > 0)) return REPS_CAP;
  if (curve.name === "weightDependent") return Math.min(REPS_CAP, weightDependentReps(e1rm, w, curve.phi));
  return bisect(1, REPS_CAP, (n) => (onCurve(curve, w, n) ?? Number.POSITIVE_INFINITY) < e1rm);
}

/** Where `isBelow` turns false, for a rising curve. */
function bisect(from: number, to: number, isBelow: (x: number) => boolean): number {
  let low = from;
  let high = to;
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
