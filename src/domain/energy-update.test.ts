import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rhoAt, tdeeDrift, tdeeUpdate } from "./energy-update";

const WEEK = { meanIntake: 2400, completeDays: 6, slopeKgDay: -0.05, slopeSeKgDay: 0.02, rho: 6500 };

describe("one week of the estimate", () => {
  test("the worked example", () => {
    const { observed, gain, x, P } = tdeeUpdate({ x: 2759, P: 331.08 ** 2 }, WEEK);
    expect(observed).toBeCloseTo(2725, 9);
    expect(gain).toBeCloseTo(0.814, 3);
    expect(x).toBeCloseTo(2731.3, 1);
    expect(Math.sqrt(P)).toBeCloseTo(143.1, 1);
  });

  test("a kilogram stands for less in the first 21 days", () => {
    expect([1, 21, 22, 100].map(rhoAt)).toEqual([6500, 6500, 7700, 7700]);
  });

  test("a week without an observation moves only the variance, by 25 squared", () =>
    fc.assert(
      fc.property(fc.double({ min: 1000, max: 5000, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }), (x, P) => {
        expect(tdeeDrift({ x, P })).toEqual({ x, P: P + 625 });
      }),
      { numRuns: 1000, seed: 1522 },
    ));

  test("the answer lies between the belief and the week, and its variance below both", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1000, max: 5000, noNaN: true }),
        fc.double({ min: 1, max: 600, noNaN: true }),
        fc.double({ min: 800, max: 6000, noNaN: true }),
        fc.integer({ min: 0, max: 7 }),
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        (x, sd, meanIntake, completeDays, slopeKgDay) => {
          const next = tdeeUpdate({ x, P: sd ** 2 }, { meanIntake, completeDays, slopeKgDay, slopeSeKgDay: 0.02, rho: 7700 });
          expect(next.x).toBeGreaterThanOrEqual(Math.min(x, next.observed) - 1e-6);
          expect(next.x).toBeLessThanOrEqual(Math.max(x, next.observed) + 1e-6);
          expect(next.P).toBeLessThan(sd ** 2 + 625);
          expect(next.gain > 0 && next.gain < 1).toBe(true);
        },
      ),
      { numRuns: 1000, seed: 1523 },
    ));

  test("more logged days are believed more", () => {
    const gains = [4, 5, 7].map((completeDays) => tdeeUpdate({ x: 2500, P: 1e4 }, { ...WEEK, completeDays }).gain);
    expect(gains).toEqual([...gains].sort((a, b) => a - b));
    expect(new Set(gains).size).toBe(3);
  });
});
