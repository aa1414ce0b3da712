import type { Program } from "@/domain/program";
import { HINTS } from "./hints";
import { accessory, BACK, CHEST, dose, HAMS, LOWER, optional, primary, QUADS, SHOULDERS, secondary, UPPER } from "./rows";
import { days } from "./slot";

export const homeDumbbell4: Program = {
  id: "home-dumbbell-4",
  version: 1,
  name: "Home Dumbbells 4",
  summary: "Four days with a pair of dumbbells and a bit of floor. A bench is welcome but never needed.",
  why: "At home the next dumbbell is often a big step. So the rep ranges are wide: you earn more reps before you pick up the heavier pair, and the change feels like the next small step instead of a wall.",
  credit: null,
  levels: ["novice", "intermediate"],
  goals: ["muscle"],
  equipmentLevels: ["home_gym"],
  daysPerWeek: 4,
  order: "sequence",
  cycleWeeks: 1,
  phases: [{ kind: "accumulation", from: 1, to: 1 }],
  days: days([
    {
      id: "home-upper-a",
      name: "Upper A",
      type: "upper",
      variation: "A",
      minutes: 50,
      muscles: UPPER,
      slots: [
        primary("horizontal_push", CHEST, dose(4, 8, 12, 8, 120), HINTS.floorPress),
        primary("horizontal_pull", BACK, dose(4, 8, 12, 8, 120), HINTS.dumbbellRow),
        secondary("vertical_push", SHOULDERS, dose(3, 8, 12, 8, 120), HINTS.dumbbellPress),
        accessory("isolation_push", ["side_delts"], dose(3, 12, 20, 8, 60), HINTS.sideDelts),
        accessory("isolation_pull", ["biceps"], dose(3, 10, 15, 8, 60), HINTS.biceps),
        accessory("isolation_push", ["triceps"], dose(3, 10, 15, 8, 60), [
          "dumbbell_skull_crusher",
          "dumbbell_overhead_triceps_extension",
        ]),
      ],
    },
    {
      id: "home-lower-a",
      name: "Lower A",
      type: "lower",
      variation: "A",
      minutes: 50,
      muscles: LOWER,
      slots: [
        primary("squat", QUADS, dose(3, 8, 15, 8, 120), HINTS.goblet),
        primary("hinge", HAMS, dose(3, 8, 12, 8, 120), HINTS.dumbbellRdl),
        secondary("lunge", QUADS, dose(3, 8, 12, 8, 90), HINTS.lunge),
        accessory("isolation_legs", ["calves"], dose(3, 12, 20, 8, 60), [
          "dumbbell_single_leg_calf_raise",
          "single_leg_calf_raise",
        ]),
        optional("core", ["abs"], dose(3, 10, 15, 7, 45), ["hanging_knee_raise", "dead_bug", "reverse_crunch"]),
      ],
    },
    {
      id: "home-upper-b",
      name: "Upper B",
      type: "upper",
      variation: "B",
      minutes: 50,
      muscles: UPPER,
      slots: [
        primary("horizontal_push", CHEST, dose(4, 10, 15, 8, 120), HINTS.pushUp),
        primary("horizontal_pull", BACK, dose(4, 10, 15, 8, 120), ["dumbbell_bent_over_row", "dumbbell_row"]),
        secondary("vertical_push", SHOULDERS, dose(3, 10, 15, 8, 90), ["arnold_press", "dumbbell_shoulder_press"]),
        accessory("horizontal_pull", ["rear_delts"], dose(3, 15, 20, 8, 60), ["dumbbell_reverse_fly", "band_face_pull"]),
        accessory("isolation_pull", ["biceps"], dose(2, 10, 15, 8, 60), HINTS.hammer),
        accessory("isolation_push", ["triceps"], dose(2, 10, 15, 8, 60), ["dumbbell_overhead_triceps_extension", "bench_dip"]),
      ],
    },
    {
      id: "home-lower-b",
      name: "Lower B",
      type: "lower",
      variation: "B",
      minutes: 50,
      muscles: LOWER,
      slots: [
        primary("lunge", QUADS, dose(3, 8, 12, 8, 120), HINTS.splitSquat),
        primary("hinge", HAMS, dose(3, 10, 15, 8, 120), HINTS.singleLegHinge),
        secondary("squat", QUADS, dose(3, 12, 20, 8, 90), ["dumbbell_front_squat", "goblet_squat"]),
        secondary("hinge", ["glutes"], dose(3, 10, 15, 8, 90), ["dumbbell_hip_thrust", "glute_bridge"]),
        accessory("isolation_legs", ["calves"], dose(3, 12, 20, 8, 60), ["dumbbell_seated_calf_raise", "single_leg_calf_raise"]),
        optional("core", ["obliques"], dose(2, 10, 15, 7, 45), ["dumbbell_side_bend", "band_pallof_press", "bicycle_crunch"]),
      ],
    },
  ]),
  progressions: {},
  deload: "engine",
};
