import type { Program } from "@/domain/program";
import type { MuscleId, Pattern } from "@/domain/vocabulary";
import { HINTS } from "./hints";
import { assistanceWeeks, DEADLIFT_WEEKS, lightWeeks, MAIN_WEEKS } from "./peak-weeks";
import { accessory, BACK, CHEST, DEAD, dose, LATS, primary, QUADS, secondary, WHOLE } from "./rows";
import { days, type SlotRow } from "./slot";

type Lift = readonly [key: string, Pattern, readonly MuscleId[], string, progression: "peak" | "peakPull"];
const SQUAT: Lift = ["squat", "squat", QUADS, "back_squat", "peak"];
const BENCH: Lift = ["bench", "horizontal_push", CHEST, "barbell_bench_press", "peak"];
const DEADLIFT: Lift = ["deadlift", "hinge", DEAD, "conventional_deadlift", "peakPull"];

function main([stateKey, pattern, muscles, id, progression]: Lift): SlotRow {
  const blocks = (progression === "peak" ? MAIN_WEEKS : DEADLIFT_WEEKS)[0] ?? [];
  return primary(pattern, muscles, dose(4, 5, 5, 8, 240), [id], { blocks, progression, stateKey, fixed: true });
}

function light([stateKey, pattern, muscles, id, progression]: Lift, ninth: "none" | "test"): SlotRow {
  const byWeek = lightWeeks(ninth);
  const more = { blocks: byWeek[1]?.blocks ?? [], byWeek, progression, stateKey, fixed: true };
  return secondary(pattern, muscles, dose(4, 6, 6, 7, 150), [id], more);
}

function help(
  pattern: Pattern,
  muscles: readonly MuscleId[],
  [sets, lo, hi, rest]: readonly [number, number, number, number],
  hint: readonly string[],
) {
  return accessory(pattern, muscles, dose(sets, lo, hi, 8, rest), hint, { byWeek: assistanceWeeks(sets, [lo, hi]) });
}

const PULL = [3, 8, 12, 90] as const;
const ARMS = [2, 10, 15, 60] as const;

/** A row, a pulldown, and one exercise for the arms. */
function assistance(arms: "push" | "pull"): readonly SlotRow[] {
  return [
    help("horizontal_pull", BACK, PULL, HINTS.cableRow),
    help("vertical_pull", LATS, PULL, HINTS.pulldown),
    arms === "push"
      ? help("isolation_push", ["triceps"], ARMS, HINTS.triceps)
      : help("isolation_pull", ["biceps"], ARMS, HINTS.biceps),
  ];
}

export const peakNine: Program = {
  id: "peak-nine",
  version: 1,
  name: "Peak in Nine",
  summary: "Nine weeks from volume to a test day for squat, bench press and deadlift. For lifters with a date in mind.",
  why: "First you collect good sets, then they get heavier and fewer, and in the end you rest into the test. All loads come from what you can lift when the block begins, so start it honest. Miss a rep and the rest gets a touch lighter.",
  credit: "Inspired by classic powerlifting peaking blocks.",
  levels: ["intermediate", "advanced"],
  goals: ["strength"],
  equipmentLevels: ["full_gym"],
  daysPerWeek: 3,
  order: "weekly",
  cycleWeeks: 9,
  phases: [
    { kind: "accumulation", from: 1, to: 3 },
    { kind: "deload", from: 4, to: 4 },
    { kind: "intensification", from: 5, to: 6 },
    { kind: "realisation", from: 7, to: 8 },
    { kind: "test", from: 9, to: 9 },
  ],
  days: days([
    {
      id: "peak-squat",
      name: "Squat",
      type: "full_body",
      minutes: 75,
      muscles: WHOLE,
      slots: [main(SQUAT), light(BENCH, "none"), ...assistance("push")],
    },
    {
      id: "peak-bench",
      name: "Bench",
      type: "full_body",
      minutes: 75,
      muscles: WHOLE,
      slots: [main(BENCH), light(DEADLIFT, "none"), ...assistance("pull")],
    },
    {
      id: "peak-deadlift",
      name: "Deadlift",
      type: "full_body",
      minutes: 75,
      muscles: WHOLE,
      slots: [main(DEADLIFT), light(SQUAT, "test"), light(BENCH, "test"), ...assistance("push")],
    },
  ]),
  progressions: {
    peak: { kind: "percentBlock", weeks: MAIN_WEEKS, missFactor: 0.975 },
    peakPull: { kind: "percentBlock", weeks: DEADLIFT_WEEKS, missFactor: 0.975 },
  },
  inputs: [
    { lift: "back_squat", need: "e1rm", fallback: "level" },
    { lift: "barbell_bench_press", need: "e1rm", fallback: "level" },
    { lift: "conventional_deadlift", need: "e1rm", fallback: "level" },
  ],
  deload: "programme",
};
