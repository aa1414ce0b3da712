import { type CivilDate, yearOf } from "./civil-date";
import type { Goal } from "./vocabulary";

/** What the onboarding accepts (product specification 4.3), in centimetres, kilograms and minutes. */
export const PROFILE_LIMITS = {
  heightCm: [100, 250],
  weightKg: [30, 300],
  name: [1, 40],
  daysPerWeek: [2, 6],
  sessionMinutes: [30, 45, 60, 75, 90],
  focusMuscles: 3,
} as const;

const MIN_AGE = 16;
const ADULT_AGE = 18;

/** From a birth year alone, the younger of the two possible ages. */
export function youngestAge(birthYear: number, today: CivilDate): number {
  return yearOf(today) - birthYear - 1;
}

/** True when no birthday of that year makes the person old enough for an account. */
export function isProvenTooYoung(birthYear: number, today: CivilDate): boolean {
  return yearOf(today) - birthYear < MIN_AGE;
}

/** True when the person may still be under 18; an unknown year counts as adult, as the sign-up checkbox says. */
export function mayBeMinor(birthYear: number | null, today: CivilDate): boolean {
  return birthYear !== null && youngestAge(birthYear, today) < ADULT_AGE;
}

/** No weight-loss goal before 18. */
export function isGoalAllowed(goal: Goal, isMinor: boolean): boolean {
  return !(isMinor && goal === "fat_loss");
}
