import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exerciseLayoff, isBonusOff, layoff, setsFactorAfter } from "./layoff";

describe("coming back", () => {
  test.each([
    [0, "layoff.0-10", 1, 1, 1],
    [10, "layoff.0-10", 1, 1, 1],
    [11, "layoff.11-21", 0.95, 1, 1],
    [21, "layoff.11-21", 0.95, 1, 1],
    [22, "layoff.22-35", 0.9, 0.75, 1],
    [35, "layoff.22-35", 0.9, 0.75, 1],
    [36, "layoff.36-59", 0.85, 0.67, 1],
    [60, "layoff.60-120", 0.8, 0.5, 0.75],
    [120, "layoff.60-120", 0.8, 0.5, 0.75],
    [121, "layoff.121-364", 0.7, 0.5, 0.75],
    [364, "layoff.121-364", 0.7, 0.5, 0.75],
    [365, "layoff.365-up", 0.6, 0.5, 0.75],
  ])("%i days off", (days, rule, load, setsWeek1, setsWeek2) => {
    const advice = layoff(days);
    expect(advice.reasons).toMatchObject([{ rule, facts: { daysOff: days, load, setsWeek1, setsWeek2 }, grade: "C" }]);
    expect(advice).toMatchObject({ confidence: days <= 35 ? "high" : "medium", missing: [] });
    expect(advice.value).toEqual({ load, setsWeek1, setsWeek2, asNew: days >= 365, noBonus: false });
  });

  test.each([
    [27, null],
    [28, 0.95],
    [55, 0.95],
    [56, 0.9],
  ])("an exercise left out for %i days while training went on", (days, load) =>
    expect(exerciseLayoff(days) ?? { load: null }).toMatchObject(
      load === null ? { load } : { load, because: { rule: "layoff.exercise", facts: { daysUnused: days, load }, grade: "C" } },
    ),
  );

  test("fewer sets in week one, then in week two, then all of them", () => {
    const back = layoff(90).value;
    expect([0, 6, 7, 13, 14].map((day) => setsFactorAfter(back, day))).toEqual([0.5, 0.5, 0.75, 0.75, 1]);
  });

  test("days of illness count the same, and add no bonus sets in the first week back", () => {
    const [well, ill] = [layoff(25), layoff(25, true)];
    expect(ill.value).toEqual({ ...well.value, noBonus: true });
    expect(ill.reasons.map(({ rule }) => rule)).toEqual(["layoff.22-35", "layoff.illness"]);
    expect(ill.reasons[1]?.facts).toEqual({ daysOff: 25 });
    expect([0, 6, 7].map((day) => isBonusOff(ill.value, day))).toEqual([true, true, false]);
    expect(isBonusOff(well.value, 0)).toBe(false);
  });

  test("more days off never mean more load or more sets", () =>
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 900 }), fc.nat(400), (days, more) => {
        const [short, long] = [layoff(days).value, layoff(days + more).value];
        expect(long.load).toBeLessThanOrEqual(short.load);
        expect(long.setsWeek1).toBeLessThanOrEqual(short.setsWeek1);
        expect(long.setsWeek2).toBeLessThanOrEqual(short.setsWeek2);
        expect(long.setsWeek1).toBeLessThanOrEqual(long.setsWeek2);
      }),
      { numRuns: 1000, seed: 161 },
    ));
});
