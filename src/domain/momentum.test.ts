import { expect, test } from "vitest";
import { momentum } from "./momentum";

const day = (workoutsLast7Days: number, hoursSinceLast: number | null, isPaused = false) =>
  momentum({ workoutsLast7Days, weeklyGoal: 3, hoursSinceLast, isPaused });

test.each([
  ["goal met and trained yesterday", day(3, 24), "on_fire", "momentum.on-fire"],
  ["trained yesterday", day(2, 48), "rolling", "momentum.rolling"],
  ["goal met, but two days ago", day(4, 48.1), "ready", "momentum.ready"],
  ["never trained", day(0, null), "ready", "momentum.ready"],
  ["frozen, whatever was done", day(5, 1, true), "paused", "momentum.paused"],
])("%s", (_, advice, word, rule) => {
  expect(advice.value).toBe(word);
  expect(advice.reasons[0].rule).toBe(rule);
});

test("says from what: workouts of the week, the goal, hours since the last", () => {
  expect(day(2, 30)).toEqual({
    value: "rolling",
    confidence: "high",
    reasons: [
      {
        rule: "momentum.rolling",
        text: "why.momentum.rolling",
        facts: { workouts: 2, goal: 3, hoursSinceLast: 30 },
        grade: "P",
      },
    ],
    missing: [],
  });
});
