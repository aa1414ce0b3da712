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

  test("a gap of more than 8 % is asked about once only: after two entries the filter decides", () => {
    expect(weightTrend([on(0, 80), on(1, 80), on(30, 87)]).value?.held).toEqual([]);
    expect(weightTrend([on(0, 80), on(1, 80), on(2, 87)]).value?.held).toEqual([addDays(START, 2)]);
    expect(weightTrend([on(0, 80), on(200, 87)]).value?.held).toEqual([addDays(START, 200)]);
  });

  test("two odd values agree up to three days apart, on one side, and then only they are let in", () => {
    const steady = Array.from({ length: 14 }, (_, i) => on(i, 80));
    const held = (...odd: readonly WeighIn[]) => weightTrend([...steady, ...odd]).value?.held;
    expect(held(on(14, 96), on(17, 97))).toEqual([]);
    expect(held(on(14, 96), on(18, 97))).toEqual([addDays(START, 14), addDays(START, 18)]);
    // The low one stays asked about, the two high ones have explained each other.
    expect(held(on(14, 62), on(15, 96), on(16, 97))).toEqual([addDays(START, 14)]);
    const agreed = weightTrend([...steady, on(14, 62), on(15, 96), on(16, 97)]).value;
    expect(agreed?.levelKg).toBe(96.5);
  });

  test("has a point with its band for each accepted entry", () => {
    const { value } = weightTrend([on(0, 80), on(1, 80.4), on(2, 120)]);
    const half = 1.2816 * 0.007 * 80;
    expect(value?.points).toHaveLength(2);
    expect(value?.points[0]).toEqual({
      date: START,
      kg: 80,
      lo80: expect.closeTo(80 - half, 9),
      hi80: expect.closeTo(80 + half, 9),
    });
    expect(value?.points[1]).toMatchObject({ date: addDays(START, 1), kg: value?.levelKg, lo80: value?.lo80, hi80: value?.hi80 });
    expect((value?.hi80 ?? 0) - (value?.levelKg ?? 0)).toBeCloseTo(1.2816 * (value?.sdKg ?? 0), 9);
    expect((value?.levelKg ?? 0) - (value?.lo80 ?? 0)).toBeCloseTo(1.2816 * (value?.sdKg ?? 0), 9);
  });

  test("says what it rests on, and how sure it is", () => {
    const none = weightTrend([]);
    expect(none).toMatchObject({ confidence: "low", missing: ["weight"], reasons: [{ rule: "weight.no-entries" }] });
    const told = (days: readonly number[]) => {
      const { confidence, missing } = weightTrend(days.map((day) => on(day, 80)));
      return [confidence, missing];
    };
    expect(told([0, 5, 10])).toEqual(["low", ["weight"]]);
    expect([told([0, 3, 6, 10]), told([0, 7, 14, 20]), told([0, 7, 14, 21])]).toEqual([
      ["medium", []],
      ["medium", []],
      ["high", []],
    ]);
    const { value, reasons } = weightTrend([...TEN, on(12, 120)]);
    expect(reasons.map(({ rule, facts }) => [rule, facts])).toEqual([
      ["weight.trend", { levelKg: value?.levelKg, slopeKgWeek: value?.slopeKgWeek, sdKg: value?.sdKg, entries: 10, days: 9 }],
      ["weight.outlier", { kg: 120, trendKg: value?.levelKg, date: addDays(START, 12) }],
    ]);
    expect(reasons[0]).toMatchObject({ grade: "B" });
    expect(weightTrend([on(0, 0), on(1, -5)]).value).toBeNull();
  });

  test("moves only when the slope is clear", () => {
    const sloped = (perDay: number, days = 120) =>
      weightTrend(Array.from({ length: days }, (_, i) => on(i, 80 + perDay * i))).value?.direction;
    expect([sloped(-0.04), sloped(-0.01), sloped(0.01), sloped(0.04)]).toEqual(["losing", "stable", "stable", "gaining"]);
    // Ten days of the same loss are not clear yet.
    expect(sloped(-0.04, 11)).toBe("stable");
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

describe("numbers of the weight screen", () => {
  test("leave out the future and what is no weight, and take the last entry of a day", () => {
    const today = addDays(START, 20);
    const rows = [on(21, 90), on(20, 0), on(19, 79), on(18, 80), on(19, 81), on(10, 84)];
    expect(weightTiles(rows, today)).toEqual({
      ...{ currentKg: 81, mean7Kg: 80.5, change7Kg: -3.5, mean30Kg: (81 + 80 + 84) / 3, range30Kg: [80, 84] },
    });
    expect(weightTiles([...rows].reverse(), today).currentKg).toBe(79);
    expect(weightTiles([on(20, 80)], today)).toMatchObject({ currentKg: 80, change7Kg: null });
    expect(weightTiles([on(10, 80)], today)).toMatchObject({ currentKg: 80, mean7Kg: null, change7Kg: null });
  });

  test("count whole steps of 2.5 kg or 5 lb, up or down", () => {
    const point = (kg: number) => ({ date: START, kg, lo80: kg, hi80: kg });
    const steps = (to: number, unit: "kg" | "lb") => trendSteps([point(80), point(70), point(to)], unit);
    expect([steps(77.5, "kg"), steps(77.6, "kg"), steps(85, "kg")]).toEqual([1, 0, 2]);
    expect([steps(77.7, "lb"), steps(77.8, "lb"), steps(75.4, "lb")]).toEqual([1, 0, 2]);
    expect([trendSteps([], "kg"), trendSteps([point(80)], "kg")]).toEqual([0, 0]);
  });
});
