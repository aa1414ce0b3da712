import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date";
import { type GoalContext, goalAdvice, goalMilestone } from "./goal-advice";
import { type Goal, type GoalState, goalState } from "./goal-progress";
import { arrival, project } from "./goal-projection";
import type { Advice } from "./reason";

const START = "2026-01-05";
const cut: Goal = { metric: "weight", start: 90, target: 80, startDate: START, targetDate: addDays(START, 100) };
const calm: GoalContext = { isDeficitBarred: false, isAtFloor: false, needsRest: false, slopeWeek: -0.3 };
const advise = (goal: Goal, now: number, day: number, part: Partial<GoalContext> = {}) =>
  goalAdvice(goal, now, goalState(goal, now, addDays(START, day)) as Advice<GoalState>, { ...calm, ...part });
const rules = (advice: { readonly reasons: readonly { readonly rule: string }[] }) => advice.reasons.map(({ rule }) => rule);

describe("milestones", () => {
  test.each([
    [92, 0, 87.5],
    [87.6, 0, 87.5],
    [87.5, 25, 85],
    [84, 50, 82.5],
    [81, 75, 80],
    [80, 100, null],
  ])("from 90 to 80 at %d: %d %% reached, next at %s", (now, reached, next) =>
    expect(goalMilestone(cut, now)).toEqual({ reached, next }),
  );
});

describe("what to say about a goal", () => {
  test("status first, then the trend, then one lever", () => {
    const advice = advise(cut, 87, 50);
    expect(rules(advice)).toEqual(["goal.behind", "goal.trend", "goal.lever-intake"]);
    expect(advice.value.lever).toBe("intake");
    expect(advice.value.milestone).toEqual({ reached: 25, next: 85 });
    expect(advice.reasons[1]?.facts).toEqual({ slope: -0.3, metric: "weight" });
    expect(advice.reasons[2]?.facts).toEqual({ metric: "weight" });
    expect([advice.confidence, advice.missing]).toEqual(["high", []]);
  });

  test("who is on the way hears of no lever", () => {
    expect(rules(advise(cut, 85, 50))).toEqual(["goal.on-track", "goal.trend"]);
    expect(advise(cut, 85, 50).value.lever).toBeNull();
    expect(rules(advise(cut, 83, 50))).toEqual(["goal.ahead", "goal.trend"]);
  });

  test("the last days are counted, below seven, unless the goal is reached", () => {
    expect(rules(advise(cut, 81, 94))).toContain("goal.days-left");
    expect(rules(advise(cut, 81, 93))).not.toContain("goal.days-left");
    expect(advise(cut, 81, 94).reasons.find(({ rule }) => rule === "goal.days-left")?.facts).toEqual({ days: 6 });
    expect(rules(advise(cut, 80, 97))).toEqual(["goal.reached", "goal.trend"]);
  });

  test("without a trend it says so", () => {
    expect(rules(advise(cut, 85, 50, { slopeWeek: null }))).toEqual(["goal.on-track"]);
    expect(advise(cut, 85, 50, { slopeWeek: null }).missing).toEqual(["trend"]);
  });

  const lift: Goal = { ...cut, metric: "strength", start: 100, target: 120 };
  const hold: Goal = { ...cut, target: 90 };
  const bulk: Goal = { ...cut, start: 70, target: 80 };
  test.each([
    ["a cut: food", cut, 88, {}, "intake"],
    ["a cut at the floor: steps", cut, 88, { isAtFloor: true }, "steps"],
    ["a cut at the floor with pain: time", cut, 88, { isAtFloor: true, needsRest: true }, null],
    ["a cut with pain: food", cut, 88, { needsRest: true }, "intake"],
    ["no deficit: time", cut, 88, { isDeficitBarred: true }, null],
    ["no deficit at the floor: time", cut, 88, { isDeficitBarred: true, isAtFloor: true }, null],
    ["a gain: food, for everyone", bulk, 72, { isDeficitBarred: true, isAtFloor: true, needsRest: true }, "intake"],
    ["drifted up: food", hold, 92, {}, "intake"],
    ["drifted up, no deficit: time", hold, 92, { isDeficitBarred: true }, null],
    ["drifted down: food", hold, 88, { isDeficitBarred: true }, "intake"],
    ["a lift: sets", lift, 101, {}, "volume"],
    ["a lift with pain: time", lift, 101, { needsRest: true }, null],
  ] as const)("%s", (_, goal, now, part, lever) => {
    const advice = advise(goal, now, 50, part);
    expect(advice.value.lever).toBe(lever);
    expect(rules(advice).at(-1)).toBe(lever === null ? "goal.more-time" : `goal.lever-${lever}`);
  });
});

describe("projection", () => {
  const trend = { now: 85, sd: 0.3, slopeWeek: -0.5, slopeSdWeek: 0.1 };

  test("a straight line whose band widens", () => {
    const { at, lo80, hi80 } = project(trend, 4);
    expect(at).toBe(83);
    expect(hi80 - at).toBeCloseTo(1.2816 * 0.5, 9);
    expect(at - lo80).toBeCloseTo(1.2816 * 0.5, 9);
    expect(project(trend, 0).hi80 - 85).toBeCloseTo(1.2816 * 0.3, 9);
    expect(project(trend, -3)).toEqual(project(trend, 0));
  });

  test("a date for a clear slope that leads there", () => {
    const { value, reasons, confidence } = arrival(trend, 80, START);
    expect(value).toEqual({ date: addDays(START, 70), weeks: 10 });
    expect(reasons[0]).toMatchObject({
      rule: "goal.projection",
      facts: { now: 85, target: 80, slope: -0.5, weeks: 10, date: value?.date },
    });
    expect(confidence).toBe("medium");
    expect(arrival(trend, 84.9, START).value?.date).toBe(addDays(START, 2));
    expect(arrival(trend, 85, START).value?.weeks).toBeCloseTo(0, 9);
  });

  test.each([
    ["the wrong way", { slopeWeek: 0.5 }, 80],
    ["a band with zero", { slopeSdWeek: 0.5 }, 80],
    ["a band that ends at zero", { slopeWeek: -1.2816, slopeSdWeek: 1 }, 80],
    ["no slope", { slopeWeek: 0, slopeSdWeek: 0 }, 80],
    ["years away", { slopeWeek: -0.047 }, 80],
  ])("%s: no date", (_, part, target) => {
    const none = arrival({ ...trend, slopeSdWeek: 0.01, ...part }, target, START);
    expect(none).toMatchObject({ value: null, confidence: "low", missing: [] });
    expect(none.reasons[0]).toMatchObject({ rule: "goal.no-date", facts: { now: 85, target } });
  });

  test("two years are the horizon", () => {
    const slow = { ...trend, slopeWeek: -5 / 104, slopeSdWeek: 0 };
    expect(arrival(slow, 80, START).value?.weeks).toBeCloseTo(104, 9);
  });

  test("the band holds the line and never narrows", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 40, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (now, sd, slopeWeek, slopeSdWeek, a, b) => {
          const [near, far] = [Math.min(a, b), Math.max(a, b)].map((weeks) =>
            project({ now, sd, slopeWeek, slopeSdWeek }, weeks),
          );
          expect(near!.lo80 <= near!.at && near!.at <= near!.hi80).toBe(true);
          expect(far!.hi80 - far!.lo80).toBeGreaterThanOrEqual(near!.hi80 - near!.lo80 - 1e-9);
        },
      ),
      { numRuns: 1000, seed: 1632 },
    ));
});
