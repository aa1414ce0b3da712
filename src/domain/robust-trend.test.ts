import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mannKendall, median, robustSd, theilSen } from "./robust-trend";

const points = (values: readonly number[]) => values.map((y, t) => ({ t, y }));

describe("robust trend", () => {
  it("is the line of a line, whatever the order", () => {
    const line = [3, 0, 2, 1].map((t) => ({ t, y: 5 + 2 * t }));
    expect(theilSen(line)).toEqual({ slope: 2, intercept: 5, slopes: [2, 2, 2, 2, 2, 2] });
  });

  it("does not follow one wild value", () => {
    expect(theilSen(points([100, 101, 102, 103, 60, 104, 105, 106])).slope).toBeCloseTo(0.8333, 3);
  });

  it("leaves out pairs at one time, and is flat without two times", () => {
    expect(
      theilSen([
        { t: 0, y: 1 },
        { t: 0, y: 9 },
        { t: 1, y: 2 },
      ]).slopes,
    ).toEqual([-7, 1]);
    expect(theilSen([])).toEqual({ slope: 0, intercept: 0, slopes: [] });
    expect(theilSen([{ t: 4, y: 7 }])).toEqual({ slope: 0, intercept: 7, slopes: [] });
  });

  it.each([
    [[1, 2, 3, 4], 6, 26 / 3],
    [[4, 3, 2, 1], -6, 26 / 3],
    [[1, 1, 1], 0, 11 / 3],
    [[1, 3, 2], 1, 11 / 3],
    [[5], 0, 0],
    [[], 0, 0],
  ])("ranks of %j", (values, S, variance) => {
    const ranked = mannKendall(values);
    expect(ranked.S).toBe(S);
    expect(ranked.variance).toBeCloseTo(variance, 9);
    expect(ranked.Z).toBeCloseTo(S === 0 ? 0 : (S - Math.sign(S)) / Math.sqrt(variance), 9);
  });

  it("takes equal values for equal, binary dust included", () => expect(mannKendall([0.1 + 0.2, 0.3]).S).toBe(0));

  it("has a median and a robust deviation", () => {
    expect(median([])).toBeNull();
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(robustSd([])).toBe(0);
    expect(robustSd([1, 2, 3, 4, 100])).toBeCloseTo(1.4826, 9);
  });

  it("scales with its values and turns with their sign", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 }), (values) => {
        const { slope } = theilSen(points(values));
        expect(theilSen(points(values.map((y) => 3 * y + 7))).slope).toBeCloseTo(3 * slope, 9);
        expect(theilSen(points(values.map((y) => -y))).slope).toBeCloseTo(-slope, 9);
        expect(mannKendall([...values].reverse()).S).toBe(-mannKendall(values).S + 0);
      }),
      { numRuns: 1000, seed: 93 },
    ));
});
