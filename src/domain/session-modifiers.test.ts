import { describe, expect, test } from "vitest";
import { planOf, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import { reason } from "./reason";
import { estimateMinutes, minutesForSets, shownMinutes } from "./session-minutes";
import { easingOf, returnModifier, setsAfter } from "./session-modifiers";

describe("taking it easier", () => {
  const cut = (volume: number, intensity = 1, rpeCap: number | null = null) => ({
    volume,
    intensity,
    rpeCap,
    because: reason("session.fatigue", { volume }),
  });

  test("the worked example: 0.60 of 4-3-3-3-3-2 is 2-2-2-2-2, loads × 0.95 rounded down", () => {
    const plan = planOf({ modifiers: [cut(0.6, 0.95, 7.5)] });
    expect(plan.exercises.map(({ sets }) => sets.length)).toEqual([2, 2, 2, 2, 2]);
    expect(plan.exercises[0]?.sets[0]).toMatchObject({ kg: 25, rpe: 7.5 });
  });

  test("causes are not multiplied; none changes nothing", () => {
    expect(easingOf([cut(0.8, 0.95, 8), cut(0.6, 1)])).toMatchObject({ volume: 0.6, intensity: 0.95, rpeCap: 8 });
    expect(easingOf([])).toEqual({ volume: 1, intensity: 1, rpeCap: null, fewerSets: 0, reasons: [] });
    expect(setsAfter(4, "primary", { volume: 0 })).toBe(0);
    expect(setsAfter(3, "primary", { volume: 0.5 })).toBe(2);
    expect(setsAfter(2, "primary", { volume: 0.4 })).toBe(1);
  });

  test("fewer sets in the first week back, none missing after two", () => {
    const back = addDays(TODAY, 40);
    const volume = (today: string) => returnModifier([TODAY, back], today)?.volume ?? 1;
    expect(returnModifier([TODAY], back)).toMatchObject({ volume: 0.67, because: { rule: "layoff.36-59" } });
    expect([back, addDays(back, 6), addDays(back, 7)].map(volume)).toEqual([0.67, 0.67, 1]);
    expect(returnModifier([TODAY], addDays(TODAY, 10))).toBeNull();
    expect(planOf({ sessionDates: [addDays(TODAY, -40)] }).exercises[0]?.sets).toHaveLength(3);
  });

  test("minutes", () => {
    expect([14, 19, 27].map(minutesForSets).map(Math.round)).toEqual([45, 61, 86]);
    expect(shownMinutes(60, [50, 90])).toBe(60);
    expect(shownMinutes(60, [50, 90, 55])).toBe(55);
    expect(shownMinutes(60, [50, 90, 55, 65])).toBe(60);
    const one = { warmups: [{ kg: 20, reps: 8 }], sets: Array(3).fill(planOf().exercises[0]!.sets[0]), restSeconds: 120 };
    expect(estimateMinutes(10, [one])).toBeCloseTo(10 + 1.5 + 1.25 + 3 * 2.67 - 2, 6);
    expect(estimateMinutes(10, [])).toBe(10);
  });
});
