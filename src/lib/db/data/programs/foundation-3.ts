import type { Program } from "@/domain/program";
import { HINTS } from "./hints";
import { BACK, CHEST, DEAD, dose, LATS, optional, plusSet, primary, QUADS, SHOULDERS, secondary, WHOLE, work } from "./rows";
import { RANGE_5_8, SMALL_STEPS, STEPS } from "./schemes";
import { days } from "./slot";

const FIVES = [work(2, 5), plusSet(5)];
const squat = primary("squat", QUADS, dose(3, 5, 5, 8, 180), HINTS.squat.slice(0, 1), {
  blocks: FIVES,
  progression: "linear",
  stateKey: "squat",
});

export const foundation3: Program = {
  id: "foundation-3",
  version: 1,
  name: "Foundation",
  summary:
    "Two days that take turns, three times a week. Four barbell lifts in sets of five, with a little more on the bar each time.",
  why: "When lifting is new you get stronger between one visit and the next, so the plan adds weight every time you make your reps. The last set is open: do what you have, and a good day moves you on faster. When a lift slows down, it moves to a rep range by itself.",
  credit: "Inspired by Starting Strength and by linear programs with an open last set.",
  levels: ["novice"],
  goals: ["strength"],
  equipmentLevels: ["full_gym"],
  daysPerWeek: 3,
  order: "sequence",
  cycleWeeks: 1,
  phases: [{ kind: "accumulation", from: 1, to: 1 }],
  days: days([
    {
      id: "foundation-a",
      name: "Foundation A",
      type: "full_body",
      variation: "A",
      minutes: 50,
      muscles: WHOLE,
      slots: [
        squat,
        primary("horizontal_push", CHEST, dose(3, 5, 5, 8, 180), HINTS.bench.slice(0, 1), {
          blocks: FIVES,
          progression: "linear",
        }),
        secondary("horizontal_pull", BACK, dose(3, 8, 12, 8, 120), HINTS.row),
        optional("core", ["abs"], dose(2, 10, 15, 7, 60), HINTS.abs),
      ],
    },
    {
      id: "foundation-b",
      name: "Foundation B",
      type: "full_body",
      variation: "B",
      minutes: 50,
      muscles: WHOLE,
      slots: [
        squat,
        primary("vertical_push", SHOULDERS, dose(3, 5, 5, 8, 180), HINTS.press.slice(0, 1), {
          blocks: FIVES,
          progression: "linear",
        }),
        primary("hinge", DEAD, dose(1, 5, 5, 8, 180), HINTS.deadlift.slice(0, 1), {
          blocks: [plusSet(5)],
          progression: "linear",
        }),
        secondary("vertical_pull", LATS, dose(3, 5, 10, 8, 120), HINTS.pulldown),
        optional("isolation_legs", ["calves"], dose(2, 12, 15, 7, 60), HINTS.calves),
      ],
    },
  ]),
  progressions: {
    linear: {
      kind: "linear",
      inc: STEPS,
      incAfterMiss: SMALL_STEPS,
      failN: 2,
      fail: { factor: 0.9 },
      plusDouble: { over: 10 },
      graduate: { afterResets: 3, to: "range" },
      startPct: 70,
    },
    range: RANGE_5_8,
  },
  inputs: [
    { lift: "back_squat", need: "e1rm", fallback: "start" },
    { lift: "barbell_bench_press", need: "e1rm", fallback: "start" },
    { lift: "overhead_press", need: "e1rm", fallback: "start" },
    { lift: "conventional_deadlift", need: "e1rm", fallback: "start" },
  ],
  graduate: { lifts: 2, to: ["upper-lower-4", "full-body-3", "wave-strength-4"] },
  deload: "engine",
};
