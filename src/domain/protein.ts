import type { EnergyPhase } from "./energy-rate";
import { bmi } from "./energy-safety";
import { type Advice, reason } from "./reason";

export interface ProteinInput {
  readonly phase: EnergyPhase;
  readonly weightKg: number;
  readonly heightCm: number | null;
  readonly targetKg: number | null;
  /** Fat-free mass, when it was measured. */
  readonly ffmKg: number | null;
}

export interface ProteinTarget {
  readonly grams: number;
  /** What one of three to five meals holds, grams. */
  readonly perMealG: readonly [number, number];
}

/** Grams a kilogram of body weight; what a cut gives up in food it gives back in protein (morton-2018). */
const PER_KG: Readonly<Record<EnergyPhase, number>> = { maintain: 1.6, gain: 1.8, recomposition: 2, fat_loss: 2.2 };
/** Grams a kilogram of fat-free mass in a cut: the range and what is taken of it. */
export const CUT_PER_FFM_KG = [2.3, 3.1] as const;
const CUT_PER_FFM_USUAL = 2.6;
const MEAL_PER_KG = [0.25, 0.4] as const;
/** Above this body mass index the weight that needs protein is not the weight on the scale, but one at an index of 25. */
const BMI_OBESE = 30;
const BMI_REFERENCE = 25;

/** Grams a day for a mass and a range of grams a kilogram. */
export function proteinRange(kg: number, perKg: readonly [number, number]): readonly [number, number] {
  return [kg * perKg[0], kg * perKg[1]];
}

/** Daily protein of a phase, specification 15.3. */
export function proteinTarget(input: ProteinInput): Advice<ProteinTarget> {
  const { phase, ffmKg } = input;
  const referenceKg = referenceWeight(input);
  const isByLean = phase === "fat_loss" && ffmKg !== null && ffmKg > 0;
  const [kg, perKg] = isByLean ? [ffmKg, CUT_PER_FFM_USUAL] : [referenceKg, PER_KG[phase]];
  const grams = kg * perKg;
  return {
    value: { grams, perMealG: proteinRange(referenceKg, MEAL_PER_KG) },
    confidence: "medium",
    reasons: [
      isByLean
        ? reason("energy.protein-lean", { grams, ffmKg: kg, perKg }, "C", "helms-2014")
        : reason("energy.protein", { grams, kg, perKg }, "A", "morton-2018"),
    ],
    missing: input.heightCm === null ? ["height"] : [],
  };
}

function referenceWeight({ weightKg, heightCm, targetKg }: ProteinInput): number {
  const index = bmi(weightKg, heightCm);
  if (index === null || index <= BMI_OBESE) return weightKg;
  return targetKg ?? (BMI_REFERENCE / index) * weightKg;
}
