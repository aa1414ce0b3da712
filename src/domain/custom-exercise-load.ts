import type { GridKind } from "./exercise-vocabulary";
import type { EquipmentId, LoadBasis } from "./vocabulary";

const BARS: readonly EquipmentId[] = ["barbell", "ez_bar", "trap_bar", "safety_squat_bar", "swiss_bar"];
const HANDS: readonly EquipmentId[] = ["dumbbell", "kettlebell"];
/** Loaded with plates on pegs that nobody counts as part of the load. */
const PLATED: readonly EquipmentId[] = [
  "landmine",
  "weight_plate",
  "smith_machine",
  "leg_press_machine",
  "hack_squat_machine",
  "belt_squat_machine",
  "hip_thrust_machine",
  "sled",
];
const STACKED: readonly EquipmentId[] = [
  "cable_station",
  "leg_extension_machine",
  "leg_curl_machine",
  "calf_raise_machine",
  "chest_press_machine",
  "shoulder_press_machine",
  "pec_deck",
  "lat_pulldown_machine",
  "seated_row_machine",
  "hip_abduction_machine",
];
const BANDS: readonly EquipmentId[] = ["long_band", "mini_band"];

/** How the load of an exercise with this equipment is usually meant; a guess the lifter can change. */
export function usualLoadBasis(equipment: readonly EquipmentId[]): LoadBasis {
  const has = (items: readonly EquipmentId[]) => items.some((item) => equipment.includes(item));
  if (has(["assisted_pull_up_machine"])) return "assist";
  if (has(["dip_belt"])) return "added";
  if (has(STACKED)) return "stack";
  if (has(BARS) || has(PLATED) || has(["medicine_ball"])) return "total";
  return has(HANDS) ? "per_hand" : "none";
}

/** The loads it comes in: the basis decides, the equipment tells a bar from a machine and one hand weight from another. */
export function gridKindOf(loadBasis: LoadBasis, equipment: readonly EquipmentId[]): GridKind {
  const has = (items: readonly EquipmentId[]) => items.some((item) => equipment.includes(item));
  switch (loadBasis) {
    case "none":
      return has(BANDS) ? "band" : "none";
    case "added":
    case "assist":
    case "stack":
      return loadBasis;
    case "per_hand":
      return has(["kettlebell"]) && !has(["dumbbell"]) ? "kettlebell" : "dumbbell";
    case "total":
      if (has(PLATED)) return "plate";
      if (has(BARS)) return "barbell";
      if (has(["kettlebell"])) return "kettlebell";
      // Nothing named: the finest steps there are, so that no load the lifter has is out of reach.
      return has(["dumbbell", "medicine_ball"]) ? "dumbbell" : "plate";
  }
}
