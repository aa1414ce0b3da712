import { repsAt } from "../../domain/prescribe";
import { BODYWEIGHT_CURVE, type Curve, DEFAULT_CURVE, onCurve } from "../../domain/strength-curves";
import type { TodayPlan } from "../programs/contract";
import { seededRandom } from "./random";

/** What the lifter is asked to do with one exercise. A planned exercise of today's session is one. */
export interface Task extends Pick<TodayPlan["exercises"][number], "exerciseId" | "loadBasis" | "measure"> {
  readonly sets: readonly (Pick<PlannedSet, "kg" | "repsMax" | "repTarget" | "rpe"> &
    Partial<Pick<PlannedSet, "repsMin" | "role">>)[];
  /** Share of the lifter's maximum the scheme starts at, where it starts far below it on purpose. */
  readonly startShare?: number;
  /** The load to go on with after the first set, kilograms; null = as planned. */
  readonly calibrate?: (first: DoneSet) => number | null;
}

type PlannedSet = TodayPlan["exercises"][number]["sets"][number];

/** What came of one planned set. `amount` is in the exercise's measure: repetitions, seconds or metres. */
export interface DoneSet {
  readonly completed: boolean;
  readonly kg: number | null;
  readonly amount: number;
  /** As the lifter says it, in halves; null when unrated. */
  readonly rpe: number | null;
}

export interface Felt {
  /** In halves. */
  readonly sleepHours: number;
  /** 1–5. */
  readonly energy: number;
  readonly soreness: number;
}

export interface Habits {
  readonly seed: number;
  /** Growth of every true maximum in percent a week at the start, and the weeks after which it has halved. */
  readonly growthPct: number;
  readonly halfLifeWeeks: number;
  /** Shares of days, 0 to 1. */
  readonly missed: number;
  readonly unrated: number;
  readonly weighsIn: number;
  readonly bodyKg: number;
  readonly bodyKgAWeek: number;
  /** Added to every rating: −2 says 6 where 8 is felt. */
  readonly rpeBias?: number;
  /** Load the lifter could start with over the one of the first plan, and its spread. */
  readonly start?: { readonly mean: number; readonly sd: number; readonly least?: number };
  /** Finishes the least the plan asks for when that takes more effort than planned, and goes to the limit on a plus set. */
  readonly grinds?: boolean;
}

export interface Lifter {
  /** Whether a planned training day is kept. */
  readonly turnsUp: () => boolean;
  /** Does the sets of one session; `week` counts from the first day and may be fractional. */
  readonly train: (tasks: readonly Task[], week: number) => DoneSet[][];
  /** This morning's scale reading in kilograms, one decimal, or null on a morning without one. */
  readonly weighIn: (week: number) => number | null;
  /** How the night and the day before felt, or null on a morning without a check-in. */
  readonly checkIn: () => Felt | null;
  /** For the small accidents around a log: a set typed wrong, a set deleted. */
  readonly slips: (probability: number) => boolean;
}

const DAY_SD = 0.03;
const RPE_SD = 0.7;
const SCALE_SD = 0.45;
const SET_FATIGUE = 0.015;
const SLEEP = { mean: 7.2, sd: 0.8 };
const CHECKS_IN = 0.7;
/** A lift starts a little below what the lifter can do, never above it, and nobody knows by how much. */
const HEADROOM = { mean: 1.05, sd: 0.04, least: 1 };
const DEFAULT_RPE = 8;

/** A late novice who misses a day now and then and slowly gains weight. */
export const STEADY: Omit<Habits, "seed"> = {
  growthPct: 0.6,
  halfLifeWeeks: 14,
  missed: 0.06,
  unrated: 0.08,
  weighsIn: 0.75,
  bodyKg: 78,
  bodyKgAWeek: 0.1,
};

/**
 * A person under the bar whose true maxima are known here and nowhere else (specification 20.3): they grow with a
 * half-life, each day differs by 3 %, each further set costs 1.5 %, and effort is told with an error of 0.7 points.
 */
export function simulateLifter(habits: Habits): Lifter {
  const { uniform, normal, chance } = seededRandom(habits.seed);
  // Recovery has a sequence of its own, so that telling of it changes no set.
  const nights = seededRandom(habits.seed + 1);
  const maxima = new Map<string, number>();
  const grown = (week: number) => Math.exp((habits.growthPct / 100) * trainedWeeks(habits, week));
  const bodyKg = (week: number) => habits.bodyKg + habits.bodyKgAWeek * week;

  /** The maximum without growth, fixed when the exercise is first met. */
  const maximum = (task: Task, supposed: (ease: number) => number) => {
    const known = maxima.get(task.exerciseId);
    if (known !== undefined) return known;
    const { mean, sd, least = 0 } = habits.start ?? HEADROOM;
    const found = supposed(Math.max(least, mean + sd * normal()));
    maxima.set(task.exerciseId, found);
    return found;
  };

  const perform = (task: Task, week: number, form: number): DoneSet[] => {
    const isRated = !chance(habits.unrated);
    const lift = liftOf(task, bodyKg(week));
    const [first] = task.sets;
    // The first load is off by so much, not the maximum: under light weights a few percent of load are many repetitions.
    const supposed = (ease: number) =>
      (task.startShare === undefined
        ? Math.max(0, ...task.sets.map((set) => lift.asks(set.kg ?? 0, askedReps(set) + reserveOf(set), ease)))
        : lift.asks(first?.kg ?? 0, 1, ease) / task.startShare) / grown(week);
    let calibrated: number | null = null;
    return task.sets.map((set, i) => {
      const now = grown(week) * (1 + DAY_SD * form) * (1 - SET_FATIGUE * i);
      const loadKg = calibrated ?? set.kg;
      const kg = loadKg ?? 0;
      const reserve = reserveOf(set);
      const possible = lift.possible(kg, now * maximum(task, supposed));
      const comfortable = Math.min(set.repsMax, Math.floor(possible - reserve + 0.5));
      const amount = habits.grinds === true ? pushed(set, comfortable, Math.floor(possible)) : comfortable;
      const felt = Math.min(10, Math.max(5, 10 - (possible - amount) + (habits.rpeBias ?? 0) + RPE_SD * normal()));
      const rpe = isRated ? Math.round(felt * 2) / 2 : null;
      const done = { completed: amount >= 1, kg: loadKg, amount: Math.max(0, amount), rpe };
      if (i === 0) calibrated = task.calibrate?.(done) ?? null;
      return done;
    });
  };

  return {
    turnsUp: () => !chance(habits.missed),
    train: (tasks, week) => {
      const form = normal();
      return tasks.map((task) => perform(task, week, form));
    },
    weighIn: (week) => (chance(habits.weighsIn) ? Math.round((bodyKg(week) + SCALE_SD * normal()) * 10) / 10 : null),
    checkIn: () => {
      const rest = nights.normal();
      const scale = (middle: number, pull: number) =>
        Math.min(5, Math.max(1, Math.round(middle + pull * rest + 0.6 * nights.normal())));
      const felt = {
        sleepHours: Math.round(2 * Math.max(4, SLEEP.mean + SLEEP.sd * rest)) / 2,
        energy: scale(3.6, 0.6),
        soreness: scale(2.3, -0.4),
      };
      return nights.chance(CHECKS_IN) ? felt : null;
    },
    slips: (probability) => uniform() < probability,
  };
}

/** Weeks of growth at the first week's pace; with an endless half-life every week counts in full. */
function trainedWeeks({ halfLifeWeeks }: Habits, week: number): number {
  if (!Number.isFinite(halfLifeWeeks)) return week;
  return (halfLifeWeeks / Math.LN2) * (1 - 2 ** (-week / halfLifeWeeks));
}

/** The climbing sets of a ramp are easy by design: the first load is judged by the hardest set. A plus set asks for its minimum. */
function askedReps({ role, repsMin, repTarget }: Task["sets"][number]): number {
  return role === "amrap" ? (repsMin ?? repTarget) : repTarget;
}

function reserveOf({ rpe }: Task["sets"][number]): number {
  return 10 - (rpe ?? DEFAULT_RPE);
}

function pushed({ role, repsMin = 0 }: Task["sets"][number], comfortable: number, possible: number): number {
  return role === "amrap" ? possible : Math.max(comfortable, Math.min(repsMin, possible));
}

interface Lift {
  /** The maximum somebody needs for `n` repetitions (or seconds) to failure with `ease` times the load. */
  readonly asks: (kg: number, n: number, ease: number) => number;
  readonly possible: (kg: number, maximum: number) => number;
}

function liftOf({ loadBasis, measure }: Task, bodyKg: number): Lift {
  const movesBody = loadBasis === "added" || loadBasis === "assist" || loadBasis === "none";
  const curve: Curve = movesBody ? BODYWEIGHT_CURVE : DEFAULT_CURVE;
  const moved = (kg: number) => Math.max(1, !movesBody ? kg : loadBasis === "assist" ? bodyKg - kg : bodyKg + kg);
  // A hold or a carry has no repetition curve: with half the load it lasts twice as long.
  if (measure !== "reps") return { asks: (kg, n, ease) => n * moved(kg) * ease, possible: (kg, maximum) => maximum / moved(kg) };
  return {
    asks: (kg, n, ease) => onCurve(curve, moved(kg) * ease, n) ?? moved(kg) * ease,
    possible: (kg, maximum) => repsAt(maximum, moved(kg), curve),
  };
}
