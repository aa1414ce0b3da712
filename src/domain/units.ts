import type { Unit } from "./vocabulary";

/** Integer grams. A bare number of kilograms or pounds cannot slip in where grams are meant. */
export type Grams = number & { readonly __unit: "g" };

/** Kilograms in one avoirdupois pound, exact by definition. */
export const LB_KG = 0.45359237;

/** Tolerance of every float comparison (specification 0.2). */
export const EPS = 1e-9;

/** Two loads closer than this many kilograms are the same load (specification 0.2). */
export const LOAD_EQ_KG = 0.005;

const GRAMS_PER: Readonly<Record<Unit, number>> = { kg: 1000, lb: 1000 * LB_KG };

/** Smallest usual step of a movement, looked up in the lifter's unit and never converted (specification 1). */
export const INC = {
  kg: { lower: 5, upper: 2.5, micro: 1.25 },
  lb: { lower: 10, upper: 5, micro: 2.5 },
} as const satisfies Record<Unit, { lower: number; upper: number; micro: number }>;

/** `v` in `unit` to kilograms. */
export function toKg(v: number, unit: Unit): number {
  return unit === "kg" ? v : v * LB_KG;
}

/** Kilograms to `unit`, unrounded. */
export function fromKg(kg: number, unit: Unit): number {
  return unit === "kg" ? kg : kg / LB_KG;
}

/** A typed load as integer grams. */
export function grams(value: number, unit: Unit): Grams {
  return Math.round(value * GRAMS_PER[unit]) as Grams;
}

/** Grams in `unit` with at most two decimals: what was typed with two decimals in that unit reads back unchanged. */
export function display(g: Grams, unit: Unit): number {
  return Math.round((g / GRAMS_PER[unit]) * 100) / 100;
}

/** Grams to kilograms, the unit all formulas are written in. */
export function kgOf(g: Grams): number {
  return g / 1000;
}

/** Kilograms to the nearest whole gram. */
export function gramsOfKg(kg: number): Grams {
  return Math.round(kg * 1000) as Grams;
}

/** Nearest multiple of `step`, ties up (specification 0.6). `x` >= 0; a step of zero or less leaves `x` alone. */
export function roundHalfUp(x: number, step: number): number {
  return step > 0 ? Math.floor(x / step + 0.5 + EPS) * step : x;
}

/** Equal as loads (specification 0.2); both in kilograms. */
export function sameLoad(a: number, b: number): boolean {
  return Math.abs(a - b) < LOAD_EQ_KG;
}
