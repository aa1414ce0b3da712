import type { Place } from "./generator-skeleton";
import type { DayType, VolumeGroup } from "./vocabulary";

const UPPER: readonly DayType[] = ["upper", "full_body"];
const LOWER: readonly DayType[] = ["lower", "legs", "full_body"];
const accessory = (pattern: Place["pattern"], ...muscles: Place["muscles"]): Place => ({ role: "accessory", pattern, muscles });

/** What to add for a group that comes short, first choice first, and the days it belongs to. */
export const ADDITIONS: Readonly<
  Partial<Record<VolumeGroup, { readonly places: readonly Place[]; readonly types: readonly DayType[] }>>
> = {
  chest: {
    places: [accessory("isolation_push", "chest"), accessory("horizontal_push", "chest")],
    types: ["push", ...UPPER],
  },
  back: {
    places: [accessory("horizontal_pull", "upper_back", "lats"), accessory("vertical_pull", "lats")],
    types: ["pull", ...UPPER],
  },
  quads: { places: [accessory("isolation_legs", "quads"), accessory("lunge", "quads")], types: LOWER },
  hamstrings: { places: [accessory("isolation_legs", "hamstrings"), accessory("hinge", "hamstrings")], types: LOWER },
  glutes: { places: [accessory("hinge", "glutes")], types: LOWER },
  calves: { places: [accessory("isolation_legs", "calves")], types: [...LOWER, "pull", "push", "upper"] },
  biceps: { places: [accessory("isolation_pull", "biceps")], types: ["pull", ...UPPER] },
  triceps: { places: [accessory("isolation_push", "triceps")], types: ["push", ...UPPER] },
  side_rear_delts: {
    places: [accessory("isolation_push", "side_delts"), accessory("horizontal_pull", "rear_delts")],
    types: ["push", "pull", ...UPPER],
  },
  abs: { places: [accessory("core", "core")], types: ["legs", "lower", "full_body", "pull", "push", "upper"] },
};
