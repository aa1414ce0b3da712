import { type Advice, type Confidence, reason } from "./reason";
import { type EstimateOptions, estimateSet, type SetEstimate, type StrengthSet } from "./strength";
import { BODYWEIGHT_CURVE } from "./strength-curves";

/** A bodyweight lift: what hung on the lifter and what helped, in kilograms. */
export interface BodyweightLoad {
  /** The latest known body weight, or null when there is none. */
  readonly bodyweight: { readonly kg: number; readonly ageDays: number } | null;
  /** Share of the body that is lifted: 1 for a pull-up. */
  readonly fraction: number;
  readonly addedKg: number;
  readonly assistKg: number;
}

export interface BodyweightEstimate extends SetEstimate {
  readonly systemKg: number;
  /** The part of the estimate that would hang on the lifter: negative while assistance is needed. */
  readonly addedKg: number;
}

/** A body weight older than this many days costs one level of confidence. */
export const FRESH_DAYS = 30;

/** Body mass that moves, plus what is added, less what assists; kilograms. */
export function systemLoad(bodyweightKg: number, fraction: number, addedKg: number, assistKg: number): number {
  return bodyweightKg * fraction + addedKg - assistKg;
}

/** Estimate of a bodyweight lift: Epley on the system mass, and the added part of it (specification 2.2). */
export function bodyweightE1rm(
  set: Omit<StrengthSet, "kg">,
  load: BodyweightLoad,
  options: EstimateOptions = {},
): Advice<BodyweightEstimate | null> {
  if (load.bodyweight === null) {
    // Without a body weight any system mass will do to ask whether the set counts at all.
    const ruledOut = estimateSet({ ...set, kg: 1 }, options);
    if (ruledOut.value === null) return { ...ruledOut, value: null };
    return noBodyweight();
  }
  const { kg: bodyKg, ageDays } = load.bodyweight;
  const systemKg = systemLoad(bodyKg, load.fraction, load.addedKg, load.assistKg);
  const advice = estimateSet({ ...set, kg: systemKg }, { ...options, curve: options.curve ?? BODYWEIGHT_CURVE });
  if (advice.value === null) return { ...advice, value: null };
  const value = { ...advice.value, systemKg, addedKg: advice.value.kg - bodyKg * load.fraction };
  if (ageDays <= FRESH_DAYS) return { ...advice, value };
  return {
    value,
    confidence: lower(advice.confidence),
    reasons: [...advice.reasons, reason("strength.old-bodyweight", { bodyKg, ageDays })],
    missing: [...advice.missing, "bodyweight"],
  };
}

/** There is no answer before the first weigh-in. */
export function noBodyweight(): Advice<null> {
  return { value: null, confidence: "low", reasons: [reason("strength.no-bodyweight", {})], missing: ["bodyweight"] };
}

/** One level less sure. */
export function lower(confidence: Confidence): Confidence {
  return confidence === "high" ? "medium" : "low";
}
