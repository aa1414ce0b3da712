import type { Exercise } from "./exercise";
import { MUSCLE_GROUPS, type MuscleGroup, type MuscleId } from "./vocabulary";

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
  return GROUP_OF[muscle];
}

/** A muscle belongs where its parent does; a test holds the two together. */
const GROUP_OF: Readonly<Record<MuscleId, MuscleGroup>> = {
  chest: "chest",
  upper_chest: "chest",
  lower_chest: "chest",
  lats: "back",
  upper_back: "back",
  middle_back: "back",
  rhomboids: "back",
  traps: "back",
  lower_back: "back",
  erector_spinae: "back",
  shoulders: "shoulders",
  front_delts: "shoulders",
  side_delts: "shoulders",
  rear_delts: "shoulders",
  rotator_cuff: "shoulders",
  biceps: "arms",
  brachialis: "arms",
  triceps: "arms",
  forearms: "arms",
  core: "core",
  abs: "core",
  rectus_abdominis: "core",
  transverse_abdominis: "core",
  obliques: "core",
  hip_flexors: "core",
  quads: "legs",
  hamstrings: "legs",
  calves: "legs",
  adductors: "legs",
  tibialis: "legs",
  glutes: "glutes",
  glute_max: "glutes",
  glute_med: "glutes",
  glute_min: "glutes",
};
