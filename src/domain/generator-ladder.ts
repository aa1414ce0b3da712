import type { Exercise } from "./exercise";
import type { GeneratorInput, PlanSettings } from "./generator-input";
import type { Place } from "./generator-skeleton";
import { rungsFor, startRung } from "./session-ladder";

export interface Climb {
  readonly ladder: string;
  /** Where a lifter of this level begins; the later steps follow from the log. */
  readonly first: Exercise;
}

export type LadderReader = (exercise: Exercise, place: Place, today: readonly string[]) => Climb | null;

/** One movement is no ladder. */
const RUNGS_MIN = 2;

/**
 * Finds the ladder of a movement that has no load to add here, specification 12.7 and 18.6. A ladder is climbed once a day,
 * begins with a movement of the place's own pattern, and is not for endurance, which lives on more repetitions of the same.
 */
export function ladderReader(
  settings: PlanSettings,
  { catalogue, ladders }: Pick<GeneratorInput, "catalogue" | "ladders">,
): LadderReader {
  const { gym, preferences, goal } = settings;
  const named = new Set(Object.values(ladders).flatMap(({ rungs, without = [] }) => [...rungs, ...without]));
  const steps = catalogue.filter(({ id }) => named.has(id));
  const climbs = Object.keys(ladders).flatMap((ladder) => {
    const rungs = rungsFor({ catalogue: steps, gym, preferences, program: { ladders } }, { ladder });
    const first = rungs[startRung(rungs, { preferences })];
    return goal === "endurance" || first === undefined || rungs.length < RUNGS_MIN ? [] : [{ ladder, first, rungs }];
  });
  return (exercise, place, today) => {
    const isMain = exercise.category === "compound" && place.role !== "accessory";
    if (!(isMain || gym.level === "bodyweight") || canBeLoaded(exercise, settings)) return null;
    const found = climbs.find(
      ({ first, rungs }) =>
        rungs.includes(exercise) && first.patterns.includes(place.pattern) && !rungs.some(({ id }) => today.includes(id)),
    );
    return found === undefined ? null : { ladder: found.ladder, first: found.first };
  };
}

/** Something can be put on it: a belt is needed to hang a plate from the body. */
function canBeLoaded({ gridKind }: Exercise, { gym }: Pick<PlanSettings, "gym">): boolean {
  if (gridKind === "added") return gym.equipment.includes("dip_belt");
  return gridKind !== "none" && gridKind !== "band";
}
