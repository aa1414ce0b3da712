import type { Exercise } from "./exercise";
import { AREA_TAGS, type BodyArea, EQUIPMENT, type EquipmentId, type EquipmentLevel, HOME_GYM_DEFAULT } from "./vocabulary";

/** What the lifter can use: everything in a full gym, the ticked items at home, nothing with the body alone. */
export function ownedEquipment(level: EquipmentLevel | null, ticked: readonly EquipmentId[]): readonly EquipmentId[] {
  switch (level) {
    case "home_gym":
      return [...new Set([...HOME_GYM_DEFAULT, ...ticked])];
    case "bodyweight":
      return ticked;
    default:
      return EQUIPMENT;
  }
}

/** True when some way of doing the exercise needs nothing but these. */
export function isEquipped({ equipment }: Pick<Exercise, "equipment">, owned: ReadonlySet<EquipmentId>): boolean {
  return equipment.length === 0 || equipment.some((way) => way.every((item) => owned.has(item)));
}

/** The areas among these that the exercise asks something of (specification 10.1). */
export function touchedAreas(
  { contraindications }: Pick<Exercise, "contraindications">,
  areas: readonly BodyArea[],
): readonly BodyArea[] {
  return areas.filter((area) => AREA_TAGS[area].some((tag) => contraindications.includes(tag)));
}
