import type { Program } from "@/domain/program";
import type { SetBlock } from "@/domain/set-block";
import { LADDERS } from "./ladders";
import { accessory, BACK, CHEST, DEAD, dose, HAMS, LATS, primary, QUADS, WHOLE } from "./rows";
import { LADDER } from "./schemes";
import { days, type SlotRow } from "./slot";

/** Three sets of a ladder, paired with another. */
const climb = (ladder: keyof typeof LADDERS, superset: string): SlotRow["more"] => {
  const block: SetBlock = { sets: 3, reps: [5, 8], seconds: [10, 30], role: "work", intensity: { by: "state" } };
  return { blocks: [block], progression: "ladder", ladder, superset };
};
const ROUNDS = dose(2, 8, 12, 7, 60);
const hold = (superset: string): SlotRow["more"] => ({
  blocks: [{ sets: 2, reps: [8, 12], seconds: [10, 30], role: "work", intensity: { by: "state" }, rpe: 7 }],
  superset,
});

export const bodyweight3: Program = {
  id: "bodyweight-3",
  version: 1,
  name: "Bodyweight Basics",
  summary: "One whole-body day, three times a week, with nothing but your body. A bar, rings or a band open more steps.",
  why: "Every exercise sits on a ladder from easy to hard. You start on a step you can do, add reps, and move up when all your sets reach eight. Pairs of exercises keep the session short, and trunk work at the end holds it all together.",
  credit: "Inspired by the bodyweight fitness community's recommended routine.",
  levels: ["novice", "intermediate", "advanced"],
  goals: ["general"],
  equipmentLevels: ["bodyweight"],
  daysPerWeek: 3,
  order: "sequence",
  cycleWeeks: 1,
  phases: [{ kind: "accumulation", from: 1, to: 1 }],
  days: days([
    {
      id: "basics",
      name: "Bodyweight",
      type: "full_body",
      minutes: 55,
      muscles: WHOLE,
      slots: [
        primary("vertical_pull", LATS, dose(3, 5, 8, 8, 90), ["prone_lat_pulldown", "pull_up"], climb("pull", "a")),
        primary("squat", QUADS, dose(3, 5, 8, 8, 90), ["bodyweight_squat", "split_squat"], climb("squat", "a")),
        primary("horizontal_push", CHEST, dose(3, 5, 8, 8, 90), ["bench_dip", "parallel_bar_dip"], climb("dip", "b")),
        primary("hinge", HAMS, dose(3, 5, 8, 8, 90), ["single_leg_glute_bridge", "glute_bridge"], climb("hinge", "b")),
        primary("horizontal_pull", BACK, dose(3, 5, 8, 8, 90), ["table_inverted_row", "inverted_row"], climb("row", "c")),
        primary("horizontal_push", CHEST, dose(3, 5, 8, 8, 90), ["push_up", "incline_push_up"], climb("push", "c")),
        accessory("core", ["abs"], ROUNDS, ["plank", "dead_bug"], hold("d")),
        accessory("core", ["obliques"], ROUNDS, ["side_plank", "side_plank_rotation"], hold("d")),
        accessory("hinge", DEAD, ROUNDS, ["superman_hold", "good_morning_bodyweight"], hold("d")),
      ],
    },
  ]),
  progressions: { ladder: LADDER },
  ladders: LADDERS,
  deload: "engine",
};
