import type { Exercise } from "./exercise";
import { DIFFICULTIES } from "./exercise-vocabulary";
import { isEquipped } from "./gym";
import { covers, targetsOf } from "./muscles";
import type { FillInput, Relaxation } from "./slot-fill-input";
import { LEVELS } from "./vocabulary";

type CandidateInput = Pick<FillInput, "slot" | "catalogue" | "gym" | "preferences" | "taken">;

/** Every exercise that passes the hard filters of a slot, specification 6.3, in catalogue order. */
export function candidates(input: CandidateInput, relaxation: Relaxation): readonly Exercise[] {
  const { slot, catalogue } = input;
  const fitsMuscle = (exercise: Exercise) =>
    targetsOf(exercise).some((muscle) => slot.muscles.some((wanted) => covers(wanted, muscle)));
  // The pattern is asked first: it leaves one exercise of ten, and the rest is dearer to find out.
  const fits = (exercise: Exercise) =>
    relaxation === "pattern"
      ? exercise.patterns[0] === slot.pattern || fitsMuscle(exercise)
      : exercise.patterns.includes(slot.pattern) && (relaxation === "muscle" || fitsMuscle(exercise));
  return catalogue.filter((exercise) => fits(exercise) && !input.taken.has(exercise.id) && isAllowed(exercise, input));
}

/** What holds for every slot: training use, equipment, bans, protected areas, difficulty at most one above the lifter. */
export function isAllowed(exercise: Exercise, { gym, preferences }: Pick<FillInput, "gym" | "preferences">): boolean {
  if (exercise.use === "warmup" || !isEquipped(exercise, gym)) return false;
  if (preferences.banned.includes(exercise.id)) return false;
  if (exercise.contraindications.some((tag) => preferences.contraTags.includes(tag))) return false;
  return DIFFICULTIES.indexOf(exercise.difficulty) <= LEVELS.indexOf(preferences.level) + 1;
}
