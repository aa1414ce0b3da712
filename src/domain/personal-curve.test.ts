import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./civil-date";
import { type DatedSet, personalCurve } from "./personal-curve";
import { weightDependent } from "./strength-curves";

const START = "2026-01-05";
const day = (days: number) => addDays(START, days);
const set = (days: number, kg: number, reps: number, rir: number | null): DatedSet => ({
  ...{ date: day(days), role: "work", kg, reps, rir },
});

describe("personalCurve", () => {
  it("keeps the default until three rated sets span three rep counts in 28 days", () => {
    const sets = [set(0, 100, 3, 0), set(1, 90, 6, 0), set(2, 90, 6, 0)];
    expect(personalCurve(sets, day(10))).toMatchObject({ value: { phi: 1 }, reasons: [{ rule: "strength.curve.default" }] });
    const old = [set(0, 100, 3, 0), set(30, 90, 6, 0), set(31, 80, 9, 0)];
    expect(personalCurve(old, day(31)).reasons[0].rule).toBe("strength.curve.default");
    expect(personalCurve([...sets, set(3, 80, 9, null)], day(10)).reasons[0].rule).toBe("strength.curve.default");
  });

  it("reads 28 days back, today included, and nothing later", () => {
    const sets = [set(2, 100, 3, 0), set(15, 90, 6, 0), set(30, 80, 9, 0)];
    const read = (on: number) => personalCurve(sets, day(on)).reasons[0];
    expect(read(30).rule).toBe("strength.curve.personal");
    expect(read(31)).toMatchObject({ rule: "strength.curve.default", facts: { sets: 2, distinctReps: 2 } });
    expect(read(29)).toMatchObject({ rule: "strength.curve.default", facts: { sets: 2, distinctReps: 2 } });
  });

  it("is never more than fairly sure, and asks for rated sets", () => {
    expect(personalCurve([], day(0))).toMatchObject({ confidence: "medium", missing: ["rated-sets"] });
    const sets = [set(0, 100, 3, 0), set(1, 90, 6, 0), set(2, 80, 9, 0)];
    const { value, confidence, missing, reasons } = personalCurve(sets, day(2));
    expect([confidence, missing]).toEqual(["medium", []]);
    const { fitted, phi } = reasons[0].facts;
    expect(value).toEqual({ name: "weightDependent", phi });
    expect(phi).toBeCloseTo(Math.exp((Math.log(Number(fitted)) * 3) / 11), 9);
    // Ratings that are known to be off are corrected first.
    expect(personalCurve(sets, day(2), 2).reasons[0].facts.fitted).not.toBe(fitted);
    // Three sets of one and the same kind do not bend a curve, and neither do two of different kinds.
    expect(personalCurve([sets[0]!, sets[1]!, sets[1]!], day(2)).reasons[0].facts).toEqual({
      ...{ sets: 3, distinctReps: 2 },
    });
  });

  it("finds a lifter's steepness and draws it halfway to one while sets are few", () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 180 }), fc.integer({ min: 80, max: 150 }), (percent, e1rm) => {
        const phi = percent / 100;
        const sets = [2, 4, 6, 8, 10].map((n, i) => set(i, inverse(e1rm, n, phi), n, 0));
        const { value, reasons } = personalCurve(sets, day(5));
        expect(reasons[0]).toMatchObject({ rule: "strength.curve.personal", facts: { sets: 5 } });
        expect(reasons[0].facts.fitted).toBeCloseTo(phi, 1);
        expect(value).toMatchObject({ name: "weightDependent" });
        if (value.name === "weightDependent") expect(Math.abs(value.phi - 1)).toBeLessThanOrEqual(Math.abs(phi - 1) + 0.03);
      }),
      { numRuns: 1000, seed: 212 },
    );
  });

  it("keeps one when every steepness fits alike", () => {
    const singles = [0, 1, 2].map((on) => set(on, 100, 1, on * 1e-12));
    expect(personalCurve(singles, day(3))).toMatchObject({
      value: { name: "weightDependent", phi: 1 },
      reasons: [{ rule: "strength.curve.personal", facts: { fitted: 1, phi: 1, sets: 3 } }],
    });
  });
});

function inverse(e1rm: number, n: number, phi: number): number {
  let [low, high] = [0, e1rm];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (weightDependent(middle, n, phi) < e1rm) low = middle;
    else high = middle;
  }
  return low;
}
