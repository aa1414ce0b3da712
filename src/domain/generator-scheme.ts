import type { Category } from "./exercise-vocabulary";
import type { PlanGoal } from "./generator-input";
import type { Progression } from "./program";
import { restSeconds } from "./rest";
import type { Level, SlotRole } from "./vocabulary";

export interface Scheme {
  readonly reps: readonly [number, number];
  readonly rpe: number;
  /** Key into the programme's progressions; "dp" = double progression on the slot's own range. */
  readonly progression: string;
}

export interface SchemeInput {
  readonly role: SlotRole;
  readonly category: Category;
  /** Calves, side and rear delts, forearms, abs: small muscles take more repetitions. */
  readonly isSmall: boolean;
  readonly level: Level;
  readonly goal: PlanGoal;
  readonly isMinor: boolean;
}

/** Longest rest a goal calls for, seconds (goal prescription, specification 11). */
const GOAL_REST: Readonly<Partial<Record<PlanGoal, number>>> = { fat_loss: 120, endurance: 60 };
/** In a week that is short of time the same goals still work with these. */
const LEAN_REST: Readonly<Partial<Record<SlotRole, number>>> = { primary: 120, secondary: 90 };

/** Seconds between sets: the table of 7.2, shorter where the goal wants it, or where time does and no heavy work suffers. */
export function restOf({ role, category, goal }: Pick<SchemeInput, "role" | "category" | "goal">, isLean: boolean): number {
  const table = restSeconds({ role, category, slotRestS: null, lastRpe: null, missed: false }).value.seconds;
  const isHeavy = goal === "strength" || goal === "power";
  const lean = isLean && !isHeavy ? (LEAN_REST[role] ?? table) : table;
  return Math.min(table, lean, GOAL_REST[goal] ?? table);
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
const INC = { kg: { lower: 5, upper: 2.5 }, lb: { lower: 10, upper: 5 } } as const;

/** Which repetitions, effort and progression a slot gets. */
export function schemeOfSlot(input: SchemeInput): Scheme {
  const work = workOf(input);
  const { reps, rpe } = USUAL[work];
  const eased = rpe - (input.level === "novice" ? NOVICE_EASIER : 0);
  return {
    reps: repsFor(work, input.goal) ?? reps,
    rpe: input.isMinor ? Math.min(MINOR_RPE, eased) : eased,
    progression: progressionFor(input),
  };
}

/** Main lifts of a beginner add load each time; everything else earns its repetitions first (specification 12.7). */
export function progressionFor({ role, level, goal }: Pick<SchemeInput, "role" | "level" | "goal">): string {
  if (role !== "primary") return "dp";
  if (goal === "power") return "power";
  return level === "novice" && goal !== "endurance" ? "linear" : "dp";
}

/** The progressions a generated programme can name. */
export function progressionsOf(primaryReps: readonly [number, number]): Readonly<Record<string, Progression>> {
  const [lo, hi] = primaryReps;
  const linear = { kind: "linear", inc: INC, failN: 3, fail: { factor: 0.9 } } as const;
  return {
    linear: { ...linear, graduate: { afterResets: 3, to: "steady" } },
    steady: { kind: "double", lo, hi, confirm: 1, missN: 3, factor: 0.9 },
    power: { ...linear, startPct: POWER_PCT },
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
