import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CheckIn } from "./check-in";
import { addDays } from "./civil-date";
import { itemValues, readiness, sleepEvidence } from "./readiness";
import { readinessOn } from "./readiness-history";

const TODAY = "2026-03-30";
const answered = (daysAgo: number, some: Partial<CheckIn>): CheckIn => ({
  ...{ date: addDays(TODAY, -daysAgo), sleepHours: null, sleepQuality: null, energy: null, soreness: null, stress: null },
  ...some,
});

describe("readiness", () => {
  test("items on one scale, 5 always best", () => {
    expect(itemValues({ sleepHours: 4, sleepQuality: 2, energy: 3, soreness: 1, stress: 5 })).toEqual({
      ...{ sleep: 1, quality: 2, energy: 3, soreness: 5, stress: 1 },
    });
    expect([0, 8, 12, null].map((sleepHours) => itemValues({ sleepHours }).sleep)).toEqual([1, 5, 5, null]);
    expect(itemValues({ energy: Number.NaN }).energy).toBeNull();
  });

  test("the middle of the scale is 50, one item is no score", () => {
    expect(readiness({ energy: 3, soreness: 3 }).value.score).toBe(50);
    expect(readiness({ energy: 5, sleepHours: 8 }).value.score).toBe(80);
    const one = readiness({ energy: 3 });
    expect(one).toMatchObject({ confidence: "low", value: { score: null }, missing: ["sleep", "quality", "soreness", "stress"] });
    expect(one.reasons[0]).toMatchObject({ rule: "readiness.no-data", facts: { items: 1, needed: 2 } });
  });

  test("the own usual takes over with fourteen answers", () => {
    const usual = (n: number) => ({ energy: { n, mean: 5, sd: 0.6 }, soreness: { n, mean: 5, sd: 0.6 } });
    const score = (n: number) => readiness({ energy: 4, soreness: 2 }, usual(n)).value.score;
    expect(score(0)).toBeCloseTo(65, 9);
    expect(score(7)).toBeCloseTo(50, 9);
    expect(score(14)).toBeCloseTo(25, 9);
    expect(score(28)).toBeCloseTo(25, 9);
    const steady = { energy: { n: 20, mean: 4, sd: 0 }, soreness: { n: 20, mean: 4, sd: 0 } };
    expect(readiness({ energy: 3, soreness: 3 }, steady).value.score).toBeCloseTo(20, 9);
    expect(readiness({ energy: 1, soreness: 5 }, steady).value.score).toBe(0);
  });

  test("names what weighs down, and how sure it is", () => {
    const all = readiness({ sleepHours: 8, sleepQuality: 5, energy: 2, soreness: 1, stress: 1 });
    expect(all).toMatchObject({ confidence: "high", missing: [] });
    expect(all.reasons[0].facts).toMatchObject({ lowest: "energy", items: ["sleep", "quality", "energy", "soreness", "stress"] });
    expect(all.reasons[0]).toMatchObject({ rule: "readiness.score", grade: "C" });
    expect(all.reasons[0].facts).toEqual({
      ...{ score: all.value.score, meanZ: 1.4, lowest: "energy" },
      ...{ items: ["sleep", "quality", "energy", "soreness", "stress"], z: [2, 2, -1, 2, 2] },
    });
    // Of two that weigh alike the first is named.
    expect(readiness({ sleepHours: 5, energy: 2 }).reasons[0].facts.lowest).toBe("sleep");
    expect(readiness({ sleepHours: 8, energy: 2, soreness: 1 }).confidence).toBe("medium");
    expect(readiness({ sleepHours: 8, energy: 2, soreness: 1, stress: 1 }).confidence).toBe("high");
  });

  test("the days before make the usual, today is only compared", () => {
    const days = Array.from({ length: 14 }, (_, i) => answered(i + 1, { energy: i % 2 === 0 ? 4 : 5, soreness: 2 }));
    const today = answered(0, { energy: 2, soreness: 2 });
    const { value } = readinessOn([today, ...days, answered(29, { energy: 1 }), answered(-1, { energy: 1 })], TODAY);
    // Energy: usual 4.5 with an SD of 0.519; soreness exactly as always.
    expect(value.items.map(({ z }) => z)).toEqual([expect.closeTo(-4.818, 3), 0]);
    expect(value.score).toBeCloseTo(13.86, 2);
    expect(readinessOn(days, TODAY).value.score).toBeNull();
    // Two answers have a spread: 1 and 5 lie 2.83 apart from each other's mean.
    const two = [answered(2, { energy: 1 }), answered(1, { energy: 5 }), answered(0, { energy: 2, stress: 3 })];
    expect(readinessOn(two, TODAY).value.items[0]?.z).toBeCloseTo(-1 / ((2 * Math.sqrt(8) + 12) / 14), 9);
    expect(
      readinessOn([answered(28, { energy: 5 }), answered(0, { energy: 3, stress: 3 })], TODAY).value.items[0]?.z,
    ).toBeLessThan(0);
    expect(readinessOn([answered(1, { energy: 5 }), today], TODAY).value.items[0]?.z).toBeCloseTo((2 - 44 / 14) / (13 / 14), 9);
  });

  test("a short night is quoted and moves no load", () => {
    expect(sleepEvidence(6)).toMatchObject({ value: { changePct: -7.56, ci95: [-11.9, -3.13] } });
    expect(sleepEvidence(6).reasons[0]).toMatchObject({ rule: "readiness.short-sleep", source: "craven-2022", grade: "A" });
    expect(sleepEvidence(6.1)).toMatchObject({ value: null, reasons: [{ rule: "readiness.sleep-enough" }] });
    expect(sleepEvidence(5)).toMatchObject({ confidence: "high", missing: [] });
    expect(sleepEvidence(5).reasons[0].facts).toEqual({ hours: 5, limit: 6, pct: 7.56 });
    expect(sleepEvidence(8).reasons[0].facts).toEqual({ hours: 8, limit: 6 });
  });
});

describe("any answers", () => {
  const item = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
  const history = fc.option(
    fc.record({
      n: fc.nat(28),
      mean: fc.double({ min: 1, max: 5, noNaN: true }),
      sd: fc.double({ min: 0, max: 2, noNaN: true }),
    }),
    { nil: undefined },
  );
  const given = fc.record({
    sleepHours: fc.option(fc.double({ min: 0, max: 24, noNaN: true }), { nil: null }),
    ...{ sleepQuality: item, energy: item, soreness: item, stress: item },
  });
  const usual = fc.record({ sleep: history, quality: history, energy: history, soreness: history, stress: history });
  const known = (histories: { [item: string]: { n: number; mean: number; sd: number } | undefined }) =>
    Object.fromEntries(Object.entries(histories).filter(([, value]) => value !== undefined)) as Parameters<typeof readiness>[1];

  test("score 0 to 100, or none", () =>
    fc.assert(
      fc.property(given, usual, (answers, histories) => {
        const { score } = readiness(answers, known(histories)).value;
        expect(score === null || (score >= 0 && score <= 100)).toBe(true);
      }),
      { numRuns: 2000, seed: 85 },
    ));

  test("a better answer never lowers it", () =>
    fc.assert(
      fc.property(
        given,
        usual,
        fc.constantFrom("sleepHours", "sleepQuality", "energy", "soreness", "stress"),
        (answers, histories, key) => {
          const value = answers[key as keyof typeof answers];
          fc.pre(value !== null);
          const better = key === "soreness" || key === "stress" ? value - 1 : value + 1;
          const before = readiness(answers, known(histories)).value.score;
          const after = readiness({ ...answers, [key]: better }, known(histories)).value.score;
          if (before === null || after === null) expect(after).toBe(before);
          else expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
      { numRuns: 2000, seed: 86 },
    ));
});
