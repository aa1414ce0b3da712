import { type Advice, type Confidence, type Fact, type Reason, reason } from "./reason";
import { type Effort, type RirSource, rirSource } from "./rir-source";
import { countsForStrength } from "./set-roles";
import { type Curve, DEFAULT_CURVE, onCurve } from "./strength-curves";

/** A performed set; `kg` is the load the curve reads: one hand's for per-hand lifts, the system mass for bodyweight lifts. */
export interface StrengthSet extends Effort {
  readonly kg: number;
  /** A short set after the activation set of a rest-pause, myo or cluster set. */
  readonly mini?: boolean;
}

export interface EstimateOptions {
  readonly curve?: Curve;
  /** Repetitions the lifter habitually leaves uncounted (specification 3.3); corrects ratings only. */
  readonly bias?: number;
  /** Ratings the lifter gave before, in repetitions left; they shape the likely value of an unrated set. */
  readonly ratedRirs?: readonly number[];
}

/** What one set says about one repetition today, in kilograms. A lower bound is true at least. */
export interface SetEstimate {
  readonly kg: number;
  /** Repetitions to failure the estimate rests on; may be fractional. */
  readonly n: number;
  /** Standard deviation of ln(kg) in percent. */
  readonly sdPct: number;
  readonly basis: "point" | "lower_bound";
  /** Best guess; differs from `kg` only for lower bounds. */
  readonly likelyKg: number;
  readonly lo80: number;
  readonly hi80: number;
  /** 11 or 12 repetitions to failure: shown with a caveat. */
  readonly lowConfidenceReps: boolean;
  /** 0–1, by where the repetitions left came from. */
  readonly confidence: number;
}

/** No formula holds above this many repetitions to failure. */
export const N_MAX = 12;
/** From here on an estimate is flagged. */
export const N_FLAG = 10;
/** Half width of an 80 % band in standard deviations. */
export const Z80 = 1.2816;

const SIGMA_DAY_PCT = 3;
const SIGMA_PER_RIR_PCT = 2.5;
/** Where each curve was published (specification, appendix B). */
const CURVE_SOURCE: Readonly<Record<Curve["name"], string>> = {
  weightDependent: "marzagao-2026",
  epley: "epley-1985",
  brzycki: "brzycki-1993",
  brzyckiDecimal: "brzycki-1993",
  wathan: "wathan-1994",
  mayhew: "mayhew-1992",
  lombardi: "lombardi-1989",
  oconner: "oconner-1989",
  lander: "lander-1985",
};
/** Average repetitions left of an unrated set, and the weight of that prior in sets. */
const RIR_PRIOR = 2;
const SHRINK = 8;

/** One set's estimate of the one-repetition maximum (specification 2.2), or null with the reason why there is none. */
export function estimateSet(set: StrengthSet, options: EstimateOptions = {}): Advice<SetEstimate | null> {
  const facts = { kg: set.kg, reps: set.reps, role: set.role };
  if (!countsForStrength(set.role, set.mini)) return none("strength.role-excluded", facts);
  if (!(set.kg > 0)) return none("strength.no-load", facts);
  if (!(set.reps >= 1)) return none("strength.no-reps", facts);
  const source = rirSource(set);
  if (source === null) return none("strength.too-easy", facts);
  const n = Math.max(1, set.reps + source.rir + (source.kind === "logged" ? (options.bias ?? 0) : 0));
  const curve = options.curve ?? DEFAULT_CURVE;
  const kg = n > N_MAX ? null : onCurve(curve, set.kg, n);
  if (kg === null) return none("strength.above-rep-limit", { ...facts, n, limit: N_MAX });
  const likelyKg = source.kind === "none" ? (onCurve(curve, set.kg, n + usualRir(options.ratedRirs ?? [])) ?? kg) : kg;
  return found(set, estimate(kg, likelyKg, n, source), source, curve);
}

/** Repetitions left to assume for an unrated set: the lifter's own average, drawn towards two. */
function usualRir(rated: readonly number[]): number {
  return (SHRINK * RIR_PRIOR + rated.reduce((sum, rir) => sum + rir, 0)) / (SHRINK + rated.length);
}

function estimate(kg: number, likelyKg: number, n: number, source: RirSource): SetEstimate {
  const isBound = source.kind === "none";
  // The bound itself does not depend on how many repetitions were left; only the likely value does.
  const sdPct = spread(isBound ? 0 : source.sigma, n) * Math.sqrt(source.varianceFactor);
  const upperPct = isBound ? spread(source.sigma, n) : sdPct;
  return {
    kg,
    n,
    sdPct,
    basis: isBound ? "lower_bound" : "point",
    likelyKg,
    lo80: kg * Math.exp((-Z80 * sdPct) / 100),
    hi80: likelyKg * Math.exp((Z80 * upperPct) / 100),
    lowConfidenceReps: n > N_FLAG,
    confidence: source.confidence,
  };
}

/** Day, rating and formula error together, in percent. */
function spread(sigmaRir: number, n: number): number {
  const formula = n <= 3 ? 1 : n <= 6 ? 2 : n <= 10 ? 4 : 7;
  return Math.hypot(SIGMA_DAY_PCT, SIGMA_PER_RIR_PCT * sigmaRir, formula);
}

function found(set: StrengthSet, value: SetEstimate, source: RirSource, curve: Curve): Advice<SetEstimate> {
  const phi = curve.name === "weightDependent" ? curve.phi : null;
  const about = { source: source.kind, curve: curve.name, phi };
  const facts = { kg: set.kg, reps: set.reps, rir: source.rir, n: value.n, e1rmKg: value.kg, sdPct: value.sdPct, ...about };
  const isBound = value.basis === "lower_bound";
  const first = isBound
    ? reason("strength.lower-bound", { ...facts, likelyKg: value.likelyKg }, "P")
    : reason("strength.estimate", facts, "B", CURVE_SOURCE[curve.name]);
  const caveats: Reason[] = value.lowConfidenceReps ? [reason("strength.low-confidence-reps", { n: value.n }, "P")] : [];
  return { value, confidence: wordFor(source.confidence), reasons: [first, ...caveats], missing: isBound ? ["rpe"] : [] };
}

function wordFor(confidence: number): Confidence {
  return confidence >= 0.85 ? "high" : confidence >= 0.6 ? "medium" : "low";
}

function none(rule: string, facts: Readonly<Record<string, Fact>>): Advice<null> {
  return { value: null, confidence: "low", reasons: [reason(rule, facts)], missing: [] };
}
