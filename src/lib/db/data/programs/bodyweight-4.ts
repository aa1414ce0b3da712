import type { Program } from "@/domain/program";
import type { MuscleId, Pattern } from "@/domain/vocabulary";
import { LADDERS } from "./ladders";
import { accessory, BACK, CHEST, dose, HAMS, LATS, LOWER, primary, QUADS, SHOULDERS, secondary, UPPER } from "./rows";
import { LADDER } from "./schemes";
import { days, type SlotRow } from "./slot";

type Climb = readonly [ladder: keyof typeof LADDERS, Pattern, readonly MuscleId[], readonly string[]];
const PULL: Climb = ["pull", "vertical_pull", LATS, ["prone_lat_pulldown", "pull_up"]];
const PUSH: Climb = ["push", "horizontal_push", CHEST, ["push_up", "diamond_push_up"]];
const DIP: Climb = ["dip", "horizontal_push", CHEST, ["bench_dip", "parallel_bar_dip"]];
const ROW: Climb = ["row", "horizontal_pull", BACK, ["table_inverted_row", "inverted_row"]];
const PRESS: Climb = ["press", "vertical_push", SHOULDERS, ["pike_push_up", "feet_elevated_pike_push_up"]];
const SQUAT: Climb = ["squat", "squat", QUADS, ["bulgarian_split_squat", "split_squat"]];
const HINGE: Climb = ["hinge", "hinge", HAMS, ["single_leg_rdl_bodyweight", "single_leg_glute_bridge"]];
const CORE: Climb = ["core", "core", ["abs"], ["plank", "long_lever_plank"]];
const SIDE: Climb = ["side", "core", ["obliques"], ["side_plank", "copenhagen_plank"]];

function climb(sets: number, rest: number, [ladder, pattern, muscles, hint]: Climb): SlotRow {
  const line = sets >= 4 ? primary : secondary;
  return line(pattern, muscles, dose(sets, 5, 8, 8, rest), hint, {
    blocks: [{ sets, reps: [5, 8], seconds: [10, 30], role: "work", intensity: { by: "state" } }],
    progression: "ladder",
    ladder,
  });
}

const lunges = (hint: readonly string[]): SlotRow =>
  secondary("lunge", QUADS, dose(3, 8, 15, 8, 60), hint, {
    blocks: [{ sets: 3, reps: [8, 15], perSide: true, role: "work", intensity: { by: "state" }, rpe: 8 }],
  });

export const bodyweight4: Program = {
  id: "bodyweight-4",
  version: 1,
  name: "Bodyweight Ladder",
  summary: "Four days without a gym, upper and lower twice each. Every main exercise climbs its own ladder.",
  why: "Without weights, progress means a harder way to do the same thing. Here each movement has a ladder, so there's always a next step, and four days give every muscle two visits a week. A bar or rings add steps, but you don't need them.",
  credit: null,
  levels: ["intermediate"],
  goals: ["muscle"],
  equipmentLevels: ["bodyweight"],
  daysPerWeek: 4,
  order: "sequence",
  cycleWeeks: 1,
  phases: [{ kind: "accumulation", from: 1, to: 1 }],
  days: days([
    {
      id: "ladder-upper-a",
      name: "Upper A",
      type: "upper",
      variation: "A",
      minutes: 45,
      muscles: UPPER,
      slots: [
        climb(4, 90, PULL),
        climb(4, 90, PUSH),
        climb(3, 90, ROW),
        climb(3, 90, PRESS),
        accessory("isolation_push", ["triceps"], dose(2, 8, 15, 8, 60), ["bodyweight_skull_crusher", "bench_dip"]),
      ],
    },
    {
      id: "ladder-lower-a",
      name: "Lower A",
      type: "lower",
      variation: "A",
      minutes: 45,
      muscles: LOWER,
      slots: [
        climb(4, 90, SQUAT),
        climb(4, 90, HINGE),
        lunges(["reverse_lunge", "walking_lunge"]),
        accessory("isolation_legs", ["calves"], dose(3, 12, 20, 8, 60), ["single_leg_calf_raise", "standing_calf_raise"]),
        climb(3, 60, CORE),
      ],
    },
    {
      id: "ladder-upper-b",
      name: "Upper B",
      type: "upper",
      variation: "B",
      minutes: 45,
      muscles: UPPER,
      slots: [
        climb(4, 90, DIP),
        climb(4, 90, ROW),
        climb(3, 90, PRESS),
        climb(3, 90, PULL),
        accessory("isolation_pull", ["biceps"], dose(2, 8, 15, 8, 60), ["doorframe_curl", "self_resisted_curl"]),
      ],
    },
    {
      id: "ladder-lower-b",
      name: "Lower B",
      type: "lower",
      variation: "B",
      minutes: 45,
      muscles: LOWER,
      slots: [
        climb(4, 90, HINGE),
        climb(3, 90, SQUAT),
        lunges(["step_up", "walking_lunge"]),
        accessory("isolation_legs", ["hamstrings"], dose(3, 6, 12, 8, 60), ["sliding_leg_curl", "hamstring_walkout"]),
        climb(3, 60, SIDE),
      ],
    },
  ]),
  progressions: { ladder: LADDER },
  ladders: LADDERS,
  deload: "engine",
};
