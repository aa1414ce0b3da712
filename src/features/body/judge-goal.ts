import { addDays, type CivilDate, daysBetween } from "../../domain/civil-date";
import { type Feasibility, weightFeasibility } from "../../domain/goal-feasibility";
import { PROFILE_LIMITS } from "../../domain/onboarding-limits";
import type { Advice } from "../../domain/reason";
import { EPS, grams } from "../../domain/units";
import type { Level, Unit } from "../../domain/vocabulary";
import { weightTrend } from "../../domain/weight";

/** What of a lifter decides whether a goal is safe to offer. */
export interface Care {
  /** Years; the younger of the two possible. Null counts as adult, as the sign-up checkbox says. */
  readonly age: number | null;
  readonly heightCm: number | null;
  readonly level: Level | null;
}

export interface AskedGoal {
  readonly target: { readonly value: number; readonly unit: Unit };
  readonly startsOn: CivilDate;
  readonly dueOn: CivilDate;
}

type Weighed = { readonly day: CivilDate; readonly kg: number; readonly confirmed: boolean };

export const GOAL_FAULTS = [
  ...(["no-weight", "old-weight", "out-of-range", "past", "too-soon", "too-far"] as const),
  ...(["no-height", "barred", "too-fast"] as const),
] as const;
export type GoalFault = (typeof GOAL_FAULTS)[number];

export interface JudgedGoal {
  /** Why the goal cannot be set as it was asked for. */
  readonly fault: GoalFault | null;
  readonly startKg: number | null;
  /** The same as the start when the lifter wants to hold it. */
  readonly targetKg: number;
  /** Null before there is enough to judge by. */
  readonly verdict: Advice<Feasibility | null> | null;
  /** Percent of body weight a week that it takes, up or down. */
  readonly pctPerWeek: number | null;
  /** The first day on which the same target would be achievable; null when this day is. */
  readonly calmDueOn: CivilDate | null;
}

export const GOAL_DAYS_MIN = 7;
/** No straight line is drawn further (specification 16.3). */
export const GOAL_DAYS_MAX = 728;
/** Whoever weighed in last so long ago starts from a guess. */
const WEIGHT_DAYS_MAX = 30;
/** Percent of body weight a week, up or down (product specification 4.10). */
const PACE_MAX = 1;
/** Weights are shown to a tenth: a nearer target is the weight of now. */
const SAME_KG = 0.1;
const [KG_MIN, KG_MAX] = PROFILE_LIMITS.weightKg;

/**
 * Whether a weight goal can be offered, and how likely it is. The server and the phone judge with this same function, so a
 * goal set without a connection is refused or taken there and then. `entries` in any order.
 */
export function judgeGoal(asked: AskedGoal, entries: readonly Weighed[], care: Care): JudgedGoal {
  const { startsOn, dueOn, target } = asked;
  const typedKg = grams(target.value, target.unit) / 1000;
  const start = startOf(entries, startsOn);
  const targetKg = start !== null && Math.abs(typedKg - start.kg) < SAME_KG - EPS ? start.kg : typedKg;
  const unjudged = { startKg: start?.kg ?? null, targetKg, verdict: null, pctPerWeek: null, calmDueOn: null };
  const days = daysBetween(startsOn, dueOn);
  const fault = start === null ? "no-weight" : faultOfForm(daysBetween(start.day, startsOn), typedKg, days);
  if (start === null || fault !== null) return { ...unjudged, fault };
  const isLoss = targetKg < start.kg;
  const safety = { isPregnant: false, hasEatingDisorderFlag: false, projectedKg: targetKg };
  const verdict = weightFeasibility({ ...care, ...safety, weightKg: start.kg, targetKg, weeks: days / 7 });
  if (verdict.value === null) return { ...unjudged, verdict, fault: "barred" };
  // Without a height nobody knows where too light begins.
  if (isLoss && care.heightCm === null) return { ...unjudged, fault: "no-height" };
  const pace = (Math.abs(targetKg / start.kg - 1) * 100 * 7) / days;
  return {
    ...{ startKg: start.kg, targetKg, verdict, pctPerWeek: pace },
    fault: pace > PACE_MAX + EPS ? "too-fast" : null,
    calmDueOn: calmDay(startsOn, pace * days, verdict),
  };
}

function faultOfForm(age: number, typedKg: number, days: number): GoalFault | null {
  if (age > WEIGHT_DAYS_MAX) return "old-weight";
  if (!(typedKg >= KG_MIN && typedKg <= KG_MAX)) return "out-of-range";
  if (days <= 0) return "past";
  if (days < GOAL_DAYS_MIN) return "too-soon";
  return days > GOAL_DAYS_MAX ? "too-far" : null;
}

/** The trend of that day, and before there is one the newest weigh-in that was not held back. */
function startOf(entries: readonly Weighed[], on: CivilDate): { readonly kg: number; readonly day: CivilDate } | null {
  const known = entries.filter(({ day }) => day <= on);
  const trend = weightTrend(known.map(({ day, kg, confirmed }) => ({ date: day, kg, confirmed }))).value;
  const last = trend?.points.at(-1);
  if (!trend || !last) return null;
  const weighed = known.find(({ day }) => day === last.date);
  return { kg: trend.isShown ? trend.levelKg : (weighed?.kg ?? trend.levelKg), day: last.date };
}

function calmDay(startsOn: CivilDate, pctDays: number, { value, reasons }: Advice<Feasibility | null>): CivilDate | null {
  const bound = reasons[0].facts.achievable;
  if (value === "achievable" || typeof bound !== "number" || bound <= 0) return null;
  const days = Math.ceil(pctDays / bound - EPS);
  return days > GOAL_DAYS_MAX ? null : addDays(startsOn, Math.max(GOAL_DAYS_MIN, days));
}
