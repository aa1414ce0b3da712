import type { CustomFacts } from "./custom-exercise";
import { usualLoadBasis } from "./custom-exercise-load";
import { PATTERN_TRAITS } from "./custom-exercise-traits";
import type { EquipmentId, Pattern } from "./vocabulary";

/** What a pattern and its equipment usually mean; a form begins with it, so that a name and a movement are enough. */
export function customDefaults(
  pattern: Pattern,
  equipment: readonly EquipmentId[],
): Pick<CustomFacts, "targets" | "helpers" | "loadBasis" | "measure" | "laterality"> {
  const { targets, helpers, measure, laterality } = PATTERN_TRAITS[pattern];
  return { targets, helpers, measure, laterality, loadBasis: usualLoadBasis(equipment) };
}
