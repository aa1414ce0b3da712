/** Why a lifter is never advised to eat below maintenance. */
export type DeficitBar = "pregnancy" | "eating_disorder" | "minor" | "underweight" | "projected_underweight";

export interface SafetyInput {
  readonly weightKg: number;
  readonly heightCm: number | null;
  /** Years; the younger of the two when only a birth year is known. */
  readonly age: number | null;
  readonly isPregnant: boolean;
  /** The lifter asked for, or was shown, the reply about disordered eating. */
  readonly hasEatingDisorderFlag: boolean;
  /** Where the plan would end, when it is known. */
  readonly projectedKg: number | null;
}

const ADULT_AGE = 18;
/** Lower bound of the usual range of body mass index, kg/m². */
export const BMI_MIN = 18.5;

/** Body mass index in kg/m²; null without a height. */
export function bmi(weightKg: number, heightCm: number | null): number | null {
  return heightCm !== null && heightCm > 0 ? weightKg / (heightCm / 100) ** 2 : null;
}

/** The first bar that applies (specification 15.3, gate 20.13), or null when a deficit may be advised. */
export function deficitBar(input: SafetyInput): DeficitBar | null {
  const { weightKg, heightCm, age, projectedKg } = input;
  if (input.isPregnant) return "pregnancy";
  if (input.hasEatingDisorderFlag) return "eating_disorder";
  if (age !== null && age < ADULT_AGE) return "minor";
  if (isBelow(bmi(weightKg, heightCm))) return "underweight";
  return projectedKg !== null && isBelow(bmi(projectedKg, heightCm)) ? "projected_underweight" : null;
}

function isBelow(index: number | null): boolean {
  return index !== null && index < BMI_MIN;
}
