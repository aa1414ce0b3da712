import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date";
import { type WeighIn, weightTrend } from "./weight";
import { ewmaTrend, ewmaTrendGap } from "./weight-ewma";
import { trendSteps, weightTiles } from "./weight-tiles";

const START = "2026-01-05";
const on = (day: number, kg: number): WeighIn => ({ date: addDays(START, day), kg });
const TEN = [80, 79.6, 80.3, 79.9, 79.2, 79.5, 79.8, 79, 79.3, 78.9].map((kg, i) => on(i, kg));

describe("weight trend", () => {
  test("the worked series of the specification", () => {
    const { value } = weightTrend(TEN);
    expect(value?.levelKg).toBeCloseTo(79.2264, 3);
    expect(value?.slopeKgWeek).toBeCloseTo(-0.4837, 3);
    expect(value?.sdKg).toBeCloseTo(0.287, 3);
  });

  test("it is shown from four entries over ten days, and says nothing before", () => {
    expect(weightTrend(TEN).value?.isShown).toBe(false);
    expect(weightTrend(TEN).value?.direction).toBeNull();
    expect(weightTrend([...TEN, on(10, 79)]).value?.isShown).toBe(true);
    expect(weightTrend([on(0, 80), on(5, 80), on(10, 80)]).value?.isShown).toBe(false);
  });

  test("a steady loss is losing, a flat line is stable, no entry is no trend", () => {
    const losing = Array.from({ length: 40 }, (_, i) => on(i, 80 - i * 0.08));
    const flat = Array.from({ length: 40 }, (_, i) => on(i, 80 + (i % 2) * 0.4));
    expect(weightTrend(losing).value?.direction).toBe("losing");
    expect(weightTrend(losing.map(({ date, kg }) => ({ date, kg: 160 - kg }))).value?.direction).toBe("gaining");
    expect(weightTrend(flat).value?.direction).toBe("stable");
    expect(weightTrend([]).value).toBeNull();
  });

  test("an odd value waits, a confirmed one counts, two on the same side within three days restart the level", () => {
    const steady = Array.from({ length: 14 }, (_, i) => on(i, 80));
    const odd = weightTrend([...steady, on(14, 96.5)]);
    expect(odd.value?.held).toEqual([addDays(START, 14)]);
    expect(odd.value?.levelKg).toBeCloseTo(80, 3);
    expect(odd.reasons.map((r) => r.rule)).toContain("weight.outlier");
    expect(weightTrend([...steady, { ...on(14, 96.5), confirmed: true }]).value?.levelKg).toBe(96.5);
    expect(weightTrend([...steady, on(14, 96), on(16, 97)]).value?.levelKg).toBe(96.5);
    expect(weightTrend([...steady, on(14, 96), on(18, 97)]).value?.held).toHaveLength(2);
    expect(weightTrend([...steady, on(14, 96), on(15, 62)]).value?.held).toHaveLength(2);
  });

  test("a second entry more than 8 % away waits too", () => {
    expect(weightTrend([on(0, 80), on(30, 87)]).value?.held).toEqual([addDays(START, 30)]);
    expect(weightTrend([on(0, 80), on(30, 84)]).value?.held).toEqual([]);
  });

  test("order and duplicates do not matter: the last entry of a day wins", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(60), fc.double({ min: 76, max: 84, noNaN: true })), { minLength: 1 }), (rows) => {
        const entries = rows.map(([day, kg]) => on(day, kg));
        const unique = [...new Map(entries.map((entry) => [entry.date, entry])).values()];
        expect(weightTrend(entries)).toEqual(weightTrend(unique.reverse()));
      }),
      { numRuns: 1000, seed: 151 },
    ));

  test("days without an entry change only the variance: the level moves along the slope, the band widens", () =>
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 79, max: 81, noNaN: true }), { minLength: 5, maxLength: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (kgs, gap) => {
          const series = kgs.map((kg, i) => on(i, kg));
          const before = weightTrend(series).value!;
          const expected = before.levelKg + (before.slopeKgWeek / 7) * gap;
          const after = weightTrend([...series, on(kgs.length - 1 + gap, expected)]).value!;
          expect(after.levelKg).toBeCloseTo(expected, 6);
          expect(after.slopeKgWeek).toBeCloseTo(before.slopeKgWeek, 6);
          const later = weightTrend([...series, on(kgs.length - 1 + gap + 1, expected + before.slopeKgWeek / 7)]).value!;
          expect(later.sdKg).toBeGreaterThanOrEqual(after.sdKg);
        },
      ),
      { numRuns: 1000, seed: 152 },
    ));

  test("the band holds the level and never vanishes", () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 30, max: 300, noNaN: true }), { minLength: 1, maxLength: 40 }), (kgs) => {
        const value = weightTrend(kgs.map((kg, i) => on(i, kg))).value!;
        expect(value.lo80).toBeLessThan(value.levelKg);
        expect(value.hi80).toBeGreaterThan(value.levelKg);
        expect(value.points.length + value.held.length).toBeLessThanOrEqual(kgs.length);
      }),
      { numRuns: 1000, seed: 153 },
    ));
});

describe("exponential trend", () => {
  test("published steps", () => {
    expect(ewmaTrend(173.5, 171.5, 0.1, 0.1)).toBeCloseTo(173.3, 6);
    expect(ewmaTrend(173.3, 172, 0.1, 0.1)).toBeCloseTo(173.2, 6);
    const gap = ewmaTrendGap(80, 79, 3);
    expect(gap.alphaEffective).toBeCloseTo(0.271, 6);
    expect(gap.trend).toBeCloseTo(79.729, 6);
  });

  test("a gap of n days equals n daily steps towards the same weight", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 40, max: 200, noNaN: true }),
        fc.double({ min: 40, max: 200, noNaN: true }),
        fc.nat(40),
        (prev, w, days) => {
          let daily = prev;
          for (let i = 0; i < days; i += 1) daily = ewmaTrend(daily, w);
          expect(ewmaTrendGap(prev, w, days).trend).toBeCloseTo(daily, 6);
        },
      ),
      { numRuns: 1000, seed: 154 },
    ));
});

describe("tiles", () => {
  test("means and ranges look at their own days only", () => {
    const rows = [on(0, 90), on(20, 82), on(26, 81), on(30, 80)];
    const tiles = weightTiles(rows, addDays(START, 30));
    expect(tiles).toEqual({ currentKg: 80, change7Kg: -1.5, mean7Kg: 80.5, mean30Kg: 81, range30Kg: [80, 82] });
    expect(weightTiles([], START)).toEqual({ currentKg: null, change7Kg: null, mean7Kg: null, mean30Kg: null, range30Kg: null });
  });

  test("the trend earns a step for every 2.5 kg", () => {
    const points = [80, 77.4, 74.9].map((kg) => ({ date: START, kg, lo80: kg, hi80: kg }));
    expect(trendSteps(points, "kg")).toBe(2);
    expect(trendSteps(points.slice(0, 2), "lb")).toBe(1);
    expect(trendSteps([], "kg")).toBe(0);
  });
});
