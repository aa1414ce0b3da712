import { type Advice, type Reason, reason } from "./reason";
import { grantedProtections, type Protection } from "./streak-protection";

/** One ISO week as the streak sees it. */
export interface StreakWeek {
  /** The goal stored with that week, 1–7 sessions. */
  readonly goal: number;
  /** Days with a completed session. */
  readonly done: number;
  readonly protection: Protection | null;
}

export interface RunningWeek extends StreakWeek {
  /** Days left including today; null when the dates are unknown. */
  readonly daysLeft: number | null;
}

export interface WeeklyStreak {
  readonly current: number;
  readonly longest: number;
  /** Sessions still needed this week exceed the days left. */
  readonly atRisk: boolean;
  /** The milestone `current` stands on, and the next one ahead. */
  readonly milestone: number | null;
  readonly nextMilestone: number | null;
}

export const STREAK_MILESTONES = [1, 2, 4, 8, 12, 26, 52] as const;

export interface StreakInput {
  /** Closed weeks without gaps, oldest first. */
  readonly closed: readonly StreakWeek[];
  readonly running: RunningWeek | null;
  /** Pain, illness, fatigue >= 7 or an active deload: say nothing about risk. */
  readonly hush: boolean;
}

/** Weeks in a row in which the weekly goal was met or protected, specification 16.2. */
export function weeklyStreak({ closed, running, hush }: StreakInput): Advice<WeeklyStreak> {
  const weeks = running === null ? closed : [...closed, running];
  const granted = grantedProtections(weeks.map((week) => week.protection));
  const kept = weeks.map((week, i) => week.done >= week.goal || granted[i] === true);
  const closedRuns = runs(kept.slice(0, closed.length));
  const runningKept = running !== null && kept[closed.length] === true;
  const current = closedRuns.last + (runningKept ? 1 : 0);
  const behind = running !== null && running.daysLeft !== null && running.goal - running.done > running.daysLeft;
  const atRisk = behind && !runningKept && !hush;
  const reasons: Reason[] = [
    reason("streak.weekly", { current, weeks: closed.length, done: running?.done ?? null, goal: running?.goal ?? null }),
  ];
  const covered = kept.filter((isKept, i) => isKept && (weeks[i]?.done ?? 0) < (weeks[i]?.goal ?? 0)).length;
  if (covered > 0) reasons.push(reason("streak.protected", { weeks: covered }));
  if (behind && hush) reasons.push(reason("streak.hush", { needed: running.goal - running.done }));
  return {
    value: {
      current,
      longest: Math.max(closedRuns.longest, current),
      atRisk,
      milestone: STREAK_MILESTONES.find((m) => m === current) ?? null,
      nextMilestone: STREAK_MILESTONES.find((m) => m > current) ?? null,
    },
    confidence: "high",
    reasons: reasons as [Reason, ...Reason[]],
    missing: running !== null && running.daysLeft === null ? ["days-left"] : [],
  };
}

/** The longest run of kept weeks, and the run that reaches the last closed week. */
function runs(kept: readonly boolean[]): { longest: number; last: number } {
  let longest = 0;
  let last = 0;
  for (const isKept of kept) {
    last = isKept ? last + 1 : 0;
    longest = Math.max(longest, last);
  }
  return { longest, last };
}
