import type { Exercise } from "./exercise";
import type { GridKind, Priority } from "./exercise-vocabulary";
import { muscleMatch } from "./muscles";
import type { FillInput } from "./slot-fill-input";
import type { EquipmentLevel } from "./vocabulary";

export interface Scored {
  readonly total: number;
  readonly terms: Readonly<Record<string, number>>;
}

const PRIORITY_POINTS: Readonly<Record<Priority, number>> = { essential: 10, common: 7, specialized: 4, niche: 1 };

/** Implements at home in each kind of gym. */
const NATIVE: Readonly<Record<EquipmentLevel, readonly GridKind[]>> = {
  full_gym: ["barbell", "stack", "plate"],
  home_gym: ["dumbbell", "kettlebell", "band"],
  bodyweight: ["none", "added"],
};

/** Points of one candidate, specification 6.3; terms that are zero are left out. */
export function score(exercise: Exercise, { slot, preferences, gym, memory }: FillInput): Scored {
  const { id } = exercise;
  const liking = preferences.favourites.includes(id) ? 6 : preferences.disliked.includes(id) ? -20 : 0;
  const all = {
    last: memory.lastInSlot === id ? 15 : 0,
    liking,
    hint: slot.hint.includes(id) ? 8 : 0,
    muscle: 12 * muscleMatch(slot.muscles, exercise.contrib),
    priority: PRIORITY_POINTS[exercise.priority],
    used: memory.usedBefore.has(id) ? 5 : 0,
    native: NATIVE[gym.level].includes(exercise.gridKind) ? 3 : 0,
    step: slot.role === "primary" && !memory.canStep(exercise) ? -6 : 0,
    otherDay: memory.otherDays.has(id) ? -3 : 0,
  };
  const terms = Object.fromEntries(Object.entries(all).filter(([, points]) => points !== 0));
  return { total: Object.values(all).reduce((sum, points) => sum + points, 0), terms };
}
