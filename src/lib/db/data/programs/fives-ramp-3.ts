import type { Program } from "@/domain/program";
import type { SetBlock } from "@/domain/set-block";
import type { MuscleId, Pattern } from "@/domain/vocabulary";
import { HINTS } from "./hints";
import { BACK, backoff, CHEST, DEAD, dose, optional, primary, QUADS, SHOULDERS, WHOLE, work } from "./rows";
import { MICRO_STEPS } from "./schemes";
import { days, type SlotRow } from "./slot";

const five = (pct: number): SetBlock => work(1, 5, { by: "tm", pct });
/** The set that decides. */
const top = (reps: number, plusInc: boolean): SetBlock => ({
  sets: 1,
  reps,
  role: "top",
  intensity: plusInc ? { by: "tm", pct: 85, plusInc: true } : { by: "tm", pct: 85 },
});
const MONDAY = [40, 55, 65, 75, 85].map(five);
const LIGHT = [40, 55, 65, 65].map(five);
const OWN = [...[55, 65, 75].map(five), top(5, false)];
const FRIDAY = [...[40, 55, 65, 75].map(five), top(3, true), backoff(1, 8, 65)];

type Lift = readonly [key: string, Pattern, readonly MuscleId[], readonly string[]];
const SQUAT: Lift = ["squat", "squat", QUADS, HINTS.squat.slice(0, 1)];
const BENCH: Lift = ["bench", "horizontal_push", CHEST, HINTS.bench.slice(0, 1)];
const ROW: Lift = ["row", "horizontal_pull", BACK, HINTS.row.slice(0, 1)];
const PRESS: Lift = ["press", "vertical_push", SHOULDERS, HINTS.press.slice(0, 1)];
const DEADLIFT: Lift = ["deadlift", "hinge", DEAD, HINTS.deadlift.slice(0, 1)];

const on = (blocks: readonly SetBlock[], [stateKey, pattern, muscles, hint]: Lift): SlotRow =>
  primary(pattern, muscles, dose(blocks.length, 5, 5, 8, 180), hint, { blocks, progression: "ramp", stateKey });

export const fivesRamp3: Program = {
  id: "fives-ramp-3",
  version: 1,
  name: "Fives Ramp",
  summary: "Fives that climb to one heavy set, three days a week. What you lift for three on Friday you lift for five on Monday.",
  why: "When adding weight every session stops working, a week is the next natural step. Monday repeats what you earned, Wednesday is lighter, Friday reaches a little higher. The first weeks are easy on purpose, so you arrive at your old best with a run-up.",
  credit: "Inspired by Madcow 5×5, from the line of Bill Starr.",
  levels: ["intermediate"],
  goals: ["strength"],
  equipmentLevels: ["full_gym"],
  daysPerWeek: 3,
  order: "sequence",
  cycleWeeks: 1,
  phases: [{ kind: "accumulation", from: 1, to: 1 }],
  days: days([
    {
      id: "ramp-monday",
      name: "Climb",
      type: "full_body",
      variation: "A",
      minutes: 65,
      muscles: WHOLE,
      slots: [on(MONDAY, SQUAT), on(MONDAY, BENCH), on(MONDAY, ROW)],
    },
    {
      id: "ramp-wednesday",
      name: "Light Squat & Press",
      type: "full_body",
      variation: "B",
      minutes: 65,
      muscles: WHOLE,
      slots: [on(LIGHT, SQUAT), on(OWN, PRESS), on(OWN, DEADLIFT), optional("core", ["abs"], dose(3, 10, 15, 7, 60), HINTS.abs)],
    },
    {
      id: "ramp-friday",
      name: "Reach",
      type: "full_body",
      variation: "C",
      minutes: 65,
      muscles: WHOLE,
      slots: [on(FRIDAY, SQUAT), on(FRIDAY, BENCH), on(FRIDAY, ROW)],
    },
  ]),
  progressions: { ramp: { kind: "weeklyRamp", ratio: 0.85, inc: MICRO_STEPS, failN: 2, startOf5rm: 0.925 } },
  inputs: [
    { lift: "back_squat", need: "5rm", fallback: "level" },
    { lift: "barbell_bench_press", need: "5rm", fallback: "level" },
    { lift: "barbell_row", need: "5rm", fallback: "level" },
    { lift: "overhead_press", need: "5rm", fallback: "level" },
    { lift: "conventional_deadlift", need: "5rm", fallback: "level" },
  ],
  deload: "engine",
};
