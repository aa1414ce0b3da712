import { RHO } from "./energy-balance";
import { type Belief, kalmanPredict, kalmanUpdate } from "./kalman";

/** Standard deviation by which true expenditure wanders in a week, kcal. */
const TDEE_Q = 25;
/** Standard deviation of a logged day as a share of its kcal, already at the mean of a usual week. */
const INTAKE = 0.035;
/** Early loss is partly water, so a kilogram of it stands for less. */
const RHO_EARLY = 6500;
const EARLY_DAYS = 21;

/** One week as the estimate sees it. */
export interface EnergyWeek {
  /** Mean kcal of the complete days. */
  readonly meanIntake: number;
  readonly completeDays: number;
  readonly slopeKgDay: number;
  /** Standard error of the slope. */
  readonly slopeSeKgDay: number;
  /** kcal in a kilogram of change. */
  readonly rho: number;
}

export interface TdeeUpdate extends Belief {
  /** What the week alone says, kcal a day. */
  readonly observed: number;
  /** Share of the surprise that was believed, 0–1. */
  readonly gain: number;
}

/** Fewer complete days say nothing about a week. */
export const LEAST_INTAKE_DAYS = 4;

/** Energy of a kilogram `days` into the log or into a phase. */
export function rhoAt(days: number): number {
  return days <= EARLY_DAYS ? RHO_EARLY : RHO;
}

/** A week without an observation: only the variance grows (specification 15.2). */
export function tdeeDrift(belief: Belief): Belief {
  return kalmanPredict(belief, TDEE_Q ** 2, 1);
}

/** A week with one: drift, then blend in `mean intake - slope · rho`. */
export function tdeeUpdate(belief: Belief, week: EnergyWeek): TdeeUpdate {
  const observed = week.meanIntake - week.slopeKgDay * week.rho;
  const intakeVariance = ((INTAKE * week.meanIntake) ** 2 * 7) / Math.max(1, week.completeDays);
  const { K, x, P } = kalmanUpdate(tdeeDrift(belief), observed, (week.rho * week.slopeSeKgDay) ** 2 + intakeVariance);
  return { observed, gain: K, x, P };
}
