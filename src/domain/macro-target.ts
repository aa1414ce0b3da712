import { KCAL_PER_G, type Macros, macroCarbs } from "./macros";
import { type Advice, reason } from "./reason";

export interface MacroInput {
  readonly kcal: number;
  readonly proteinG: number;
  readonly weightKg: number;
  /** Hours of training on the day. */
  readonly trainingHours: number;
}

export interface MacroTarget extends Macros {
  readonly fibreG: number;
  readonly waterL: readonly [number, number];
}

/** Fat: grams a kilogram, the share of kcal it starts from, and the share it never exceeds. */
const FAT_PER_KG = 0.7;
const FAT_LEAST_PER_KG = 0.6;
const FAT_SHARE = 0.25;
const FAT_SHARE_MAX = 0.35;
const FIBRE_PER_KCAL = 14 / 1000;
const WATER_L_PER_KG = 0.033;
const WATER_L_PER_HOUR = [0.5, 0.7] as const;

/** Fat, carbohydrate, fibre and water around a kcal and a protein target, specification 15.3; null when they cannot meet. */
export function macroTarget({ kcal, proteinG, weightKg, trainingHours }: MacroInput): Advice<MacroTarget | null> {
  const share = (of: number) => (of * kcal) / KCAL_PER_G.fat;
  const wanted = Math.min(Math.max(FAT_PER_KG * weightKg, share(FAT_SHARE)), share(FAT_SHARE_MAX));
  const isTight = macroCarbs(kcal, proteinG, wanted) < 0;
  const fatG = isTight ? Math.min(wanted, FAT_LEAST_PER_KG * weightKg) : wanted;
  const carbsG = macroCarbs(kcal, proteinG, fatG);
  const facts = { kcal, proteinG, fatG, carbsG };
  if (carbsG < 0) return { value: null, confidence: "low", reasons: [reason("energy.infeasible", facts)], missing: [] };
  const base = WATER_L_PER_KG * weightKg;
  const hours = Math.max(0, trainingHours);
  return {
    value: {
      proteinG,
      fatG,
      carbsG,
      fibreG: FIBRE_PER_KCAL * kcal,
      waterL: [base + WATER_L_PER_HOUR[0] * hours, base + WATER_L_PER_HOUR[1] * hours],
    },
    confidence: "medium",
    reasons: [reason(isTight ? "energy.macros-tight" : "energy.macros", facts)],
    missing: [],
  };
}
