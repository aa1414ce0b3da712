import type { SexClass } from "./vocabulary";

/** Body weights a table was made for, kilograms; outside it the nearer bound counts. */
type Range = readonly [number, number];

interface Polynomial {
  /** Coefficients of 1, b, b² … */
  readonly of: readonly number[];
  readonly range: Range;
}

/** DOTS (Konertz). */
const DOTS: Readonly<Record<SexClass, Polynomial>> = {
  male: { of: [-307.75076, 24.0900756, -0.1918759221, 7.391293e-4, -1.093e-6], range: [40, 210] },
  female: { of: [-57.96288, 13.6175032, -0.1126655495, 5.158568e-4, -1.0706e-6], range: [40, 150] },
};
const DOTS_POINTS = 500;

const WILKS: Readonly<Record<SexClass, Polynomial>> = {
  male: { of: [-216.0475144, 16.2606339, -0.002388645, -0.00113732, 7.01863e-6, -1.291e-8], range: [40, 201.9] },
  female: {
    of: [594.31747775582, -27.23842536447, 0.82112226871, -0.00930733913, 4.731582e-5, -9.054e-8],
    range: [26.51, 154.53],
  },
};
const WILKS_POINTS = 500;

/** The revision of 2020: steeper polynomials and 600 points where there were 500. */
const WILKS_2020: Readonly<Record<SexClass, Polynomial>> = {
  male: {
    of: [47.4617885411949, 8.47206137941125, 0.073694103462609, -1.39583381094385e-3, 7.07665973070743e-6, -1.20804336482315e-8],
    range: [40, 200.95],
  },
  female: {
    of: [-125.425539779509, 13.7121941940668, -0.0330725063103405, -1.0504000506583e-3, 9.38773881462799e-6, -2.3334613884954e-8],
    range: [40, 150.95],
  },
};
const WILKS_2020_POINTS = 600;

/** DOTS points of a total (kg) at a body weight (kg). */
export function dots(sex: SexClass, bodyKg: number, totalKg: number): number {
  return (totalKg * DOTS_POINTS) / value(DOTS[sex], bodyKg);
}

/** Wilks points of one kilogram. */
export function wilksCoefficient(sex: SexClass, bodyKg: number): number {
  return WILKS_POINTS / value(WILKS[sex], bodyKg);
}

export function wilks(sex: SexClass, bodyKg: number, totalKg: number): number {
  return totalKg * wilksCoefficient(sex, bodyKg);
}

export function wilks2020(sex: SexClass, bodyKg: number, totalKg: number): number {
  return (totalKg * WILKS_2020_POINTS) / value(WILKS_2020[sex], bodyKg);
}

function value({ of, range: [low, high] }: Polynomial, bodyKg: number): number {
  const b = Math.min(high, Math.max(low, bodyKg));
  return of.reduceRight((sum, coefficient) => sum * b + coefficient, 0);
}
