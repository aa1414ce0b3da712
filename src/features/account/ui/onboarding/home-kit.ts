import type { EquipmentId, EquipmentLevel } from "@/domain/vocabulary";
import { HOME_GYM_DEFAULT } from "@/domain/vocabulary";
import type { onboarding } from "@/lib/copy/en/onboarding";

type HomeOption = Exclude<keyof (typeof onboarding)["equipment"]["homeOptions"], "other">;

/** What each short answer stands for. */
export const HOME_KIT: Readonly<Record<HomeOption, readonly EquipmentId[]>> = {
  barbell: ["barbell", "weight_plate"],
  dumbbells: ["dumbbell"],
  kettlebells: ["kettlebell"],
  bands: ["long_band", "mini_band"],
  pullUpBar: ["pull_up_bar"],
  rack: ["squat_rack"],
  bench: ["flat_bench", "incline_bench"],
  cable: ["cable_station", "rope_attachment", "straight_bar_attachment", "single_handle"],
  legPress: ["leg_press_machine"],
  legCurlExtension: ["leg_curl_machine", "leg_extension_machine"],
  smith: ["smith_machine"],
};
export const HOME_OPTIONS = Object.keys(HOME_KIT) as HomeOption[];

/** Further things at home, behind "Other". */
export const OTHER_KIT: readonly EquipmentId[] = [
  "ez_bar",
  "trap_bar",
  "landmine",
  "dip_belt",
  "dip_bars",
  "rings",
  "suspension_trainer",
  "plyo_box",
  "ab_wheel",
  "stability_ball",
  "foam_roller",
  "jump_rope",
];

const BODYWEIGHT_KIT: readonly EquipmentId[] = ["pull_up_bar", "dip_bars", "rings", "suspension_trainer"];

/** The things that still fit after moving to another place. A full gym has everything, so its list is empty. */
export function kitFor(level: EquipmentLevel, kit: readonly EquipmentId[]): EquipmentId[] {
  if (level === "full_gym") return [];
  if (level === "bodyweight") return kit.filter((item) => BODYWEIGHT_KIT.includes(item));
  return kit.length > 0 ? [...kit] : [...HOME_GYM_DEFAULT];
}

/** What a home gym starts with, untouched. */
export function isPreset(kit: readonly EquipmentId[]): boolean {
  return kit.length === HOME_GYM_DEFAULT.length && HOME_GYM_DEFAULT.every((item) => kit.includes(item));
}
