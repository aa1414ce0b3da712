import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date";
import { expectedOn, type Goal, goalProgress, goalState } from "./goal-progress";

const START = "2026-01-05";
const cut: Goal = { metric: "weight", start: 90, target: 80, startDate: START, targetDate: addDays(START, 100) };
const lift: Goal = { ...cut, metric: "strength", start: 100, target: 120 };
const on = (day: number) => addDays(START, day);
const stateOf = (goal: Goal, now: number, day: number) => goalState(goal, now, on(day)).value!;

describe("progress", () => {
  test.each([
    [90, 80, 92, 0],
    [90, 80, 90, 0],
    [90, 80, 87.5, 25],
    [90, 80, 80, 100],
    [90, 80, 78, 100],
    [100, 120, 105, 25],
    [100, 120, 95, 0],
    [80, 80, 80.4, 100],
    [80, 80, 80.5, 100],
    [80, 80, 79.5, 100],
    [80, 80, 80.6, 88],
    [80, 80, 78, 60],
    [80, 80, 90, 0],
  ])("from %d to %d, now %d: %d %%", (start, target, now, pct) => expect(goalProgress(start, target, now)).toBeCloseTo(pct, 9));

  test("between 0 and 100; 0 at the start, 100 at or beyond the target, never more by moving away", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 500, noNaN: true }),
        fc.double({ min: 1, max: 500, noNaN: true }),
        fc.double({ min: 0, max: 600, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (start, target, now, step) => {
          const pct = goalProgress(start, target, now);
          expect(pct >= 0 && pct <= 100).toBe(true);
          if (Math.abs(target - start) < 1e-6) return;
          const way = Math.sign(target - start);
          expect(goalProgress(start, target, start)).toBe(0);
          expect(goalProgress(start, target, target + way * step)).toBe(100);
          expect(goalProgress(start, target, start - way * step)).toBe(0);
          expect(goalProgress(start, target, now + way * step)).toBeGreaterThanOrEqual(pct);
        },
      ),
      { numRuns: 2000, seed: 163 },
    ));
});

describe("status", () => {
  test("the line runs straight from the start to the target, flat outside", () => {
    expect([-10, 0, 25, 100, 130].map((day) => expectedOn(cut, on(day)))).toEqual([90, 90, 87.5, 80, 80]);
    expect(expectedOn({ ...cut, targetDate: START }, START)).toBe(80);
    expect(expectedOn({ ...cut, targetDate: on(-5) }, on(-9))).toBe(80);
  });

  test.each([
    [cut, 85, "on_track", 0],
    [cut, 84.5, "on_track", 0.5],
    [cut, 84.4, "ahead", 0.6],
    [cut, 85.5, "on_track", -0.5],
    [cut, 85.6, "behind", -0.6],
    [cut, 80, "reached", 5],
    [lift, 110, "on_track", 0],
    [lift, 112.2, "on_track", 2.2],
    [lift, 112.3, "ahead", 2.3],
    [lift, 107.8, "on_track", -2.2],
    [lift, 107.7, "behind", -2.3],
    [{ ...cut, target: 90 }, 90.9, "on_track", 0.9],
    [{ ...cut, target: 90 }, 91, "drifting", 1],
    [{ ...cut, target: 90 }, 89, "drifting", -1],
    [{ ...cut, target: 90 }, 89.1, "on_track", -0.9],
  ] as const)("%o at %d half-way is %s", (goal, now, status, deviation) => {
    const advice = goalState(goal, now, on(50));
    expect(advice.value?.status).toBe(status);
    expect(advice.value?.deviation).toBeCloseTo(deviation, 9);
    expect(advice.value?.daysLeft).toBe(50);
    expect(advice).toMatchObject({ confidence: "high", missing: [] });
    expect(advice.reasons[0].rule).toBe(`goal.${status.replace("_", "-")}`);
    expect(advice.reasons[0].facts).toEqual({
      now,
      start: goal.start,
      target: goal.target,
      expected: advice.value?.expected,
      deviation: advice.value?.deviation,
      pct: advice.value?.pct,
      metric: goal.metric,
    });
  });

  test("the days left do not go below none", () => {
    expect(stateOf(cut, 85, 99).daysLeft).toBe(1);
    expect(stateOf(cut, 85, 130).daysLeft).toBe(0);
  });

  test("without a value there is no state", () => {
    const none = goalState(cut, null, on(5));
    expect(none).toMatchObject({ value: null, confidence: "low", missing: ["weight"] });
    expect(none.reasons[0]).toMatchObject({ rule: "goal.no-data", facts: { metric: "weight" } });
  });
});
