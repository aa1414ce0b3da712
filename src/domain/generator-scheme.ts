import type { Category, GridKind } from "./exercise-vocabulary";
import type { PlanGoal } from "./generator-input";
import { LIGHT_WEEK, WAVE_WEEKS_5 } from "./generator-wave";
import type { Progression } from "./program";
import { restSeconds } from "./rest";
import type { Level, SlotRole } from "./vocabulary";

export interface Scheme {
  readonly reps: readonly [number, number];
  /** Of a hold, seconds; null where the exercise's own range serves. */
  readonly seconds: readonly [number, number] | null;
  /** Null where the week of the cycle or the step of the ladder says how hard. */
  readonly rpe: number | null;
  /** Key into the programme's progressions; "dp" = double progression on the slot's own range. */
  readonly progression: string;
}

export interface SchemeInput {
  readonly role: SlotRole;
  readonly category: Category;
  readonly gridKind: GridKind;
  /** The slot climbs a ladder. */
  readonly isLadder: boolean;
  /** Calves, side and rear delts, forearms, abs: small muscles take more repetitions. */
  readonly isSmall: boolean;
  readonly level: Level;
  readonly goal: PlanGoal;
  readonly isMinor: boolean;
}

/** Longest rest a goal calls for, seconds (goal prescription, specification 11). */
const GOAL_REST: Readonly<Partial<Record<PlanGoal, number>>> = { fat_loss: 120, endurance: 60 };
/** How long rests are: as in the table, or shorter in a week that is short of time. */
export type Pace = "usual" | "lean" | "brisk";
/** Still inside what the goals allow: sixty seconds and more for size, and for heavy main lifts always the table (specification 11). */
const SHORT_REST: Readonly<Record<Pace, Readonly<Partial<Record<SlotRole, number>>>>> = {
  usual: {},
  lean: { primary: 120, secondary: 90 },
  brisk: { primary: 90, secondary: 60 },
};
const HEAVY_REST: typeof SHORT_REST = { usual: {}, lean: {}, brisk: { secondary: 90 } };

/** Seconds between sets: the table of 7.2, shorter where the goal wants it, or where time does and no heavy work suffers. */
export function restOf({ role, category, goal }: Pick<SchemeInput, "role" | "category" | "goal">, pace: Pace): number {
  const table = restSeconds({ role, category, slotRestS: null, lastRpe: null, missed: false }).value.seconds;
  const isHeavy = goal === "strength" || goal === "power";
  const short = (isHeavy ? HEAVY_REST : SHORT_REST)[pace][role] ?? table;
  return Math.min(table, short, GOAL_REST[goal] ?? table);
}

type Work = "primary" | "secondary" | "isolation" | "small";

/** Repetitions and effort by the work a slot does, specification 12.6. Singles never occur. */
const USUAL: Readonly<Record<Work, { readonly reps: readonly [number, number]; readonly rpe: number }>> = {
  primary: { reps: [5, 8], rpe: 8 },
  secondary: { reps: [8, 12], rpe: 8 },
  isolation: { reps: [10, 15], rpe: 8.5 },
  small: { reps: [12, 20], rpe: 9 },
};
const ENDURANCE: readonly [number, number] = [15, 20];
/** Two repetitions stay in reserve under 18 (guardrail G8). */
const MINOR_RPE = 8;
const NOVICE_EASIER = 1;
const POWER_PCT = 60;
/** Steps of a wave lie five percent apart: dumbbells and the body itself cannot be loaded that finely. */
const FINE_GRIDS: readonly GridKind[] = ["barbell", "plate", "stack"];
const LADDER_RANGE = { reps: [5, 8], seconds: [10, 30] } as const;
/** Repetitions or seconds to the top, then the next movement; short twice is one movement back (specification 5.5, 13.1 program 9). */
const LADDER: Progression = {
  kind: "rules",
  rules: [
    { axis: "reps", step: 1, scope: "all", floor: 5, ceiling: 8, onCeiling: "reset" },
    { axis: "seconds", step: 5, scope: "all", floor: 10, ceiling: 30, onCeiling: "reset" },
    { axis: "rung", step: 1, scope: "all", onCeiling: "hold" },
  ],
  failN: 2,
};
const INC = { kg: { lower: 5, upper: 2.5 }, lb: { lower: 10, upper: 5 } } as const;

/** Which repetitions, effort and progression a slot gets. */
export function schemeOfSlot(input: SchemeInput): Scheme {
  const progression = progressionFor(input);
  if (progression === "ladder") return { ...LADDER_RANGE, rpe: null, progression };
  const work = workOf(input);
  const { reps, rpe } = USUAL[work];
  const eased = rpe - (input.level === "novice" ? NOVICE_EASIER : 0);
  const isByWeek = progression === "ramp" || progression === "wave";
  return {
    reps: repsFor(work, input.goal) ?? reps,
    seconds: null,
    rpe: isByWeek ? null : input.isMinor ? Math.min(MINOR_RPE, eased) : eased,
    progression,
  };
}

type ProgressionInput = Pick<SchemeInput, "role" | "level" | "goal" | "gridKind" | "isLadder" | "isMinor">;

/**
 * Main lifts of a beginner add load each time, those of an advanced lifter follow the weeks of a cycle; everything else earns
 * its repetitions first (specification 12.7). Under 18 two repetitions stay in reserve, and both cycles end with fewer.
 */
export function progressionFor({ role, level, goal, gridKind, isLadder, isMinor }: ProgressionInput): string {
  if (isLadder) return "ladder";
  if (role !== "primary") return "dp";
  if (goal === "power") return "power";
  if (level === "novice") return goal === "endurance" ? "dp" : "linear";
  if (level !== "advanced" || isMinor) return "dp";
  return goal === "strength" && FINE_GRIDS.includes(gridKind) ? "wave" : "ramp";
}

/** The progressions a generated programme can name, by key. */
export function progressionsOf(primaryReps: readonly [number, number]): Readonly<Record<string, Progression>> {
  const [lo, hi] = primaryReps;
  const linear = { kind: "linear", inc: INC, failN: 3, fail: { factor: 0.9 } } as const;
  return {
    linear: { ...linear, graduate: { afterResets: 3, to: "steady" } },
    steady: { kind: "double", lo, hi, confirm: 1, missN: 3, factor: 0.9 },
    power: { ...linear, startPct: POWER_PCT },
    ramp: { kind: "rirRamp", weeks: LIGHT_WEEK - 1, lo, hi, addSet: 0 },
    wave: { kind: "wave", weeks: WAVE_WEEKS_5, tmPct: 0.9, inc: INC, failFactor: 0.9 },
    ladder: LADDER,
  };
}

function workOf({ role, category, isSmall }: SchemeInput): Work {
  if (role === "primary") return "primary";
  if (category === "compound") return "secondary";
  return isSmall ? "small" : "isolation";
}

function repsFor(work: Work, goal: PlanGoal): readonly [number, number] | null {
  if (goal === "endurance") return ENDURANCE;
  if (work !== "primary") return null;
  if (goal === "strength") return [3, 5];
  return goal === "power" ? [3, 3] : null;
}
