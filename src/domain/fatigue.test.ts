import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levelOf, scoreFatigue } from "./fatigue";
import type { FatigueAggregates } from "./fatigue-aggregates";

const NOTHING: FatigueAggregates = {
  rpeExcess: [],
  isPlainRpe: false,
  liftDevPct: [],
  missedShare: null,
  sleep: [],
  energy: [],
  soreness: [],
  weekLoad: null,
  priorWeeks: [],
  consecutiveDays: 0,
};
const scored = (some: Partial<FatigueAggregates>) => scoreFatigue({ ...NOTHING, ...some });
const points = (some: Partial<FatigueAggregates>) => scored(some).value.factors.map((factor) => factor.points);

describe("fatigue", () => {
  test.each<[string, Partial<FatigueAggregates>, number[]]>([
    ["creep 0.5 is inside the noise", { rpeExcess: [0, 0, 0.5, 0.5], liftDevPct: [0] }, [0, 0, 0, 0, 0]],
    ["creep above 0.5", { rpeExcess: [0, 0, 0.6, 0.6], liftDevPct: [0] }, [1, 0, 0, 0, 0]],
    ["creep of 1", { rpeExcess: [0.1, 0.1, 1.1, 1.1], liftDevPct: [0] }, [2, 0, 0, 0, 0]],
    ["three rated sessions are enough", { rpeExcess: [0, 0.6, 0.6], liftDevPct: [0] }, [1, 0, 0, 0, 0]],
    ["the newest two, whatever came before", { rpeExcess: [2, 0, 1, 0.9, 0.9], liftDevPct: [0] }, [0, 0, 0, 0, 0]],
    ["effort of the newest five only", { rpeExcess: [9, 0, 0, 0, 0, 0] }, [0, 0, 0, 0, 0]],
    ["only the newest four blocks", { weekLoad: 73, priorWeeks: [900, 60, 60, 60, 60] }, [0, 0, 0, 1, 0]],
    ["no week to compare", { priorWeeks: [60, 60, 60, 60] }, [0, 0, 0, 0, 0]],
    ["two rated sessions are no creep", { rpeExcess: [0, 2], liftDevPct: [0] }, [0, 0, 0, 0, 0]],
    ["only the newest five", { rpeExcess: [-9, 1, 1, 1, 1, 1], liftDevPct: [0] }, [0, 0, 0, 0, 0]],
    ["lifts 3 % down", { liftDevPct: [-3] }, [0, 1, 0, 0, 0]],
    ["lifts 6 % down on average", { liftDevPct: [-7, -5] }, [0, 2, 0, 0, 0]],
    ["lifts not quite 3 % down", { liftDevPct: [-2.9] }, [0, 0, 0, 0, 0]],
    ["15 % of the sets missed", { missedShare: 0.15 }, [0, 1, 0, 0, 0]],
    ["30 % of the sets missed", { missedShare: 0.3, liftDevPct: [-3] }, [0, 2, 0, 0, 0]],
    ["fewer misses", { missedShare: 0.149 }, [0, 0, 0, 0, 0]],
    ["effort instead", { rpeExcess: [0.6, 0.6] }, [0, 1, 0, 0, 0]],
    ["much effort instead", { rpeExcess: [1.1, 1.1] }, [0, 2, 0, 0, 0]],
    ["one rated session is not enough", { rpeExcess: [3] }, [0, 0, 0, 0, 0]],
    ["effort at the limit", { rpeExcess: [0.5, 0.5] }, [0, 0, 0, 0, 0]],
    ["plain RPE above 8", { rpeExcess: [8.5, 8.5], isPlainRpe: true }, [0, 1, 0, 0, 0]],
    ["plain RPE above 8.5", { rpeExcess: [8.5, 8.6], isPlainRpe: true }, [0, 2, 0, 0, 0]],
    ["plain RPE of 8", { rpeExcess: [8, 8], isPlainRpe: true }, [0, 0, 0, 0, 0]],
    ["under six hours", { sleep: [5.9] }, [0, 0, 1, 0, 0]],
    ["six hours", { sleep: [6] }, [0, 0, 0, 0, 0]],
    ["five hours", { sleep: [5] }, [0, 0, 1, 0, 0]],
    ["under five hours", { sleep: [4.9] }, [0, 0, 2, 0, 0]],
    ["unanswered nights are no nights of zero hours", { sleep: [null, 7, null], energy: [null] }, [0, 0, 0, 0, 0]],
    ["low energy", { energy: [2, 3] }, [0, 0, 1, 0, 0]],
    ["middling energy", { energy: [3] }, [0, 0, 0, 0, 0]],
    ["very sore", { soreness: [5, 4] }, [0, 0, 1, 0, 0]],
    ["sore", { soreness: [4] }, [0, 0, 0, 0, 0]],
    ["at most three for recovery", { sleep: [4], energy: [1], soreness: [5] }, [0, 0, 3, 0, 0]],
    ["a fifth more is nothing", { weekLoad: 72, priorWeeks: [60, 60, 60, 60] }, [0, 0, 0, 0, 0]],
    ["more than a fifth", { weekLoad: 73, priorWeeks: [60, 60, 60, 60] }, [0, 0, 0, 1, 0]],
    ["more than two fifths", { weekLoad: 85, priorWeeks: [60, 60, 60, 60] }, [0, 0, 0, 2, 0]],
    ["two fifths", { weekLoad: 84, priorWeeks: [60, 60, 60, 60] }, [0, 0, 0, 1, 0]],
    ["empty weeks count as none", { weekLoad: 43, priorWeeks: [0, 0, 60, 60] }, [0, 0, 0, 2, 0]],
    ["one trained week tells nothing", { weekLoad: 90, priorWeeks: [0, 0, 0, 60] }, [0, 0, 0, 0, 0]],
    ["hardly any training tells nothing", { weekLoad: 90, priorWeeks: [9, 9, 9, 9] }, [0, 0, 0, 0, 0]],
    ["ten sets a week are enough", { weekLoad: 20, priorWeeks: [10, 10, 10, 10] }, [0, 0, 0, 2, 0]],
    ["a missing block is an empty one", { weekLoad: 43, priorWeeks: [60, 60] }, [0, 0, 0, 2, 0]],
    ["four days in a row", { consecutiveDays: 4 }, [0, 0, 0, 0, 0]],
    ["five days in a row", { consecutiveDays: 5 }, [0, 0, 0, 0, 1]],
  ])("%s", (_, some, expected) => expect(points(some)).toEqual(expected));

  test("the words", () =>
    expect([0, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(levelOf)).toEqual(
      "fresh fresh normal normal elevated elevated high high critical critical".split(" "),
    ));

  test("how much is known", () => {
    const nothing = scored({});
    expect(nothing.value).toMatchObject({ score: 0, coverage: 0.1, recoveryDebt: null });
    expect(nothing).toMatchObject({ confidence: "low" });
    expect(nothing.missing).toEqual(["rpe", "performance", "sleep", "energy", "soreness", "volume"]);
    const half = scored({ missedShare: 0, energy: [4], soreness: [2] });
    expect(half.value).toMatchObject({ coverage: 0.5, recoveryDebt: 0 });
    expect(half).toMatchObject({ confidence: "medium", missing: ["rpe", "sleep", "volume"] });
    const all = { missedShare: 0, sleep: [8], weekLoad: 50, priorWeeks: [50, 50, 50, 50] };
    expect(scored(all)).toMatchObject({ confidence: "high", value: { coverage: 0.7 }, missing: ["rpe", "energy", "soreness"] });
    expect(scored({ sleep: [4], energy: [1], soreness: [1] }).value.recoveryDebt).toBe(3);
  });

  test("two thirds of the points known are fairly sure, more are sure", () => {
    // 1 streak + 3 recovery + 2 volume = 0.6; with performance 0.8.
    const some = { sleep: [8], energy: [4], weekLoad: 50, priorWeeks: [50, 50, 50, 50] };
    expect(scored(some)).toMatchObject({ value: { coverage: 0.6 }, confidence: "medium" });
    expect(scored({ ...some, missedShare: 0 }).confidence).toBe("high");
    expect(scored({ sleep: [8], energy: [4] })).toMatchObject({ value: { coverage: 0.4 }, confidence: "low" });
  });

  test("each factor names itself, its points and its numbers", () => {
    const told = (some: Partial<FatigueAggregates>) =>
      scored(some).value.factors.map(({ name, max, reachable, because }) => [name, max, reachable, because.rule, because.facts]);
    expect(told({})).toEqual([
      ["rpe", 2, 0, "fatigue.rpe.no-data", { points: 0, max: 2 }],
      ["performance", 2, 0, "fatigue.performance.no-data", { points: 0, max: 2 }],
      ["recovery", 3, 0, "fatigue.recovery.no-data", { points: 0, max: 3 }],
      ["volume", 2, 0, "fatigue.volume.no-data", { points: 0, max: 2 }],
      ["streak", 1, 1, "fatigue.streak", { points: 0, max: 1, days: 0 }],
    ]);
    const full = told({
      ...{ rpeExcess: [0, 0, 1, 2], sleep: [5.5], energy: [4], soreness: [5] },
      ...{ weekLoad: 90, priorWeeks: [60, 60, 60, 60], consecutiveDays: 6 },
    });
    expect(full).toEqual([
      ["rpe", 2, 2, "fatigue.rpe", { points: 2, max: 2, creep: 1.5, recent: 1.5, before: 0, sessions: 4 }],
      [
        "performance",
        2,
        2,
        "fatigue.performance",
        { points: 1, max: 2, effort: 0.75, isPlain: false, sessions: 4, by: "effort" },
      ],
      ["recovery", 3, 3, "fatigue.recovery", { points: 2, max: 3, sleepHours: 5.5, energy: 4, soreness: 5 }],
      ["volume", 2, 2, "fatigue.volume", { points: 2, max: 2, ratio: 1.5, week: 90, usual: 60 }],
      ["streak", 1, 1, "fatigue.streak", { points: 1, max: 1, days: 6 }],
    ]);
    expect(scored({ sleep: [8] }).reasons.map(({ grade }) => grade)).toEqual(["C", "C", "P", "P", "P"]);
    expect(scored({ sleep: [8] }).value.factors[2]).toMatchObject({ reachable: 2, missing: ["energy", "soreness"] });
  });

  test("the factor with the most points is told first, with its numbers", () => {
    const { reasons } = scored({ sleep: [4.5], energy: [2], rpeExcess: [0, 0, 0.8, 0.8], liftDevPct: [-2] });
    expect(reasons.map(({ rule }) => rule)).toEqual([
      "fatigue.recovery",
      "fatigue.rpe",
      "fatigue.performance",
      "fatigue.streak",
      "fatigue.volume.no-data",
    ]);
    expect(reasons[0].facts).toMatchObject({ points: 3, max: 3, sleepHours: 4.5, energy: 2, soreness: null });
    expect(reasons[1]?.facts).toMatchObject({ points: 1, max: 2, creep: 0.8, recent: 0.8, before: 0, sessions: 4 });
    expect(scored({ missedShare: 0.4, liftDevPct: [-3] }).reasons[0].facts).toMatchObject({ by: "misses", missedShare: 0.4 });
    expect(scored({ missedShare: 0.2, liftDevPct: [-3] }).reasons[0].facts).toMatchObject({ by: "lifts", liftPct: -3 });
  });
});

const answers = (least: number, most: number) =>
  fc.array(fc.option(fc.double({ min: least, max: most, noNaN: true }), { nil: null }), { maxLength: 3 });
const anything = fc.record({
  rpeExcess: fc.array(fc.double({ min: -5, max: 10, noNaN: true }), { maxLength: 7 }),
  isPlainRpe: fc.boolean(),
  liftDevPct: fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { maxLength: 4 }),
  missedShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  sleep: answers(0, 24),
  energy: answers(1, 5),
  soreness: answers(1, 5),
  weekLoad: fc.option(fc.double({ min: 0, max: 300, noNaN: true }), { nil: null }),
  priorWeeks: fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 4 }),
  consecutiveDays: fc.nat(40),
});

describe("any week", () => {
  test("is a whole score of 0 to 10, the sum of its factors, with a reason for each", () =>
    fc.assert(
      fc.property(anything, (some) => {
        const { value, reasons } = scoreFatigue(some);
        expect(Number.isInteger(value.score) && value.score >= 0 && value.score <= 10).toBe(true);
        expect(value.factors.reduce((sum, factor) => sum + factor.points, 0)).toBe(value.score);
        expect(value.factors.every((factor) => factor.points <= factor.reachable || factor.name === "recovery")).toBe(true);
        expect(value.coverage).toBeGreaterThan(0);
        expect(value.coverage).toBeLessThanOrEqual(1);
        expect(reasons).toHaveLength(5);
      }),
      { numRuns: 2000, seed: 81 },
    ));

  test("a factor without data scores nothing", () =>
    fc.assert(
      fc.property(anything, (some) => {
        for (const factor of scoreFatigue(some).value.factors) if (factor.reachable === 0) expect(factor.points).toBe(0);
      }),
      { numRuns: 1000, seed: 82 },
    ));

  test("a night at or above the mean so far never raises it", () =>
    fc.assert(
      fc.property(anything, fc.double({ min: 0, max: 10, noNaN: true }), (some, more) => {
        const nights = some.sleep.filter((night) => night !== null);
        fc.pre(nights.length > 0);
        const mean = nights.reduce((sum, night) => sum + night, 0) / nights.length;
        const after = scoreFatigue({ ...some, sleep: [...some.sleep, mean + more] });
        expect(after.value.score).toBeLessThanOrEqual(scoreFatigue(some).value.score);
      }),
      { numRuns: 1000, seed: 83 },
    ));
});
