import type { Exercise } from "./exercise";
import { GROUP_MEMBERS, landmarksOf } from "./landmarks";
import { EPS } from "./units";
import { type Level, type MuscleId, VOLUME_GROUPS, type VolumeGroup } from "./vocabulary";
import { fractionalSets, type VolumeSet } from "./volume";

/** Landmark groups whose fractional sets have reached (`at`) or passed (`above`) the most they recover from in a week. */
export function groupsAtLimit(week: readonly VolumeSet[], level: Level, from: "at" | "above"): readonly VolumeGroup[] {
  const { groups } = fractionalSets(week).value;
  return VOLUME_GROUPS.filter((group) => {
    const over = groups[group] - landmarksOf(group, level).mrv;
    return groups[group] > 0 && (from === "at" ? over > -EPS : over > EPS);
  });
}

/** True when one of these groups is a target of the exercise; what merely helps does not count. */
export function targetsAny(contrib: Readonly<Partial<Record<MuscleId, number>>>, groups: readonly VolumeGroup[]): boolean {
  return groups.some((group) => GROUP_MEMBERS[group].some((muscle) => contrib[muscle] === 1));
}

/** The groups these exercises target, in the order of the list. */
export function groupsTargeted(exercises: readonly Pick<Exercise, "contrib">[]): readonly VolumeGroup[] {
  return VOLUME_GROUPS.filter((group) => exercises.some(({ contrib }) => targetsAny(contrib, [group])));
}
