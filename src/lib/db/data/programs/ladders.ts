import type { Ladder } from "@/domain/program";

/** Bodyweight movements from easy to hard; where a ladder needs a bar or bars, a short one without. */
export const LADDERS = {
  pull: {
    rungs: ["scapular_pull_up", "negative_pull_up", "band_assisted_pull_up", "pull_up", "weighted_pull_up", "archer_pull_up"],
    without: ["prone_lat_pulldown", "towel_lat_pull_isometric"],
  },
  push: {
    rungs: ["wall_push_up", "incline_push_up", "push_up", "diamond_push_up", "pseudo_planche_push_up", "archer_push_up"],
  },
  dip: {
    rungs: ["support_hold", "negative_dip", "parallel_bar_dip", "weighted_dip", "ring_dip"],
    without: ["bench_dip", "feet_elevated_bench_dip"],
  },
  row: {
    rungs: ["high_inverted_row", "inverted_row", "feet_elevated_inverted_row", "tuck_front_lever_row"],
    // Under a table the first row is the only one; lying face down comes before it.
    without: ["prone_cobra_row", "table_inverted_row"],
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
