import type { Program } from "@/domain/program";
import { HINTS } from "./hints";
import { BACK, CHEST, DEAD, dose, HAMS, LATS, optional, primary, QUADS, SHOULDERS, secondary, WHOLE } from "./rows";
import { days } from "./slot";

export const timeSaver2: Program = {
  id: "time-saver-2",
  version: 1,
  name: "Time Saver",
  summary: "Two whole-body days in about 45 minutes. A short warm-up, the big movements, and a paired push and pull.",
  why: "Two good sessions keep what you have and still build more, as long as the sets count. Pairing a push with a pull saves the waiting, and everything that isn't worth your minutes is left out.",
  credit: null,
  levels: ["novice", "intermediate", "advanced"],
  goals: ["general"],
  equipmentLevels: ["full_gym", "home_gym", "bodyweight"],
  daysPerWeek: 2,
  order: "sequence",
  cycleWeeks: 1,
  phases: [{ kind: "accumulation", from: 1, to: 1 }],
  days: days([
    {
      id: "saver-1",
      name: "Squat, Push & Row",
      type: "full_body",
      variation: "A",
      minutes: 45,
      muscles: WHOLE,
      slots: [
        primary("squat", QUADS, dose(3, 5, 8, 8, 150), HINTS.squat),
        primary("horizontal_push", CHEST, dose(3, 6, 10, 8, 90), HINTS.bench, { superset: "a" }),
        primary("horizontal_pull", BACK, dose(3, 6, 10, 8, 90), HINTS.dumbbellRow, { superset: "a" }),
        secondary("hinge", HAMS, dose(2, 8, 12, 8, 90), HINTS.dumbbellRdl),
        optional("core", ["abs"], dose(2, 10, 15, 7, 45), HINTS.abs),
      ],
    },
    {
      id: "saver-2",
      name: "Hinge, Press & Pull",
      type: "full_body",
      variation: "B",
      minutes: 45,
      muscles: WHOLE,
      slots: [
        primary("hinge", DEAD, dose(3, 5, 8, 8, 150), HINTS.deadlift),
        primary("vertical_push", SHOULDERS, dose(3, 6, 10, 8, 90), HINTS.dumbbellPress, { superset: "a" }),
        primary("vertical_pull", LATS, dose(3, 6, 10, 8, 90), HINTS.pulldown, { superset: "a" }),
        secondary("lunge", QUADS, dose(2, 8, 12, 8, 90), HINTS.lunge),
        optional("horizontal_push", CHEST, dose(2, 10, 15, 8, 60), HINTS.pushUp),
      ],
    },
  ]),
  progressions: {},
  deload: "engine",
};
