import { type CivilDate, daysBetween } from "./civil-date";
import { type Advice, reason } from "./reason";
import { EPS } from "./units";

export type GoalMetric = "weight" | "strength" | "measurement" | "habit";

/** Values in the metric's own unit (kg, cm, sessions); of body weight `now` is the trend, never a single weigh-in. */
export interface Goal {
  readonly metric: GoalMetric;
  readonly start: number;
  readonly target: number;
  readonly startDate: CivilDate;
  readonly targetDate: CivilDate;
}

export type GoalStatus = "ahead" | "on_track" | "behind" | "drifting" | "reached";

export interface GoalState {
  /** 0–100. */
  readonly pct: number;
  readonly status: GoalStatus;
  /** Where the straight line from start to target stands today. */
  readonly expected: number;
  /** Distance from that line; positive is further along. */
  readonly deviation: number;
  readonly daysLeft: number;
}

/** Distances that do not matter: TOL of weight in kilograms, of anything else as a share. */
const TOL_KG = 0.5;
const TOL_SHARE = 0.02;
const DRIFT_SHARE = 0.01;
const DRIFT_PCT_PER_UNIT = 20;

/**
 * Way covered, 0–100 (specification 16.3): moving away is 0, at or beyond the target 100. Recomposition, where target
 * and start are the same, is 100 within half a unit and loses 20 for each unit of distance.
 */
export function goalProgress(start: number, target: number, now: number): number {
  if (isRecomposition(start, target)) {
    const distance = Math.abs(now - target);
    return distance <= TOL_KG + EPS ? 100 : Math.max(0, 100 - DRIFT_PCT_PER_UNIT * distance);
  }
  return Math.min(1, Math.max(0, (now - start) / (target - start))) * 100;
}

/** Progress and status of a goal on `today`; null without a value. */
export function goalState(goal: Goal, now: number | null, today: CivilDate): Advice<GoalState | null> {
  if (now === null) {
    return { value: null, confidence: "low", reasons: [reason("goal.no-data", { metric: goal.metric })], missing: [goal.metric] };
  }
  const { start, target } = goal;
  const pct = goalProgress(start, target, now);
  const expected = expectedOn(goal, today);
  const direction = target < start ? -1 : 1;
  const deviation = (now - expected) * direction;
  const status = isRecomposition(start, target) ? driftOf(now, target) : statusOf(goal, pct, deviation, expected);
  return {
    value: { pct, status, expected, deviation, daysLeft: Math.max(0, daysBetween(today, goal.targetDate)) },
    confidence: "high",
    reasons: [reason(`goal.${status.replace("_", "-")}`, { now, start, target, expected, deviation, pct, metric: goal.metric })],
    missing: [],
  };
}

/** The straight line from start to target, flat before and after. */
export function expectedOn({ start, target, startDate, targetDate }: Goal, today: CivilDate): number {
  const span = daysBetween(startDate, targetDate);
  if (span <= 0) return target;
  const share = Math.min(1, Math.max(0, daysBetween(startDate, today) / span));
  return start + (target - start) * share;
}

function statusOf(goal: Goal, pct: number, deviation: number, expected: number): GoalStatus {
  if (pct >= 100) return "reached";
  const tolerance = goal.metric === "weight" ? TOL_KG : TOL_SHARE * Math.abs(expected);
  if (deviation > tolerance + EPS) return "ahead";
  return deviation < -tolerance - EPS ? "behind" : "on_track";
}

function driftOf(now: number, target: number): GoalStatus {
  return Math.abs(now - target) <= DRIFT_SHARE * Math.abs(target) + EPS ? "on_track" : "drifting";
}

function isRecomposition(start: number, target: number): boolean {
  return Math.abs(target - start) < EPS;
}
