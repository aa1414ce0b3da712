import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { display, fromKg, grams, gramsOfKg, INC, kgOf, LB_KG, roundHalfUp, sameLoad, toKg } from "./units";
import { UNITS } from "./vocabulary";

const unit = fc.constantFrom(...UNITS);
const hundredths = fc.integer({ min: 0, max: 200_000 });

describe("units", () => {
  it("knows the pound exactly", () => {
    expect(toKg(1, "lb")).toBe(0.45359237);
    expect(toKg(225, "lb")).toBeCloseTo(102.0583, 4);
    expect(LB_KG).toBe(0.45359237);
  });

  it("steps by what is usual in the lifter's unit, never by a conversion", () => {
    expect(INC).toEqual({ kg: { lower: 5, upper: 2.5, micro: 1.25 }, lb: { lower: 10, upper: 5, micro: 2.5 } });
  });

  it("shows what was typed, in the unit it was typed in", () => {
    fc.assert(
      fc.property(hundredths, unit, (typed, in_) => {
        expect(display(grams(typed / 100, in_), in_)).toBe(typed / 100);
      }),
      { numRuns: 2000, seed: 101 },
    );
  });

  it("converts there and back within a billionth", () => {
    fc.assert(
      fc.property(hundredths, unit, (typed, in_) => {
        expect(Math.abs(fromKg(toKg(typed / 100, in_), in_) - typed / 100)).toBeLessThan(1e-9);
        expect(kgOf(gramsOfKg(typed / 100))).toBeCloseTo(typed / 100, 9);
      }),
      { numRuns: 1000, seed: 102 },
    );
  });

  it("rounds half up to a multiple no further than half a step away", () => {
    expect([117, 135, 153, 152.5, 2.4, 2.5].map((x) => roundHalfUp(x, 5))).toEqual([115, 135, 155, 155, 0, 5]);
    expect(roundHalfUp(7, 0)).toBe(7);
    fc.assert(
      fc.property(hundredths, fc.constantFrom(0.5, 1, 1.25, 2.5, 5, 10), (x, step) => {
        const rounded = roundHalfUp(x / 100, step);
        expect(Number.isInteger(rounded / step)).toBe(true);
        expect(rounded - x / 100).toBeGreaterThan(-step / 2 - 1e-6);
        expect(rounded - x / 100).toBeLessThanOrEqual(step / 2 + 1e-6);
      }),
      { numRuns: 1000, seed: 103 },
    );
  });

  it("calls loads the same below five grams of difference only", () => {
    expect(sameLoad(100, 100.0049)).toBe(true);
    expect(sameLoad(100, 100.0051)).toBe(false);
  });
});
