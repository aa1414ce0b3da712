import type { Program } from "@/domain/program";
import type { Scheme } from "@/domain/progression-spec";
import { HINTS } from "./hints";
import { BACK, CHEST, DEAD, dose, primary, QUADS, SHOULDERS, WHOLE, work } from "./rows";
import { RANGE_5_8, SMALL_STEPS, STEPS } from "./schemes";
import { days } from "./slot";

const FIVES = { blocks: [work(5, 5)], progression: "fives" };
const squat = primary("squat", QUADS, dose(5, 5, 5, 8, 180), HINTS.squat.slice(0, 1), { ...FIVES, stateKey: "squat" });

const fives: Scheme<"linear"> = {
  kind: "linear",
  inc: SMALL_STEPS,
  failN: 3,
  fail: { factor: 0.9 },
  lighten: { afterResets: 2, sets: 3 },
  graduate: { afterResets: 3, to: "range" },
  startPct: 50,
  startEmpty: true,
};

export const straightFives3: Program = {
  id: "straight-fives-3",
  version: 1,
  name: "Straight Fives",
  summary: "Five sets of five on the big lifts, two days that take turns. You start light and add a little every time.",
  why: "Starting light gives you weeks to learn each lift before it gets heavy, and five sets give plenty of practice. Make all your reps and the bar goes up. Miss three times in a row and it comes down a tenth, so you can build it again.",
  credit: "Inspired by StrongLifts 5×5.",
  levels: ["novice"],
  goals: ["strength"],
  equipmentLevels: ["full_gym"],
  daysPerWeek: 3,
  order: "sequence",
  cycleWeeks: 1,
  phases: [{ kind: "accumulation", from: 1, to: 1 }],
  days: days([
    {
      id: "fives-a",
      name: "Fives A",
      type: "full_body",
      variation: "A",
      minutes: 65,
      muscles: WHOLE,
      slots: [
        squat,
        primary("horizontal_push", CHEST, dose(5, 5, 5, 8, 180), HINTS.bench.slice(0, 1), FIVES),
        primary("horizontal_pull", BACK, dose(5, 5, 5, 8, 150), HINTS.row.slice(0, 1), FIVES),
      ],
    },
    {
      id: "fives-b",
      name: "Fives B",
      type: "full_body",
      variation: "B",
      minutes: 65,
      muscles: WHOLE,
      slots: [
        squat,
        primary("vertical_push", SHOULDERS, dose(5, 5, 5, 8, 180), HINTS.press.slice(0, 1), FIVES),
        primary("hinge", DEAD, dose(1, 5, 5, 8, 180), HINTS.deadlift.slice(0, 1), { blocks: [work(1, 5)], progression: "pull" }),
      ],
    },
  ]),
  progressions: { fives, pull: { ...fives, inc: STEPS }, range: RANGE_5_8 },
  inputs: [
    { lift: "back_squat", need: "e1rm", fallback: "start" },
    { lift: "barbell_bench_press", need: "e1rm", fallback: "start" },
    { lift: "barbell_row", need: "e1rm", fallback: "start" },
    { lift: "overhead_press", need: "e1rm", fallback: "start" },
    { lift: "conventional_deadlift", need: "e1rm", fallback: "start" },
  ],
  deload: "engine",
};
