import { mifflin, type RestingBody } from "./energy-resting";
import type { Belief } from "./kalman";
import { type Advice, reason } from "./reason";
import type { Activity, Sex } from "./vocabulary";

/** Multiples of resting expenditure. A first guess, not a measurement. */
export const ACTIVITY_FACTOR: Readonly<Record<Activity | "extreme", number>> = {
  sedentary: 1.2,
  light: 1.375,
  moderate: 1.55,
  very: 1.725,
  extreme: 1.9,
};

/** Standard deviation of the guess as a share of it. */
export const TDEE_PRIOR = 0.12;

export interface PriorInput {
  readonly sex: Sex;
  readonly weightKg: number | null;
  readonly heightCm: number | null;
  readonly age: number | null;
  readonly activity: Activity | "extreme" | null;
}

export interface PriorExpenditure extends Belief {
  readonly restingKcal: number;
}

/** Expenditure as a multiple of resting expenditure, kcal a day. */
export function priorTdee(restingKcal: number, factor: number): number {
  return restingKcal * factor;
}

/**
 * Where the adaptive estimate starts (specification 15.2): `x` kcal a day with variance `P`. Null while weight, height
 * or age is unknown; an unknown activity counts as the lowest, so that the guess cannot justify too much food.
 */
export function priorExpenditure(input: PriorInput): Advice<PriorExpenditure | null> {
  const { activity } = input;
  const missing = (["weightKg", "heightCm", "age", "activity"] as const).filter((key) => !isKnown(input[key]));
  const body = bodyOf(input);
  if (body === null) return { value: null, confidence: "low", reasons: [reason("energy.no-body", { missing })], missing };
  const restingKcal = mifflin(body);
  const factor = ACTIVITY_FACTOR[activity ?? "sedentary"];
  const x = priorTdee(restingKcal, factor);
  const facts = { restingKcal, factor, tdeeKcal: x, sdKcal: TDEE_PRIOR * x };
  return {
    value: { restingKcal, x, P: (TDEE_PRIOR * x) ** 2 },
    confidence: "low",
    reasons: [reason("energy.prior", facts, "B", "mifflin-1990")],
    missing,
  };
}

/** The body behind the formula, or null when something is unknown or the formula has no positive answer. */
function bodyOf({ sex, weightKg, heightCm, age }: PriorInput): RestingBody | null {
  if (weightKg === null || heightCm === null || age === null) return null;
  const body = { sex, weightKg, heightCm, age };
  return weightKg > 0 && heightCm > 0 && age >= 0 && mifflin(body) > 0 ? body : null;
}

function isKnown(value: number | string | null): boolean {
  return value !== null && (typeof value === "string" || value > 0);
}
