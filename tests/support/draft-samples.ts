import type { Exercise } from "../../src/domain/exercise";
import { type Draft, type DraftSlot, sharesOf } from "../../src/domain/generator-draft";
import type { PlanSettings } from "../../src/domain/generator-input";
import type { Place } from "../../src/domain/generator-skeleton";
import type { MuscleId, Pattern } from "../../src/domain/vocabulary";
import { exercise, FULL, PREFERENCES } from "./session-samples";

/* Plans in the making, for the tests of the generator's steps. */

export const SETTINGS: PlanSettings = {
  ...{ goal: "muscle", level: "novice", days: 3, split: "full_body", minutes: 60, warmupMinutes: 10, weekdays: [1, 3, 5] },
  ...{ focus: [], isMinor: false, gym: FULL, preferences: PREFERENCES, bodyKg: 80, sex: "male", seed: 1 },
};

export const place = (role: Place["role"], pattern: Pattern, ...muscles: MuscleId[]): Place => ({ role, pattern, muscles });

/** A filled place; the exercise has the place's pattern and trains its muscles whole. */
export function draftSlot(at: Place, sets: number, over: Partial<DraftSlot> = {}, lift: Partial<Exercise> = {}): DraftSlot {
  const id = over.exercise?.id ?? `${at.pattern}_${at.muscles.join("_")}`;
  const contrib = Object.fromEntries(at.muscles.map((muscle) => [muscle, 1])) as Exercise["contrib"];
  const made = exercise(id, { patterns: [at.pattern], contrib, ...lift });
  const { contrib: trained } = over.exercise ?? made;
  return {
    ...{ place: at, exercise: made, shares: sharesOf({ contrib: trained }), sets, restS: 120, isAdded: false, ladder: null },
    ...over,
  };
}

/** Full-body days of these slots, in order. */
export const draftOf = (...days: readonly (readonly DraftSlot[])[]): Draft =>
  days.map((slots) => ({ day: { type: "full_body" }, slots }));

export const SQUAT = place("primary", "squat", "quads");
export const HINGE = place("primary", "hinge", "hamstrings");
export const PRESS = place("primary", "horizontal_push", "chest");
export const OVERHEAD = place("secondary", "vertical_push", "front_delts");
export const ROW = place("primary", "horizontal_pull", "lats");
export const PULLDOWN = place("secondary", "vertical_pull", "lats");
export const LUNGE = place("secondary", "lunge", "quads");
export const CURL = place("accessory", "isolation_pull", "biceps");
export const CORE = place("accessory", "core", "abs");
