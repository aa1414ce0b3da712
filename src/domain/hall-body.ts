import { mifflinFull } from "./energy-resting";
import type { SexClass } from "./vocabulary";

/** Somebody in energy balance: kilograms, metres, years; `pal` is expenditure as a multiple of resting expenditure. */
export interface HallPerson {
  readonly sex: SexClass;
  readonly weightKg: number;
  readonly heightM: number;
  readonly age: number;
  readonly pal: number;
}

/** The compartments of the model, kilograms; `at` is adaptive thermogenesis in kcal a day. */
export interface HallState {
  readonly fat: number;
  readonly lean: number;
  readonly glycogen: number;
  /** Extracellular fluid. */
  readonly ecf: number;
  readonly at: number;
}

/** Parameters that stay as they were on day 0. */
export interface HallBody {
  readonly start: HallState;
  /** Intake of the balance, and its carbohydrate, kcal a day. */
  readonly ei0: number;
  readonly ci0: number;
  /** Energy of moving one kilogram, kcal a day. */
  readonly delta: number;
  /** What is left of expenditure when every other term is taken out, kcal a day. */
  readonly k: number;
}

/** kcal a day and kilogram of tissue at rest (hall-2011). */
export const GAMMA = { fat: 3.107, lean: 21.989 } as const;
export const BETA_TEF = 0.1;
export const CARB_SHARE = 0.5;
export const GLYCOGEN_KG = 0.5;
/** A kilogram of glycogen with the 3.7 kg of water it binds. */
export const GLYCOGEN_WITH_WATER = 4.7;

/** Expenditure of a person in balance, kcal a day. */
export function hallMaintenance({ sex, weightKg, heightM, age, pal }: HallPerson): number {
  return pal * mifflinFull({ sex, weightKg, heightCm: heightM * 100, age });
}

/** Day 0 of the model, null for a body its regressions do not fit (no fat, no lean tissue, no expenditure). */
export function hallBody(person: HallPerson): HallBody | null {
  const { weightKg, pal } = person;
  const ei0 = hallMaintenance(person);
  const fat = startFat(person);
  const ecf = startFluid(person);
  const lean = weightKg - fat - GLYCOGEN_WITH_WATER * GLYCOGEN_KG - ecf;
  const delta = (((1 - BETA_TEF) * pal - 1) * ei0) / pal / weightKg;
  if (![ei0, fat, ecf, lean].every((value) => value > 0 && Number.isFinite(value))) return null;
  return {
    start: { fat, lean, glycogen: GLYCOGEN_KG, ecf, at: 0 },
    ei0,
    ci0: CARB_SHARE * ei0,
    delta,
    k: ei0 - GAMMA.fat * fat - GAMMA.lean * lean - delta * weightKg,
  };
}

/** Body weight of a state, kilograms. */
export function hallWeight({ fat, lean, glycogen, ecf }: HallState): number {
  return fat + lean + GLYCOGEN_WITH_WATER * glycogen + ecf;
}

function startFat({ sex, weightKg, heightM, age }: HallPerson): number {
  const [perLog, base] = sex === "male" ? [37.31, 103.94] : [39.96, 102.01];
  return (weightKg / 100) * (0.14 * age + perLog * Math.log(weightKg / heightM ** 2) - base);
}

function startFluid({ sex, weightKg, heightM, age }: HallPerson): number {
  return sex === "male" ? 0.191 * weightKg + 9.57 * heightM + 0.025 * age - 12.4 : 0.167 * weightKg + 5.987 * heightM - 4;
}
