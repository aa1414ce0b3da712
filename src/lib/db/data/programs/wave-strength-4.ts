import type { Program } from "@/domain/program";
import { WAVE_WEEKS } from "@/domain/wave-weeks";
import { HINTS } from "./hints";
import {
  accessory,
  BACK,
  backoff,
  CHEST,
  DEAD,
  type Dose,
  dose,
  HAMS,
  LATS,
  LOWER,
  optional,
  primary,
  QUADS,
  SHOULDERS,
  secondary,
  UPPER,
} from "./rows";
import { STEPS } from "./schemes";
import { days, type SlotRow } from "./slot";

const FIRST_PCT = [65, 70, 75] as const;
const LIGHT_WEEK = 4;

/** The main lift of a day: the wave of the scheme, three sets. */
const wave = (key: string): SlotRow["more"] => ({ blocks: WAVE_WEEKS[0] ?? [], progression: "wave", stateKey: key });

/** More sets of the same lift at the first percentage of the week; none in the light week. */
function supplemental(key: string, sets: number): SlotRow["more"] {
  const weeks = FIRST_PCT.map((pct, at) => [at + 1, { blocks: [backoff(sets, 5, pct)] }] as const);
  const byWeek = { ...Object.fromEntries(weeks), [LIGHT_WEEK]: { blocks: [] } };
  return { blocks: [backoff(sets, 5, FIRST_PCT[0])], byWeek, progression: "wave", stateKey: key };
}

/** Two sets in the light week. */
function light({ reps, rpe }: Dose): SlotRow["more"] {
  return { byWeek: { [LIGHT_WEEK]: { blocks: [{ sets: 2, reps, role: "work", intensity: { by: "state" }, rpe }] } } };
}

const help = {
  pull: dose(4, 8, 12, 8, 90),
  arms: dose(3, 10, 15, 8, 60),
  core: dose(3, 10, 15, 7, 60),
  lunge: dose(3, 8, 12, 8, 90),
  curl: dose(3, 10, 15, 8, 90),
  delts: dose(3, 12, 20, 8, 60),
};
const main = dose(3, 5, 5, 8, 180);
const core = accessory("core", ["abs"], help.core, HINTS.abs, light(help.core));

export const waveStrength4: Program = {
  id: "wave-strength-4",
  version: 1,
  name: "Wave Strength",
  summary: "One big lift a day in three-week waves, then a light week. The last set of each wave is open.",
  why: "You work with percentages of a training max that sits a little under your best, so there is always room for a good last set. It goes up by one small step after every wave you make. Slow on purpose, and it lasts for years.",
  credit: "Inspired by Jim Wendler's 5/3/1.",
  levels: ["intermediate", "advanced"],
  goals: ["strength"],
  equipmentLevels: ["full_gym"],
  daysPerWeek: 4,
  order: "weekly",
  cycleWeeks: 4,
  phases: [
    { kind: "accumulation", from: 1, to: 1 },
    { kind: "intensification", from: 2, to: 3 },
    { kind: "deload", from: 4, to: 4 },
  ],
  days: days([
    {
      id: "wave-press",
      name: "Press",
      type: "upper",
      minutes: 60,
      muscles: UPPER,
      slots: [
        primary("vertical_push", SHOULDERS, main, HINTS.press.slice(0, 1), wave("press")),
        secondary("vertical_push", SHOULDERS, dose(5, 5, 5, 8, 120), HINTS.press.slice(0, 1), supplemental("press", 5)),
        accessory("vertical_pull", LATS, help.pull, HINTS.pulldown, light(help.pull)),
        accessory("isolation_push", ["triceps"], help.arms, HINTS.triceps, light(help.arms)),
        core,
      ],
    },
    {
      id: "wave-deadlift",
      name: "Deadlift",
      type: "lower",
      minutes: 50,
      muscles: LOWER,
      slots: [
        primary("hinge", DEAD, main, HINTS.deadlift.slice(0, 1), wave("deadlift")),
        secondary("hinge", HAMS, dose(3, 5, 5, 8, 150), HINTS.deadlift.slice(0, 1), supplemental("deadlift", 3)),
        accessory("lunge", QUADS, help.lunge, HINTS.lunge, light(help.lunge)),
        core,
      ],
    },
    {
      id: "wave-bench",
      name: "Bench",
      type: "upper",
      minutes: 60,
      muscles: UPPER,
      slots: [
        primary("horizontal_push", CHEST, main, HINTS.bench.slice(0, 1), wave("bench")),
        secondary("horizontal_push", CHEST, dose(5, 5, 5, 8, 120), HINTS.bench.slice(0, 1), supplemental("bench", 5)),
        accessory("horizontal_pull", BACK, help.pull, HINTS.cableRow, light(help.pull)),
        accessory("isolation_pull", ["biceps"], help.arms, HINTS.barbellBiceps, light(help.arms)),
        optional("isolation_push", ["side_delts"], help.delts, HINTS.sideDelts, light(help.delts)),
      ],
    },
    {
      id: "wave-squat",
      name: "Squat",
      type: "lower",
      minutes: 55,
      muscles: LOWER,
      slots: [
        primary("squat", QUADS, main, HINTS.squat.slice(0, 1), wave("squat")),
        secondary("squat", QUADS, dose(5, 5, 5, 8, 150), HINTS.squat.slice(0, 1), supplemental("squat", 5)),
        accessory("isolation_legs", ["hamstrings"], help.curl, HINTS.lyingLegCurl, light(help.curl)),
        core,
      ],
    },
  ]),
  progressions: { wave: { kind: "wave", weeks: WAVE_WEEKS, tmPct: 0.9, inc: STEPS, failFactor: 0.9 } },
  inputs: [
    { lift: "overhead_press", need: "tm", fallback: "level" },
    { lift: "conventional_deadlift", need: "tm", fallback: "level" },
    { lift: "barbell_bench_press", need: "tm", fallback: "level" },
    { lift: "back_squat", need: "tm", fallback: "level" },
  ],
  deload: "both",
};
