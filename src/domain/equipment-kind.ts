import type { Exercise } from "./exercise";
import type { EquipmentId } from "./vocabulary";

/** What an exercise is looked for by in the library; "other" is what fits nowhere else. */
export const EQUIPMENT_KINDS = ["barbell", "dumbbell", "kettlebell", "cable", "machine", "band", "bodyweight", "other"] as const;
export type EquipmentKind = (typeof EQUIPMENT_KINDS)[number];

/**
 * The kinds an exercise can be done with, one for each of its ways, in the order of the list. The load names the kind:
 * a bench or a rack beside a barbell is still a barbell exercise.
 */
export function kindsOf({ equipment }: Pick<Exercise, "equipment">): readonly EquipmentKind[] {
  const ways = equipment.length === 0 ? [[]] : equipment;
  const found = new Set(ways.map(kindOfWay));
  return EQUIPMENT_KINDS.filter((kind) => found.has(kind));
}

function kindOfWay(way: readonly EquipmentId[]): EquipmentKind {
  const kinds = new Set(way.filter((item) => !HOLDS_THE_BODY.has(item)).map((item) => KIND_OF[item] ?? "other"));
  return EQUIPMENT_KINDS.find((kind) => kinds.has(kind)) ?? "bodyweight";
}

/** Bars, benches and rings only hold the body: they make no other kind. */
const HOLDS_THE_BODY: ReadonlySet<EquipmentId> = new Set([
  "squat_rack",
  "power_rack",
  "flat_bench",
  "incline_bench",
  "decline_bench",
  "preacher_bench",
  "plyo_box",
  "ghd",
  "pull_up_bar",
  "dip_bars",
  "rings",
  "suspension_trainer",
]);

/** What is not listed is "other". */
const KIND_OF: Readonly<Partial<Record<EquipmentId, EquipmentKind>>> = {
  barbell: "barbell",
  ez_bar: "barbell",
  trap_bar: "barbell",
  safety_squat_bar: "barbell",
  swiss_bar: "barbell",
  landmine: "barbell",
  dumbbell: "dumbbell",
  kettlebell: "kettlebell",
  cable_station: "cable",
  rope_attachment: "cable",
  straight_bar_attachment: "cable",
  lat_bar: "cable",
  v_handle: "cable",
  single_handle: "cable",
  ankle_strap: "cable",
  smith_machine: "machine",
  leg_press_machine: "machine",
  hack_squat_machine: "machine",
  belt_squat_machine: "machine",
  leg_extension_machine: "machine",
  leg_curl_machine: "machine",
  calf_raise_machine: "machine",
  chest_press_machine: "machine",
  shoulder_press_machine: "machine",
  pec_deck: "machine",
  lat_pulldown_machine: "machine",
  seated_row_machine: "machine",
  assisted_pull_up_machine: "machine",
  hip_thrust_machine: "machine",
  hip_abduction_machine: "machine",
  treadmill: "machine",
  stationary_bike: "machine",
  rowing_machine: "machine",
  air_bike: "machine",
  long_band: "band",
  mini_band: "band",
};
