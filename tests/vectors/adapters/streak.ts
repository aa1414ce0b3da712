import { weeklyStreak } from "../../../src/domain/streak";
import type { AdapterTable } from "../adapter";
import { list, num, numOr } from "../value";

export const streakAdapters: AdapterTable = {
  "streak.weeklyStreak": (input) => {
    const goal = num(input, "goal_per_week");
    const protectedWeek = numOr(input, "planned_deload_or_freeze_week", null);
    const closed = list(input, "weeks").map((done, week) => ({
      goal,
      done,
      protection: week === protectedWeek ? ("deload" as const) : null,
    }));
    const partial = numOr(input, "current_week_partial", null);
    const running =
      partial === null ? null : { goal, done: partial, protection: null, daysLeft: numOr(input, "days_left", null) };
    const { current, longest, atRisk } = weeklyStreak({ closed, running, hush: false }).value;
    return { current, longest, at_risk: atRisk };
  },
};
