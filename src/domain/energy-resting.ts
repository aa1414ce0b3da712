import type { Sex } from "./vocabulary";

/** What the resting formulas ask: kilograms, centimetres, years. */
export interface RestingBody {
  readonly sex: Sex;
  readonly weightKg: number;
  readonly heightCm: number;
  readonly age: number;
}

/** Rounded mifflin-1990 constants; the one for an unspecified sex is the mean of the two. */
const MIFFLIN_SEX: Readonly<Record<Sex, number>> = { male: 5, female: -161, unspecified: -78 };
/** The printed regression has one term for men, so half of it stands in where the sex is unspecified. */
const MALE_SHARE: Readonly<Record<Sex, number>> = { male: 1, female: 0, unspecified: 0.5 };

/** Resting expenditure, kcal a day (mifflin-1990, rounded coefficients as commonly quoted). */
export function mifflin({ sex, weightKg, heightCm, age }: RestingBody): number {
  return 10 * weightKg + 6.25 * heightCm - 5 * age + MIFFLIN_SEX[sex];
}

/** The same with the coefficients of the regression itself; the dynamic model is built on it. */
export function mifflinFull({ sex, weightKg, heightCm, age }: RestingBody): number {
  return 9.99 * weightKg + 6.25 * heightCm - 4.92 * age + 166 * MALE_SHARE[sex] - 161;
}

/** Resting expenditure from lean mass, with that lean mass; `fatPct` is 0–100 (katch-mcardle). */
export function katchMcArdle(weightKg: number, fatPct: number): { readonly lbmKg: number; readonly kcal: number } {
  const lbmKg = weightKg * (1 - fatPct / 100);
  return { lbmKg, kcal: 370 + 21.6 * lbmKg };
}

/** Resting expenditure from fat-free mass (cunningham-1980). Not to be quoted to lifters before its source is checked. */
export function cunningham(ffmKg: number): number {
  return 500 + 22 * ffmKg;
}

/** harris-benedict-1919, for comparison only: it reads about 5 % high. It knows two sex classes; without one it is null. */
export function harrisBenedict({ sex, weightKg, heightCm, age }: RestingBody): number | null {
  if (sex === "unspecified") return null;
  return sex === "male" ? 66 + 13.7 * weightKg + 5 * heightCm - 6.8 * age : 655 + 9.6 * weightKg + 1.8 * heightCm - 4.7 * age;
}
