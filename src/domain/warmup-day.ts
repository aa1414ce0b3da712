import { groupOfMuscle } from "./muscle-group";
import type { DayType, MuscleId } from "./vocabulary";

type Side = "push" | "pull" | "legs";

/** Muscles of an arm or a shoulder that belong to one side of the day; the others follow their group. */
const SIDE_OF_MUSCLE: Readonly<Partial<Record<MuscleId, Side>>> = {
  rear_delts: "pull",
  rotator_cuff: "pull",
  triceps: "push",
  biceps: "pull",
  brachialis: "pull",
  forearms: "pull",
};

/**
 * The kind of day some exercises make, from the target muscles of each: what a workout without a plan is warmed up for.
 * The trunk belongs to every day. Unknown is the whole body: nothing is left cold.
 */
export function dayTypeOf(targets: readonly (readonly MuscleId[])[]): DayType {
  const sides = new Set(targets.flat().flatMap((muscle) => sideOf(muscle) ?? []));
  if (sides.has("legs")) return sides.size === 1 ? "legs" : "full_body";
  if (sides.size === 2) return "upper";
  return sides.has("push") ? "push" : sides.has("pull") ? "pull" : "full_body";
}

function sideOf(muscle: MuscleId): Side | null {
  const own = SIDE_OF_MUSCLE[muscle];
  if (own) return own;
  switch (groupOfMuscle(muscle)) {
    case "chest":
    case "shoulders":
      return "push";
    case "back":
      return "pull";
    case "legs":
    case "glutes":
      return "legs";
    default:
      return null;
  }
}
