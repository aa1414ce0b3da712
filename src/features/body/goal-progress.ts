import { type CivilDate, daysBetween } from "../../domain/civil-date";
import { deficitBar } from "../../domain/energy-safety";
import { goalAdvice } from "../../domain/goal-advice";
import { type Goal, type GoalState, goalState } from "../../domain/goal-progress";
import { arrival, project } from "../../domain/goal-projection";
import { type Advice, type Reason, reason } from "../../domain/reason";
import type { WeightTrend } from "../../domain/weight";
import type { GoalNow, StoredGoal } from "./contract";
import type { Care } from "./judge-goal";

/** A trend nobody has fed for longer says nothing of today. */
const FRESH_DAYS = 14;

/** Where a weight goal stands on `today`: nothing is claimed without a fresh trend, or where a loss is not offered any more. */
export function goalNow(
  { startKg, targetKg, startsOn, dueOn }: StoredGoal,
  trend: WeightTrend | null,
  today: CivilDate,
  care: Care & { readonly needsRest: boolean },
): GoalNow {
  const goal: Goal = { metric: "weight", start: startKg, target: targetKg, startDate: startsOn, targetDate: dueOn };
  const last = trend?.points.at(-1)?.date;
  const isFresh = trend?.isShown === true && last !== undefined && daysBetween(last, today) <= FRESH_DAYS;
  const safety = { ...care, isPregnant: false, hasEatingDisorderFlag: false };
  const weightKg = isFresh ? trend.levelKg : startKg;
  const bar = targetKg < startKg ? deficitBar({ ...safety, weightKg, projectedKg: targetKg }) : null;
  if (bar !== null) return { progress: null, reasons: [reason("goal.no-loss", { bar })] };
  if (!isFresh) return { progress: null, reasons: [...goalState(goal, null, today).reasons] };

  const state = goalState(goal, trend.levelKg, today) as Advice<GoalState>;
  const { status, pct, expected, deviation, daysLeft } = state.value;
  const isDeficitBarred = deficitBar({ ...safety, weightKg, projectedKg: null }) !== null;
  const context = { isDeficitBarred, isAtFloor: false, needsRest: care.needsRest, slopeWeek: trend.slopeKgWeek };
  const advice = goalAdvice(goal, trend.levelKg, state, context);
  const path = { now: trend.levelKg, sd: trend.sdKg, slopeWeek: trend.slopeKgWeek, slopeSdWeek: trend.slopeSdKgWeek };
  const isHeading = targetKg !== startKg && status !== "reached";
  const there = isHeading ? arrival(path, targetKg, today) : null;
  const atDue = today < dueOn ? project(path, daysBetween(today, dueOn) / 7) : null;
  // Whoever is hurt or ill has something better to do than to catch up.
  const isResting = care.needsRest && (status === "behind" || status === "drifting");
  return {
    progress: {
      ...{ pct, status, daysLeft, isResting, nowKg: trend.levelKg, expectedKg: expected, deviationKg: deviation },
      slopeKgWeek: trend.slopeKgWeek,
      lever: isResting ? null : advice.value.lever,
      nextKg: isHeading ? advice.value.milestone.next : null,
      arrivesOn: there?.value?.date ?? null,
      atDue: atDue && { kg: atDue.at, lo80: atDue.lo80, hi80: atDue.hi80 },
    },
    reasons: [...spoken(advice.reasons, isResting, today > dueOn), ...(there?.reasons ?? [])],
  };
}

/** A day that has passed is not "today", and nothing is pushed on somebody who recovers. */
function spoken(reasons: readonly Reason[], isResting: boolean, isOver: boolean): Reason[] {
  const kept = reasons.filter(
    ({ rule }) => !(isOver && rule === "goal.days-left") && !(isResting && rule.startsWith("goal.lever-")),
  );
  return isResting && kept.every(({ rule }) => rule !== "goal.more-time") ? [...kept, reason("goal.more-time", {})] : kept;
}
