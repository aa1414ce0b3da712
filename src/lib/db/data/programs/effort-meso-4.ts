import type { Program } from "@/domain/program";
import { roundHalfUp } from "@/domain/units";
import type { MuscleId, Pattern } from "@/domain/vocabulary";
import { HINTS } from "./hints";
import {
  accessory,
  BACK,
  CHEST,
  DEAD,
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
import { days, type SlotRow } from "./slot";

const LIGHT_WEEK = 5;
const RAMP_WEEKS = 4;
const LIGHT_PCT = 90;
/** Four repetitions or more left. */
const LIGHT_RPE = 6;

type Given = readonly [Pattern, readonly MuscleId[], sets: number, lo: number, hi: number, rest: number, readonly string[]];

/** A slot on the ramp: its effort comes from the week. The light week has half the sets and a tenth less load. */
function on(
  line: typeof primary,
  progression: "ramp" | "rampMore",
  [pattern, muscles, sets, lo, hi, rest, hint]: Given,
): SlotRow {
  const reps = [lo, hi] as const;
  const light = { sets: Math.max(1, roundHalfUp(sets / 2, 1)), reps, rpe: LIGHT_RPE } as const;
  return line(pattern, muscles, dose(sets, lo, hi, 8, rest), hint, {
    blocks: [{ sets, reps, role: "work", intensity: { by: "state" } }],
    byWeek: { [LIGHT_WEEK]: { blocks: [{ ...light, role: "work", intensity: { by: "state", pct: LIGHT_PCT } }] } },
    progression,
  });
}

const main = (...given: Given) => on(primary, "ramp", given);
const second = (...given: Given) => on(secondary, "ramp", given);
const more = (...given: Given) => on(accessory, "rampMore", given);
const extra = (...given: Given) => on(optional, "ramp", given);

export const effortMeso4: Program = {
  id: "effort-meso-4",
  version: 1,
  name: "Effort Mesocycle",
  summary:
    "Four weeks that get harder and one that lets you recover. You start with three reps in reserve and end close to your limit.",
  why: "Muscle grows from sets that come near the limit, but living there wears you down. So effort climbs week by week, smaller muscles get an extra set while you feel fresh, and the fifth week is light. Then you start the next round stronger.",
  credit: "Inspired by hypertrophy blocks that ramp effort by reps in reserve.",
  levels: ["intermediate", "advanced"],
  goals: ["muscle"],
  equipmentLevels: ["full_gym", "home_gym"],
  daysPerWeek: 4,
  order: "weekly",
  cycleWeeks: 5,
  phases: [
    { kind: "accumulation", from: 1, to: 4 },
    { kind: "deload", from: 5, to: 5 },
  ],
  days: days([
    {
      id: "meso-upper-a",
      name: "Upper A",
      type: "upper",
      variation: "A",
      minutes: 65,
      muscles: UPPER,
      slots: [
        main("horizontal_push", CHEST, 3, 6, 10, 150, HINTS.bench),
        main("vertical_pull", LATS, 3, 6, 10, 150, HINTS.pullUp),
        second("horizontal_push", CHEST, 3, 8, 12, 120, HINTS.incline),
        second("horizontal_pull", BACK, 3, 8, 12, 120, HINTS.cableRow),
        more("isolation_push", ["side_delts"], 3, 12, 20, 60, HINTS.cableSideDelts),
        more("isolation_push", ["triceps"], 2, 10, 15, 60, HINTS.triceps),
        more("isolation_pull", ["biceps"], 2, 10, 15, 60, HINTS.biceps),
      ],
    },
    {
      id: "meso-lower-a",
      name: "Lower A",
      type: "lower",
      variation: "A",
      minutes: 65,
      muscles: LOWER,
      slots: [
        main("squat", QUADS, 3, 6, 10, 180, HINTS.squat),
        main("hinge", HAMS, 3, 8, 12, 150, HINTS.rdl),
        more("isolation_legs", ["quads"], 3, 10, 15, 90, HINTS.legExtension),
        more("isolation_legs", ["hamstrings"], 3, 10, 15, 90, HINTS.legCurl),
        more("isolation_legs", ["calves"], 3, 10, 15, 60, HINTS.calves),
        extra("core", ["abs"], 3, 10, 15, 60, HINTS.abs),
      ],
    },
    {
      id: "meso-upper-b",
      name: "Upper B",
      type: "upper",
      variation: "B",
      minutes: 65,
      muscles: UPPER,
      slots: [
        main("vertical_push", SHOULDERS, 3, 6, 10, 150, HINTS.press),
        main("horizontal_pull", BACK, 3, 8, 12, 150, HINTS.row),
        more("isolation_push", ["chest"], 3, 10, 15, 90, HINTS.fly),
        second("vertical_pull", LATS, 3, 10, 12, 120, HINTS.pulldown),
        more("isolation_push", ["side_delts"], 3, 12, 20, 60, HINTS.sideDelts),
        more("isolation_pull", ["biceps"], 2, 10, 15, 60, HINTS.hammer),
        more("isolation_push", ["triceps"], 2, 10, 15, 60, HINTS.overheadTriceps),
      ],
    },
    {
      id: "meso-lower-b",
      name: "Lower B",
      type: "lower",
      variation: "B",
      minutes: 65,
      muscles: LOWER,
      slots: [
        main("hinge", DEAD, 3, 6, 8, 180, HINTS.deadlift),
        second("lunge", QUADS, 3, 8, 12, 120, HINTS.splitSquat),
        second("squat", QUADS, 3, 10, 15, 120, HINTS.frontSquat),
        more("isolation_legs", ["hamstrings"], 3, 10, 15, 90, HINTS.lyingLegCurl),
        more("isolation_legs", ["calves"], 3, 10, 15, 60, HINTS.seatedCalves),
        extra("core", ["obliques"], 3, 10, 15, 60, HINTS.obliques),
      ],
    },
  ]),
  progressions: {
    ramp: { kind: "rirRamp", weeks: RAMP_WEEKS, lo: 6, hi: 10, addSet: 0 },
    rampMore: { kind: "rirRamp", weeks: RAMP_WEEKS, lo: 10, hi: 15, addSet: 1 },
  },
  deload: "both",
};
