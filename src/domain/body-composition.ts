import { type Advice, reason } from "./reason";
import type { Sex } from "./vocabulary";

/** Circumferences and height, centimetres; the hip is asked of women only. */
export interface TapeInput {
  readonly sex: Sex;
  readonly heightCm: number | null;
  readonly neckCm: number | null;
  readonly waistCm: number | null;
  readonly hipCm: number | null;
}

export interface TapeBodyFat {
  readonly pct: number;
  /** What a tape can tell, percent points either way. */
  readonly lo: number;
  readonly hi: number;
}

const TAPE_ERROR_PCT = 4;
/** Results outside this are a slip of the tape, percent. */
const PLAUSIBLE_PCT = [1, 70] as const;
/** Height at which the index needs no correction, metres, and the correction a metre. */
const FFMI_HEIGHT_M = 1.8;
const FFMI_SLOPE = 6.1;

/** Body fat from a tape (hodgdon-beckett-1984). Null without the measures, without a sex class, or for an impossible result. */
export function navyBodyFat(input: TapeInput): Advice<TapeBodyFat | null> {
  const { sex, heightCm, neckCm, waistCm, hipCm } = input;
  const asked = { height: heightCm, neck: neckCm, waist: waistCm, ...(sex === "female" ? { hip: hipCm } : {}) };
  const missing = Object.entries(asked).flatMap(([name, cm]) => (cm !== null && cm > 0 ? [] : [name]));
  if (sex === "unspecified") missing.push("sex");
  if (missing.length > 0) return nothing("body.tape-missing", missing);
  const pct = tapePct(sex === "male", heightCm ?? 0, (waistCm ?? 0) + (sex === "female" ? (hipCm ?? 0) : 0) - (neckCm ?? 0));
  if (!(pct >= PLAUSIBLE_PCT[0] && pct <= PLAUSIBLE_PCT[1])) return nothing("body.tape-impossible", []);
  const value = { pct, lo: Math.max(0, pct - TAPE_ERROR_PCT), hi: pct + TAPE_ERROR_PCT };
  return { value, confidence: "low", reasons: [reason("body.tape", { pct }, "B", "hodgdon-beckett-1984")], missing: [] };
}

/** Fat-free mass index in kg/m², set to a height of 1.8 m; null without a height. */
export function ffmi(ffmKg: number, heightM: number): number | null {
  return heightM > 0 ? ffmKg / heightM ** 2 + FFMI_SLOPE * (FFMI_HEIGHT_M - heightM) : null;
}

function tapePct(isMale: boolean, heightCm: number, girthCm: number): number {
  const girth = Math.log10(girthCm);
  const height = Math.log10(heightCm);
  const density = isMale ? 1.0324 - 0.19077 * girth + 0.15456 * height : 1.29579 - 0.35004 * girth + 0.221 * height;
  return 495 / density - 450;
}

function nothing(rule: string, missing: readonly string[]): Advice<null> {
  return { value: null, confidence: "low", reasons: [reason(rule, { missing })], missing };
}
