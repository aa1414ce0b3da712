import type { Program } from "@/domain/program";
import type { SetBlock } from "@/domain/set-block";
import type { MuscleId, Pattern } from "@/domain/vocabulary";
import { HINTS } from "./hints";
import { BACK, CHEST, DEAD, dose, LATS, LOWER, plusSet, primary, QUADS, SHOULDERS, secondary, UPPER, work } from "./rows";
import { STEPS } from "./schemes";
import { days, type SlotRow } from "./slot";

const FIRST: readonly (readonly SetBlock[])[] = [
  [work(4, 3), plusSet(3)],
  [work(5, 2), plusSet(2)],
  [work(9, 1), plusSet(1)],
];
const SECOND: readonly (readonly SetBlock[])[] = [[work(3, 10)], [work(3, 8)], [work(3, 6)]];
const THIRD = [work(2, 15), plusSet(15)];

type Lift = readonly [Pattern, readonly MuscleId[], readonly string[]];
const SQUAT: Lift = ["squat", QUADS, HINTS.squat.slice(0, 1)];
const BENCH: Lift = ["horizontal_push", CHEST, HINTS.bench.slice(0, 1)];
const PRESS: Lift = ["vertical_push", SHOULDERS, HINTS.press.slice(0, 1)];
const DEADLIFT: Lift = ["hinge", DEAD, HINTS.deadlift.slice(0, 1)];

const first = ([pattern, muscles, hint]: Lift): SlotRow =>
  primary(pattern, muscles, dose(5, 3, 3, 8, 210), hint, { blocks: FIRST[0] ?? [], progression: "first" });
const second = ([pattern, muscles, hint]: Lift): SlotRow =>
  primary(pattern, muscles, dose(3, 10, 10, 8, 150), hint, { blocks: SECOND[0] ?? [], progression: "second" });
const third = ([pattern, muscles, hint]: Lift): SlotRow =>
  secondary(pattern, muscles, dose(3, 15, 15, 8, 75), hint, { blocks: THIRD, progression: "third" });

const PULLDOWN: Lift = ["vertical_pull", LATS, HINTS.pulldown];
const ROW: Lift = ["horizontal_pull", BACK, HINTS.cableRow];

export const tieredLinear4: Program = {
  id: "tiered-linear-4",
  version: 1,
  name: "Tiered Linear",
  summary: "A heavy lift, a lighter one and a pull each day. When a load gets stuck, the sets get shorter before it comes down.",
  why: "Each of the four big lifts is trained heavy once and lighter once a week. Miss your reps and you keep the load but do more, shorter sets with it, so you get another two chances before you step back. That keeps you adding weight for longer.",
  credit: "Inspired by Cody Lefever's GZCLP.",
  levels: ["novice", "intermediate"],
  goals: ["strength", "muscle"],
  equipmentLevels: ["full_gym"],
  daysPerWeek: 4,
  order: "sequence",
  cycleWeeks: 1,
  phases: [{ kind: "accumulation", from: 1, to: 1 }],
  days: days([
    {
      id: "tiered-1",
      name: "Squat & Bench",
      type: "full_body",
      minutes: 50,
      muscles: [...LOWER, "chest"],
      slots: [first(SQUAT), second(BENCH), third(PULLDOWN)],
    },
    {
      id: "tiered-2",
      name: "Press & Deadlift",
      type: "full_body",
      minutes: 50,
      muscles: [...UPPER, "hamstrings"],
      slots: [first(PRESS), second(DEADLIFT), third(ROW)],
    },
    {
      id: "tiered-3",
      name: "Bench & Squat",
      type: "full_body",
      minutes: 50,
      muscles: [...UPPER, "quads"],
      slots: [first(BENCH), second(SQUAT), third(PULLDOWN)],
    },
    {
      id: "tiered-4",
      name: "Deadlift & Press",
      type: "full_body",
      minutes: 50,
      muscles: [...LOWER, "shoulders"],
      slots: [first(DEADLIFT), second(PRESS), third(ROW)],
    },
  ]),
  progressions: {
    first: {
      kind: "stages",
      stages: FIRST,
      inc: STEPS,
      exhausted: { retest: "5RM", factor: 0.85, orFactor: 0.9 },
      startOf5rm: 0.85,
    },
    second: {
      kind: "stages",
      stages: SECOND,
      inc: STEPS,
      exhausted: { backTo: 0, plus: { upper: { kg: 5, lb: 10 }, lower: { kg: 7.5, lb: 15 } } },
    },
    third: { kind: "tiered", on: "amrapReps", target: "load", tiers: [{ min: 25, delta: { kg: 2.5, lb: 5 } }] },
  },
  inputs: [
    { lift: "back_squat", need: "5rm", fallback: "level" },
    { lift: "barbell_bench_press", need: "5rm", fallback: "level" },
    { lift: "overhead_press", need: "5rm", fallback: "level" },
    { lift: "conventional_deadlift", need: "5rm", fallback: "level" },
  ],
  deload: "engine",
};
