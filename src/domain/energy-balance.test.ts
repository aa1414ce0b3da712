import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { energyFromSlope, rateToDeficit, tdeeBackCalc, tdeeFromSurplus } from "./energy-balance";

describe("energy and weight", () => {
  test("a slope, a change and a surplus say the same in their own words", () => {
    expect(energyFromSlope(-0.5)).toBe(-550);
    expect(energyFromSlope(-0.7, 6500)).toBeCloseTo(-650, 9);
    expect(tdeeBackCalc(2400, -0.7, 14)).toBeCloseTo(2785, 9);
    expect(tdeeBackCalc(2400, -0.7, 7, 6500)).toBeCloseTo(3050, 9);
    expect(tdeeFromSurplus(2000, -400)).toBe(2400);
    expect(tdeeFromSurplus(2500, 100)).toBe(2400);
    expect(rateToDeficit(80, 0.7).kgPerWeek).toBeCloseTo(0.56, 9);
    expect(rateToDeficit(80, 0.7).deficitKcalDay).toBeCloseTo(616, 9);
  });

  test("no day, no answer", () => {
    expect(tdeeBackCalc(2400, -0.7, 0)).toBeNull();
    expect(tdeeBackCalc(2400, -0.7, -3)).toBeNull();
  });

  test("what a rate costs is what its slope gives back", () =>
    fc.assert(
      fc.property(fc.double({ min: 40, max: 200, noNaN: true }), fc.double({ min: 0, max: 2, noNaN: true }), (kg, pct) => {
        const { kgPerWeek, deficitKcalDay } = rateToDeficit(kg, pct);
        expect(deficitKcalDay).toBeCloseTo(-energyFromSlope(-kgPerWeek), 6);
        expect(tdeeBackCalc(2000, -kgPerWeek, 7)).toBeCloseTo(2000 + deficitKcalDay, 6);
      }),
      { numRuns: 1000, seed: 152 },
    ));
});
