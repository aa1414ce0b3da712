import type { Program } from "@/domain/program";
import { HINTS } from "./hints";
import { accessory, BACK, CHEST, dose, HAMS, optional, primary, QUADS, SHOULDERS, secondary, WHOLE } from "./rows";
import { days } from "./slot";

export const homeDumbbell3: Program = {
  id: "home-dumbbell-3",
  version: 1,
  name: "Home Dumbbells",
  summary: "Three whole-body days with dumbbells at home, under an hour each.",
  why: "Three visits to every muscle each week add up, even when a session is short. The rep ranges are wide so that the jump to the next pair of dumbbells never comes too early.",
  credit: null,
  levels: ["novice", "intermediate", "advanced"],
  goals: ["muscle"],
  equipmentLevels: ["home_gym"],
  daysPerWeek: 3,
  order: "sequence",
  cycleWeeks: 1,
  phases: [{ kind: "accumulation", from: 1, to: 1 }],
  days: days([
    {
      id: "dumbbell-a",
      name: "Dumbbells A",
      type: "full_body",
      variation: "A",
      minutes: 50,
      muscles: WHOLE,
      slots: [
        primary("squat", QUADS, dose(3, 8, 15, 8, 120), HINTS.goblet),
        primary("horizontal_push", CHEST, dose(3, 8, 12, 8, 120), HINTS.floorPress),
        primary("horizontal_pull", BACK, dose(3, 8, 12, 8, 120), HINTS.dumbbellRow),
        accessory("isolation_legs", ["hamstrings"], dose(2, 8, 15, 8, 60), ["dumbbell_leg_curl", "band_leg_curl"]),
        accessory("isolation_push", ["side_delts"], dose(2, 12, 20, 8, 60), HINTS.sideDelts),
        accessory("isolation_pull", ["biceps"], dose(2, 10, 15, 8, 60), HINTS.biceps),
      ],
    },
    {
      id: "dumbbell-b",
      name: "Dumbbells B",
      type: "full_body",
      variation: "B",
      minutes: 50,
      muscles: WHOLE,
      slots: [
        primary("hinge", HAMS, dose(3, 8, 12, 8, 120), HINTS.dumbbellRdl),
        primary("vertical_push", SHOULDERS, dose(3, 8, 12, 8, 120), HINTS.dumbbellPress),
        primary("horizontal_pull", BACK, dose(3, 10, 15, 8, 120), ["dumbbell_row", "kettlebell_row"]),
        secondary("lunge", QUADS, dose(2, 8, 12, 8, 90), HINTS.lunge),
        accessory("isolation_push", ["triceps"], dose(2, 10, 15, 8, 60), [
          "dumbbell_skull_crusher",
          "dumbbell_overhead_triceps_extension",
        ]),
        optional("core", ["abs"], dose(2, 10, 15, 7, 45), ["hanging_knee_raise", "dead_bug", "reverse_crunch"]),
      ],
    },
    {
      id: "dumbbell-c",
      name: "Dumbbells C",
      type: "full_body",
      variation: "C",
      minutes: 50,
      muscles: WHOLE,
      slots: [
        primary("lunge", QUADS, dose(3, 8, 12, 8, 120), HINTS.splitSquat),
        primary("horizontal_push", CHEST, dose(3, 10, 15, 8, 120), HINTS.pushUp),
        primary("horizontal_pull", BACK, dose(3, 10, 15, 8, 120), ["dumbbell_bent_over_row", "dumbbell_row"]),
        secondary("hinge", ["glutes"], dose(3, 10, 15, 8, 90), ["dumbbell_hip_thrust", "glute_bridge"]),
        accessory("horizontal_pull", ["rear_delts"], dose(2, 15, 20, 8, 60), ["dumbbell_reverse_fly", "band_face_pull"]),
        accessory("isolation_legs", ["calves"], dose(3, 12, 20, 8, 60), [
          "dumbbell_single_leg_calf_raise",
          "single_leg_calf_raise",
        ]),
      ],
    },
  ]),
  progressions: {},
  deload: "engine",
};
