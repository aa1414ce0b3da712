/** Grams a day. */
export interface Macros {
  readonly proteinG: number;
  readonly fatG: number;
  readonly carbsG: number;
}

/** kcal a gram, the general factors on every food label. */
export const KCAL_PER_G = { protein: 4, fat: 9, carbs: 4 } as const;

/** What protein and fat leave for carbohydrate, grams; negative when they already exceed `kcal`. */
export function macroCarbs(kcal: number, proteinG: number, fatG: number): number {
  return (kcal - KCAL_PER_G.protein * proteinG - KCAL_PER_G.fat * fatG) / KCAL_PER_G.carbs;
}

/** Energy of a day from its macros, kcal. */
export function macroKcal({ proteinG, fatG, carbsG }: Macros): number {
  return KCAL_PER_G.protein * proteinG + KCAL_PER_G.fat * fatG + KCAL_PER_G.carbs * carbsG;
}
