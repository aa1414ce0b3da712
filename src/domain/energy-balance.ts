/** Energy in a kilogram of body weight once the first water is gone, kcal. */
export const RHO = 7700;

/** Daily energy balance behind a weight slope (kg a week): negative is a deficit. */
export function energyFromSlope(slopeKgWeek: number, rho = RHO): number {
  return (slopeKgWeek * rho) / 7;
}

/** Expenditure that explains a change of the weight trend over `days`; null without a day. */
export function tdeeBackCalc(intakeKcal: number, trendChangeKg: number, days: number, rho = RHO): number | null {
  return days > 0 ? intakeKcal - (trendChangeKg * rho) / days : null;
}

/** Expenditure from a known daily surplus; a deficit is a negative surplus. */
export function tdeeFromSurplus(intakeKcal: number, surplusKcal: number): number {
  return intakeKcal - surplusKcal;
}

/** What losing `pctPerWeek` of body weight takes: kilograms a week and kcal a day below expenditure. */
export function rateToDeficit(
  weightKg: number,
  pctPerWeek: number,
): { readonly kgPerWeek: number; readonly deficitKcalDay: number } {
  const kgPerWeek = (weightKg * pctPerWeek) / 100;
  return { kgPerWeek, deficitKcalDay: energyFromSlope(kgPerWeek) };
}
