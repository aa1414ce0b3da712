/** Metabolic equivalents of strength training by code (compendium-2024). */
const MET: ReadonlyMap<string, number> = new Map([
  // Free weights or machines, hard.
  ["02050", 6],
  // Squats and deadlifts, slow or explosive.
  ["02052", 5],
  // Several exercises, 8 to 15 repetitions.
  ["02054", 3.5],
]);

/** Resting share of every MET value. */
const REST_MET = 1;

/** The value of a code, null for one that is not about strength training. */
export function metTable(code: string): number | null {
  return MET.get(code) ?? null;
}

/** Energy of an activity, kcal; `net`, without what rest would have cost, is the one to show. */
export function metKcal(met: number, kg: number, minutes: number): { readonly gross: number; readonly net: number } {
  const kgHours = (kg * minutes) / 60;
  return { gross: met * kgHours, net: (met - REST_MET) * kgHours };
}

/** The same from oxygen: 3.5 ml a kilogram and minute, 5 kcal a litre. Reads 5 % above `metKcal`. */
export function metAcsm(met: number, kg: number, minutes: number): { readonly gross: number; readonly net: number } {
  const perMet = ((3.5 * kg) / 200) * minutes;
  return { gross: met * perMet, net: (met - REST_MET) * perMet };
}
