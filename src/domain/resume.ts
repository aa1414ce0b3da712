import type { CivilDate } from "./civil-date";
import { type Advice, reason } from "./reason";

export interface OpenWorkout {
  readonly id: string;
  readonly date: CivilDate;
  /** Hours since its last logged set; null when nothing was logged. */
  readonly hoursSinceSet: number | null;
}

export type ResumeDecision =
  | { readonly action: "resume" | "offer"; readonly workoutId: string }
  /** No workout is open. */
  | { readonly action: "plan" };

/** A session still under way is never planned over, even past midnight. */
const LIVE_HOURS = 12;

/** What to do with an unfinished workout before planning a new one, specification 6.1 step 1. */
export function resumeDecision(open: OpenWorkout | null, today: CivilDate): Advice<ResumeDecision> {
  const told = (value: ResumeDecision, rule: string): Advice<ResumeDecision> => ({
    value,
    confidence: "high",
    reasons: [reason(rule, { date: open?.date ?? null, hoursSinceSet: open?.hoursSinceSet ?? null })],
    missing: [],
  });
  if (open === null) return told({ action: "plan" }, "session.none-open");
  const isLive = open.date === today || (open.hoursSinceSet !== null && open.hoursSinceSet <= LIVE_HOURS);
  return isLive
    ? told({ action: "resume", workoutId: open.id }, "session.resume")
    : told({ action: "offer", workoutId: open.id }, "session.unfinished");
}
