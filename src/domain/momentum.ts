import { type Advice, reason } from "./reason";

export type Momentum = "on_fire" | "rolling" | "ready" | "paused";

export interface MomentumInput {
  readonly workoutsLast7Days: number;
  readonly weeklyGoal: number;
  /** Hours since the end of the last workout, or null before the first. */
  readonly hoursSinceLast: number | null;
  /** The week is frozen, or the lifter is ill or in a full-rest deload. */
  readonly isPaused: boolean;
}

/** A workout keeps the wheel turning for two days. */
const ROLLING_HOURS = 48;

/** The day's momentum word, product specification 11.2.5. There is no word for having lost it. */
export function momentum(input: MomentumInput): Advice<Momentum> {
  const value = wordFor(input);
  return {
    value,
    confidence: "high",
    reasons: [
      reason(`momentum.${value.replace("_", "-")}`, {
        workouts: input.workoutsLast7Days,
        goal: input.weeklyGoal,
        hoursSinceLast: input.hoursSinceLast,
      }),
    ],
    missing: [],
  };
}

function wordFor({ isPaused, hoursSinceLast, workoutsLast7Days, weeklyGoal }: MomentumInput): Momentum {
  if (isPaused) return "paused";
  if (hoursSinceLast === null || hoursSinceLast > ROLLING_HOURS) return "ready";
  return workoutsLast7Days >= weeklyGoal ? "on_fire" : "rolling";
}
