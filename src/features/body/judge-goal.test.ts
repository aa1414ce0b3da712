import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../domain/civil-date";
import { goalNow } from "./goal-progress";
import { type AskedGoal, GOAL_DAYS_MAX, judgeGoal } from "./judge-goal";
import { doubtOf } from "./odd-target";

const TODAY = "2026-03-02";
const adult = { age: 35, heightCm: 180, level: "intermediate" as const };
const at = (kg: number, day = TODAY) => [{ day, kg, confirmed: false }];
const asked = (value: number, days: number, unit: "kg" | "lb" = "kg"): AskedGoal => ({
  ...{ target: { value, unit }, startsOn: TODAY, dueOn: addDays(TODAY, days) },
});

describe("how likely a goal is", () => {
  test.each([
    ["0.7 % a week", 93, 70, "achievable", null],
    ["0.9 % a week", 91, 70, "ambitious", 90],
    ["a gain that outruns the usual", 105, 70, "unrealistic", 234],
  ])("%s", (_, target, days, value, calmDays) => {
    const { fault, verdict, calmDueOn } = judgeGoal(asked(target, days), at(100), adult);
    expect([fault, verdict?.value]).toEqual([null, value]);
    expect(calmDueOn).toBe(calmDays === null ? null : addDays(TODAY, calmDays));
  });

  test("too fast a pace names the day that would do, unless that is further than anybody plans", () => {
    expect(judgeGoal(asked(85, 28), at(100), adult)).toMatchObject({ fault: "too-fast", calmDueOn: addDays(TODAY, 150) });
    expect(judgeGoal(asked(145, 28), at(100), adult)).toMatchObject({ fault: "too-fast", calmDueOn: null });
  });

  test("the day it offers is achievable, and the day before is not", () => {
    fc.assert(
      fc.property(fc.integer({ min: 700, max: 1300 }), fc.integer({ min: 7, max: GOAL_DAYS_MAX }), (tenths, days) => {
        const { calmDueOn } = judgeGoal(asked(tenths / 10, days), at(100), adult);
        if (calmDueOn === null) return;
        const on = (dueOn: string) => judgeGoal({ ...asked(tenths / 10, days), dueOn }, at(100), adult);
        expect(on(calmDueOn)).toMatchObject({ fault: null, verdict: { value: "achievable" }, calmDueOn: null });
        expect(on(addDays(calmDueOn, -1)).verdict?.value ?? "none").not.toBe("achievable");
      }),
      { numRuns: 1_000, seed: 16 },
    );
  });
});

describe("what is asked for", () => {
  test("pounds count as pounds", () => {
    expect(judgeGoal(asked(176.4, 140, "lb"), at(84), adult).targetKg).toBeCloseTo(80.01, 2);
  });

  test("a tenth of a kilogram is the weight of now, two tenths are not", () => {
    expect(judgeGoal(asked(82.05, 84), at(82), adult)).toMatchObject({ startKg: 82, targetKg: 82, fault: null });
    expect(judgeGoal(asked(81.9, 84), at(82), adult).targetKg).toBe(81.9);
  });

  test("who is too light may hold the weight, whatever the second decimal says", () => {
    expect(judgeGoal(asked(57.95, 84), at(58), adult)).toMatchObject({ fault: null, targetKg: 58 });
    expect(judgeGoal(asked(57.5, 84), at(58), adult).fault).toBe("barred");
  });

  test("a weigh-in of later than the first day is not the start", () => {
    const entries = [...at(95, addDays(TODAY, 3)), ...at(90, addDays(TODAY, -1))];
    expect(judgeGoal(asked(86, 140), entries, adult).startKg).toBe(90);
  });

  test("an odd weigh-in that waits for a yes is not the start either", () => {
    const days = [12, 9, 6, 3].flatMap((back) => at(90, addDays(TODAY, -back)));
    expect(judgeGoal(asked(86, 140), [...days, ...at(28.4)], adult).startKg).toBeCloseTo(90, 1);
  });

  test("whatever is asked, no loss is offered that the guard rails bar, and nothing throws", () => {
    const any = fc.record({
      value: fc.oneof(fc.double({ min: 0, max: 900, noNaN: true }), fc.constant(Number.NaN)),
      kg: fc.double({ min: 30, max: 300, noNaN: true }),
      days: fc.integer({ min: -40, max: 900 }),
      age: fc.option(fc.integer({ min: 10, max: 90 })),
      heightCm: fc.option(fc.integer({ min: 100, max: 250 })),
    });
    fc.assert(
      fc.property(any, ({ value, kg, days, age, heightCm }) => {
        const { fault, targetKg, startKg } = judgeGoal(asked(value, days), at(kg), { age, heightCm, level: null });
        if (fault !== null || startKg === null || targetKg >= startKg) return;
        expect(age === null || age >= 18).toBe(true);
        expect(heightCm).not.toBeNull();
        expect(targetKg / ((heightCm ?? 0) / 100) ** 2).toBeGreaterThanOrEqual(18.5);
        expect(((1 - targetKg / startKg) * 700) / days).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 2_000, seed: 16 },
    );
  });
});

describe("holding a weight", () => {
  const trend = (kg: number) => ({
    ...{ levelKg: kg, sdKg: 0.3, lo80: kg - 0.4, hi80: kg + 0.4, slopeKgWeek: -0.4, slopeSdKgWeek: 0.05 },
    ...{ direction: "losing" as const, isShown: true, held: [], points: [{ date: TODAY, kg, lo80: kg, hi80: kg }] },
  });
  const hold = {
    ...{ id: "g", metric: "weight" as const, startKg: 80, targetKg: 80, target: { value: 80, unit: "kg" as const } },
    ...{ startsOn: TODAY, dueOn: addDays(TODAY, 84) },
  };

  test("there is no day to arrive and no next quarter; drifting up names food, but never to the too light", () => {
    const calm = { ...adult, needsRest: false };
    expect(goalNow(hold, trend(80.3), TODAY, calm).progress).toMatchObject({
      ...{ pct: 100, status: "on_track", nextKg: null, arrivesOn: null, lever: null },
    });
    expect(goalNow(hold, trend(83), TODAY, calm).progress).toMatchObject({ status: "drifting", lever: "intake", nextKg: null });
    const light = goalNow(hold, trend(83), TODAY, { ...calm, heightCm: 215 });
    expect(light.progress).toMatchObject({ status: "drifting", lever: null });
    expect(light.reasons.map(({ rule }) => rule)).toEqual(["goal.drifting", "goal.trend", "goal.more-time"]);
  });
});

describe("a target that looks like a slip", () => {
  test.each([
    [80, "kg", 90, null],
    [70, "kg", 90, null],
    [8, "kg", 90, { typed: "8 kg", other: null }],
    [165, "kg", 82, { typed: "165 kg", other: { text: "165 lb", value: 74.8, here: "74.8 kg" } }],
    [78, "lb", 82, { typed: "78 lb", other: { text: "78 kg", value: 172, here: "172 lb" } }],
    [176, "lb", 82, null],
  ] as const)("%d %s at %d kg", (value, unit, nowKg, doubt) => expect(doubtOf(value, unit, nowKg)).toEqual(doubt));
});
