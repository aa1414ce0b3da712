import { rpePct } from "./rpe";

/** A load–repetition curve: what `w` kilograms for `r` repetitions to failure say about one repetition. */
export type Curve =
  | { readonly name: "weightDependent"; readonly phi: number }
  | { readonly name: "epley"; readonly k: number }
  | { readonly name: "brzycki" | "brzyckiDecimal" | "wathan" | "mayhew" | "lombardi" | "oconner" | "lander" };

/** Constants of the default curve; it is fitted in kilograms only (marzagao-2026, preprint). */
const WD_OFFSET = -2.55;
const WD_SLOPE = 4.58;
const WD_POWER = 0.85;
/** Keeps D positive and the curve strictly increasing in load, so that its inverse is unique. */
const WD_FLOOR_KG = 5;
const EPLEY_K = 1 / 30;

/** The curve used unless the lifter chose another. */
export const DEFAULT_CURVE: Curve = { name: "weightDependent", phi: 1 };
/** For bodyweight-loaded lifts, on the system mass. */
export const BODYWEIGHT_CURVE: Curve = { name: "epley", k: EPLEY_K };

/** Estimated one-repetition maximum in kilograms, or null where the formula is not defined. `n` >= 1, may be fractional. */
export function onCurve(curve: Curve, w: number, n: number): number | null {
  switch (curve.name) {
    case "weightDependent":
      return weightDependent(w, n, curve.phi);
    case "epley":
      return epley(w, n, curve.k);
    case "brzycki":
      return brzycki(w, n);
    case "brzyckiDecimal":
      return brzyckiDecimal(w, n);
    case "wathan":
      return wathan(w, n);
    case "mayhew":
      return mayhew(w, n);
    case "lombardi":
      return lombardi(w, n);
    case "oconner":
      return oconner(w, n);
    case "lander":
      return lander(w, n);
  }
}

/** Percent of the one-repetition maximum that `w` kilograms for `n` repetitions are on this curve. */
export function pctOfCurve(curve: Curve, w: number, n: number): number | null {
  const e1rm = onCurve(curve, w, n);
  return e1rm === null || e1rm <= 0 ? null : (100 * w) / e1rm;
}

/** Default curve: w·(1 + φ·(r−1)^0.85 / D). `phi` is the lifter's own steepness, 1 unless calibrated. */
export function weightDependent(w: number, r: number, phi = 1): number {
  return w * (1 + (phi * Math.max(r - 1, 0) ** WD_POWER) / steepness(w));
}

/** D of the default curve: the heavier the load, the less one more repetition says. */
export function steepness(w: number): number {
  return WD_OFFSET + WD_SLOPE * Math.log(Math.max(w, WD_FLOOR_KG));
}

/** Repetitions to failure of `w` under a maximum of `e1rm` on the default curve, 1 or more (inverse in r). */
export function weightDependentReps(e1rm: number, w: number, phi = 1): number {
  return 1 + (((e1rm / w - 1) * steepness(w)) / phi) ** (1 / WD_POWER);
}

/** epley-1985; one repetition is the load itself. */
export function epley(w: number, r: number, k = EPLEY_K): number {
  return r <= 1 ? w : w * (1 + k * r);
}

/** brzycki-1993, exact form; undefined from 37 repetitions. */
export function brzycki(w: number, r: number): number | null {
  return r >= 37 ? null : (36 * w) / (37 - r);
}

/** brzycki-1993 with the rounded decimals; for comparison only. */
export function brzyckiDecimal(w: number, r: number): number | null {
  return overPositive(w, 1.0278 - 0.0278 * r);
}

/** wathan-1994. Load and answer in one unit, `r` repetitions to failure; for comparison only, as the four below. */
export function wathan(w: number, r: number): number {
  return (100 * w) / (48.8 + 53.8 * Math.exp(-0.075 * r));
}

/** mayhew-1992; not an identity at one repetition. */
export function mayhew(w: number, r: number): number {
  return (100 * w) / (52.2 + 41.9 * Math.exp(-0.055 * r));
}

/** lombardi-1989; no load without a repetition. */
export function lombardi(w: number, r: number): number {
  return w * Math.max(r, 0) ** 0.1;
}

/** oconner-1989; a fortieth more for each repetition, so not an identity at one. */
export function oconner(w: number, r: number): number {
  return w * (1 + 0.025 * r);
}

/** lander-1985; undefined from 38 repetitions. */
export function lander(w: number, r: number): number | null {
  return overPositive(100 * w, 101.3 - 2.67123 * r);
}

/** RTS chart (tuchscherer) for RPE-percentage programmes; null outside 1 to 12.5 repetitions to failure. */
export function rts(w: number, n: number): number | null {
  const pct = rpePct(n, 10);
  return pct === null ? null : w / (pct / 100);
}

/** Bench press from a tested five-repetition maximum, kilograms (reynolds-2006, SEE 2.98 kg). */
export function reynoldsBench(fiveRm: number): number {
  return 1.1307 * fiveRm + 0.6999;
}

/** Leg press from a tested five-repetition maximum, kilograms (reynolds-2006, SEE 16.16 kg). */
export function reynoldsLegPress(fiveRm: number): number {
  return 1.097 * fiveRm + 14.2546;
}

function overPositive(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}
