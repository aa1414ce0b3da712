import type { EquipmentId } from "@/domain/vocabulary";

/** Exercise ids from easiest to hardest, and what to climb where the bar is missing. */
export interface Ladder {
  readonly rungs: readonly [string, ...string[]];
  readonly without?: {
    /** Any one of these is enough for `rungs`. */
    readonly items: readonly [EquipmentId, ...EquipmentId[]];
    readonly rungs: readonly [string, ...string[]];
  };
}

/** Ladders of training-engine specification 18.6. Every step up is also a `progression` of the exercise below. */
export const LADDERS = {
  pull: {
    rungs: ["scapular_pull_up", "negative_pull_up", "band_assisted_pull_up", "pull_up", "weighted_pull_up", "archer_pull_up"],
    without: { items: ["pull_up_bar"], rungs: ["prone_lat_pulldown", "towel_lat_pull_isometric"] },
  },
  push: {
    rungs: ["wall_push_up", "incline_push_up", "push_up", "diamond_push_up", "pseudo_planche_push_up", "archer_push_up"],
  },
  dip: {
    rungs: ["support_hold", "negative_dip", "parallel_bar_dip", "weighted_dip", "ring_dip"],
    without: { items: ["dip_bars"], rungs: ["bench_dip", "feet_elevated_bench_dip"] },
  },
  row: {
    rungs: ["high_inverted_row", "inverted_row", "feet_elevated_inverted_row", "tuck_front_lever_row"],
    without: {
      items: ["rings", "suspension_trainer", "barbell", "smith_machine"],
      rungs: ["doorframe_row", "table_inverted_row"],
    },
  },
  squat: {
    rungs: ["box_squat_bodyweight", "bodyweight_squat", "split_squat", "bulgarian_split_squat", "shrimp_squat", "pistol_squat"],
  },
  hinge: {
    rungs: [
      "glute_bridge",
      "single_leg_glute_bridge",
      "single_leg_rdl_bodyweight",
      "sliding_leg_curl",
      "nordic_negative",
      "nordic_curl",
    ],
  },
  press: { rungs: ["pike_push_up", "feet_elevated_pike_push_up", "wall_handstand_negative", "handstand_push_up"] },
  core: { rungs: ["dead_bug", "plank", "long_lever_plank", "ab_wheel_kneeling", "ab_wheel_standing"] },
  side: { rungs: ["side_plank", "copenhagen_plank"] },
} as const satisfies Readonly<Record<string, Ladder>>;

export type LadderName = keyof typeof LADDERS;

/** Every ladder as a plain list, those that need no bar included, for a movement that looks for its next one. */
export const CLIMBS: readonly (readonly string[])[] = Object.values<Ladder>(LADDERS).flatMap(({ rungs, without }) =>
  without === undefined ? [rungs] : [rungs, without.rungs],
);

/** The rungs to climb with this equipment: the usual ones, or those that need no bar. */
export function rungsOf(name: LadderName, owned: readonly EquipmentId[]): readonly [string, ...string[]] {
  const { rungs, without }: Ladder = LADDERS[name];
  return without === undefined || without.items.some((item) => owned.includes(item)) ? rungs : without.rungs;
}
