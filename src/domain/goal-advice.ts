import { type Goal, type GoalState, goalProgress } from "./goal-progress";
import { type Advice, type Reason, reason } from "./reason";

export type GoalLever = "intake" | "steps" | "volume";

export interface GoalContext {
  /** The engine would never advise this lifter to eat below maintenance. */
  readonly isDeficitBarred: boolean;
  /** The energy target already stands on its floor. */
  readonly isAtFloor: boolean;
  /** Pain, illness, or fatigue of 7 and more. */
  readonly needsRest: boolean;
  readonly slopeWeek: number | null;
}

export interface GoalAdvice {
  /** The one thing to change; null when nothing has to, or nothing safe is left. */
  readonly lever: GoalLever | null;
  readonly milestone: Milestone;
}

export interface Milestone {
  /** Highest quarter reached, 0–100. */
  readonly reached: number;
  /** Value of the next one; null when all are reached. */
  readonly next: number | null;
}

export const GOAL_MILESTONES = [25, 50, 75, 100] as const;
/** From here on the days are counted aloud. */
const LAST_DAYS = 7;

/** Quarters of the way and the value at which the next one is reached (specification 16.3). */
export function goalMilestone({ start, target }: Pick<Goal, "start" | "target">, now: number): Milestone {
  const pct = goalProgress(start, target, now);
  const next = GOAL_MILESTONES.find((quarter) => pct < quarter);
  return {
    reached: GOAL_MILESTONES.findLast((quarter) => pct >= quarter) ?? 0,
    next: next === undefined ? null : start + ((target - start) * next) / 100,
  };
}

/** What to say about a goal: its status first, then the trend, the last days, and one thing to change. */
export function goalAdvice(goal: Goal, now: number, state: Advice<GoalState>, context: GoalContext): Advice<GoalAdvice> {
  const { status, daysLeft } = state.value;
  const isOff = status === "behind" || status === "drifting";
  const lever = isOff ? leverOf(goal, now, context) : null;
  const more: Reason[] = [];
  if (context.slopeWeek !== null) more.push(reason("goal.trend", { slope: context.slopeWeek, metric: goal.metric }));
  if (daysLeft < LAST_DAYS && status !== "reached") more.push(reason("goal.days-left", { days: daysLeft }));
  if (lever !== null) more.push(reason(`goal.lever-${lever}`, { metric: goal.metric }));
  else if (isOff) more.push(reason("goal.more-time", {}));
  return {
    value: { lever, milestone: goalMilestone(goal, now) },
    confidence: state.confidence,
    reasons: [...state.reasons, ...more],
    missing: context.slopeWeek === null ? [...state.missing, "trend"] : state.missing,
  };
}

/** Weight is moved by food, and by walking where eating less is not an option; everything else by sets. */
function leverOf({ metric, target }: Goal, now: number, context: GoalContext): GoalLever | null {
  if (metric !== "weight") return context.needsRest ? null : "volume";
  if (now < target) return "intake";
  // Walking more to lose weight is a deficit too.
  if (context.isDeficitBarred) return null;
  if (!context.isAtFloor) return "intake";
  return context.needsRest ? null : "steps";
}
