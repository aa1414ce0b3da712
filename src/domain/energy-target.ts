import { energyFromSlope } from "./energy-balance";
import { chosenRate, type EnergyPhase } from "./energy-rate";
import { type DeficitBar, deficitBar, type SafetyInput } from "./energy-safety";
import { type Advice, type Confidence, type Reason, reason } from "./reason";
import type { Level, Sex } from "./vocabulary";

export interface TargetInput extends SafetyInput {
  readonly tdeeKcal: number;
  /** How sure the expenditure is. */
  readonly confidence: Confidence;
  readonly restingKcal: number;
  readonly sex: Sex;
  readonly phase: EnergyPhase;
  readonly level: Level | null;
  /** Percent of body weight a week the lifter chose, null = the usual one. */
  readonly ratePctWeek: number | null;
  /** What is shown now, null for the first target or a new phase. */
  readonly shownKcal: number | null;
  /** Whole weeks since that was shown. */
  readonly weeksSinceShown: number;
}

export interface EnergyTarget {
  /** kcal a day, unrounded. */
  readonly kcal: number;
  readonly floorKcal: number;
  /** Percent of body weight a week the target aims at. */
  readonly ratePctWeek: number;
  /** Set when the lifter is never advised to eat below maintenance. */
  readonly bar: DeficitBar | null;
}

/** Least daily intake ever advised, kcal, and never below resting expenditure. */
const FLOOR_KCAL: Readonly<Record<Sex, number>> = { male: 1500, unspecified: 1500, female: 1200 };
/** A shown target moves no faster than this in a week, kcal. */
export const TARGET_STEP = 150;

/** Daily energy target, specification 15.3. */
export function energyTarget(input: TargetInput): Advice<EnergyTarget> {
  const { tdeeKcal, weightKg, sex, restingKcal, shownKcal } = input;
  const bar = deficitBar(input);
  const ratePctWeek = allowedRate(chosenRate(input.phase, input.level, input.ratePctWeek), bar);
  const floorKcal = Math.max(restingKcal, FLOOR_KCAL[sex]);
  const aimed = tdeeKcal + energyFromSlope((ratePctWeek / 100) * weightKg);
  const stepped = shownKcal === null ? aimed : stepTo(shownKcal, aimed, input.weeksSinceShown);
  // Safety is not phased in: neither the floor nor the end of a deficit waits for the weekly step.
  const least = bar === null ? floorKcal : Math.max(floorKcal, tdeeKcal);
  const kcal = Math.max(stepped, least);
  const facts = { tdee: tdeeKcal, rate: ratePctWeek, floor: floorKcal, cap: TARGET_STEP, kcal };
  const why: Reason[] = [reason("energy.target", facts)];
  if (stepped !== aimed && kcal === stepped) why.unshift(reason("energy.step", { ...facts, aimed }));
  if (bar === null && kcal > stepped) why.unshift(reason("energy.floor", { ...facts, aimed: stepped }));
  if (bar !== null) why.unshift(reason("energy.no-deficit", { ...facts, bar }));
  return {
    value: { kcal, floorKcal, ratePctWeek, bar },
    confidence: input.confidence,
    reasons: why as [Reason, ...Reason[]],
    missing: missingOf(input),
  };
}

/** The shown target, moved towards the new one by at most TARGET_STEP a week. */
export function stepTo(shownKcal: number, aimedKcal: number, weeks: number): number {
  const reach = TARGET_STEP * Math.max(0, weeks);
  return Math.min(shownKcal + reach, Math.max(shownKcal - reach, aimedKcal));
}

/** Maintenance for everyone with a bar; only a body below the usual range may still gain. */
function allowedRate(rate: number, bar: DeficitBar | null): number {
  if (bar === null) return rate;
  return bar === "underweight" ? Math.max(0, rate) : 0;
}

function missingOf({ heightCm, age }: TargetInput): readonly string[] {
  return [heightCm === null ? ["height"] : [], age === null ? ["age"] : []].flat();
}
