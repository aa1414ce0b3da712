import type { Exercise } from "./exercise";
import { MUSCLE_GROUPS, MUSCLE_PARENT, type MuscleGroup, type MuscleId } from "./vocabulary";

/** From so many groups on, a movement is for the whole body. */
const FULL_BODY_FROM = 4;

/**
 * The groups an exercise is looked for under (specification 18.2): those of its targets, and the full body when it
 * works, as target or helper, at least four of the seven others. In the order of the list, never empty for an exercise
 * that trains something.
 */
export function groupsOf({ contrib }: Pick<Exercise, "contrib">): readonly MuscleGroup[] {
  const muscles = Object.keys(contrib) as MuscleId[];
  const worked = new Set(muscles.map(groupOfMuscle));
  const targets = muscles.filter((muscle) => contrib[muscle] === 1);
  const found = new Set<MuscleGroup>((targets.length > 0 ? targets : muscles).map(groupOfMuscle));
  if (worked.size >= FULL_BODY_FROM) found.add("full_body");
  return MUSCLE_GROUPS.filter((group) => found.has(group));
}

/** The one group a muscle belongs to. */
export function groupOfMuscle(muscle: MuscleId): MuscleGroup {
  let root = muscle;
  for (let at: MuscleId | undefined = muscle; at !== undefined; at = MUSCLE_PARENT[at]) root = at;
  return GROUP_OF_ROOT[root] ?? "full_body";
}

/** Muscles without a parent; every other one belongs where its parent does. */
const GROUP_OF_ROOT: Readonly<Partial<Record<MuscleId, MuscleGroup>>> = {
  chest: "chest",
  lats: "back",
  upper_back: "back",
  lower_back: "back",
  shoulders: "shoulders",
  biceps: "arms",
  brachialis: "arms",
  triceps: "arms",
  forearms: "arms",
  core: "core",
  quads: "legs",
  hamstrings: "legs",
  calves: "legs",
  adductors: "legs",
  tibialis: "legs",
  glutes: "glutes",
};
