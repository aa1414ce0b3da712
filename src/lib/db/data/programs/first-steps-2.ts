import type { Program } from "@/domain/program";
import { HINTS } from "./hints";
import { accessory, BACK, CHEST, dose, HAMS, LATS, optional, primary, QUADS, SHOULDERS, secondary, WHOLE } from "./rows";
import { days } from "./slot";

export const firstSteps2: Program = {
  id: "first-steps-2",
  version: 1,
  name: "First Steps",
  summary: "Two friendly whole-body days for your first weeks. Simple movements, moderate effort, 45 minutes.",
  why: "At the start almost anything works, so the best plan is the one you come back to. You learn six basic movements with weights you control, leave a few reps in the tank, and watch the numbers move within weeks.",
  credit: null,
  levels: ["novice"],
  goals: ["general"],
  equipmentLevels: ["full_gym", "home_gym"],
  daysPerWeek: 2,
  order: "sequence",
  cycleWeeks: 1,
  phases: [{ kind: "accumulation", from: 1, to: 1 }],
  days: days([
    {
      id: "steps-a",
      name: "First Steps A",
      type: "full_body",
      variation: "A",
      minutes: 45,
      muscles: WHOLE,
      slots: [
        primary("squat", QUADS, dose(3, 8, 12, 7, 120), ["goblet_squat", "leg_press"]),
        primary("horizontal_push", CHEST, dose(3, 8, 12, 7, 120), ["dumbbell_bench_press", "dumbbell_floor_press"]),
        primary("horizontal_pull", BACK, dose(3, 10, 12, 7, 120), ["seated_cable_row", "dumbbell_row"]),
        accessory("hinge", ["glutes"], dose(2, 10, 15, 7, 90), ["dumbbell_hip_thrust", "glute_bridge"]),
        optional("core", ["abs"], dose(2, 8, 12, 6, 60), ["dead_bug", "crunch"]),
      ],
    },
    {
      id: "steps-b",
      name: "First Steps B",
      type: "full_body",
      variation: "B",
      minutes: 45,
      muscles: WHOLE,
      slots: [
        primary("hinge", HAMS, dose(3, 8, 12, 7, 120), ["dumbbell_romanian_deadlift", "dumbbell_deadlift"]),
        primary("vertical_push", SHOULDERS, dose(3, 8, 12, 7, 120), ["dumbbell_shoulder_press", "machine_shoulder_press"]),
        primary("vertical_pull", LATS, dose(3, 8, 12, 7, 120), ["lat_pulldown", "band_lat_pulldown"]),
        secondary("lunge", QUADS, dose(2, 8, 12, 7, 90), HINTS.lunge),
        secondary("horizontal_push", CHEST, dose(2, 10, 15, 7, 90), ["incline_push_up", "machine_chest_press"]),
      ],
    },
  ]),
  progressions: {},
  deload: "engine",
};
