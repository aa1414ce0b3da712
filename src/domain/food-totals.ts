import type { Macros } from "./macros";

/** Values of 100 g of a food. */
export interface FoodPer100 extends Macros {
  readonly kcal: number;
}

export interface Portion {
  readonly foodId: string;
  readonly grams: number;
}

export interface FoodTotals extends FoodPer100 {
  /** Foods without values; they are not in the sums. */
  readonly unknown: readonly string[];
}

/** Sums portions (specification 15.3). A food that is not in the table is named, not counted as nothing. */
export function foodTotals(portions: readonly Portion[], table: ReadonlyMap<string, FoodPer100>): FoodTotals {
  const known = portions.flatMap(({ foodId, grams }) => {
    const food = table.get(foodId);
    return food === undefined ? [] : [{ food, share: grams / 100 }];
  });
  const sum = (key: keyof FoodPer100) => known.reduce((total, { food, share }) => total + food[key] * share, 0);
  return {
    kcal: sum("kcal"),
    proteinG: sum("proteinG"),
    fatG: sum("fatG"),
    carbsG: sum("carbsG"),
    unknown: portions.filter(({ foodId }) => !table.has(foodId)).map(({ foodId }) => foodId),
  };
}
