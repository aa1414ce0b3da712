import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { banister, ewmaLoad, monotonyStrain, rampRatio, sessionLoad } from "./load-metrics";
import { muscleRecovery } from "./muscle-recovery";

describe("load metrics", () => {
  test("session load", () => {
    expect(sessionLoad(7, 75)).toBe(525);
    expect([sessionLoad(-1, 60), sessionLoad(7, -5), sessionLoad(Number.NaN, 60)]).toEqual([0, 0, 0]);
  });

  test("monotony and strain, sample or population", () => {
    const week = [525, 0, 420, 0, 675, 180, 0];
    expect(monotonyStrain(week).value).toMatchObject({ weekly: 1800, monotony: expect.closeTo(0.912, 3), flag: null });
    expect(monotonyStrain(week, "population").value.sd).toBeCloseTo(261.0946, 3);
    expect(monotonyStrain(week)).toMatchObject({
      confidence: "medium",
      missing: [],
      reasons: [{ rule: "load.monotony", source: "foster-1998" }],
    });
    expect(monotonyStrain([])).toMatchObject({
      missing: ["days"],
      value: { mean: 0, weekly: 0, monotony: null, strain: null, flag: "zero_sd" },
    });
    expect(monotonyStrain([500])).toMatchObject({ confidence: "low", reasons: [{ rule: "load.zero-sd" }], missing: [] });
    expect(monotonyStrain([10, -10, 20]).value.weekly).toBe(30);
  });

  test("says from what, and by whom", () => {
    const week = [525, 0, 420, 0, 675, 180, 0];
    const { value, reasons } = monotonyStrain(week);
    expect(value.strain).toBeCloseTo(1641, 0);
    const { mean, sd, monotony } = value;
    expect(reasons[0]).toMatchObject({ facts: { weekly: 1800, mean, sd, monotony }, grade: "B", source: "foster-1998" });
    expect(monotonyStrain([300, 300]).reasons[0]).toMatchObject({ rule: "load.zero-sd", facts: { days: 2, weekly: 600 } });
    // Two days have a spread already, of one day there is none.
    expect(monotonyStrain([100, 300]).value.sd).toBeCloseTo(Math.SQRT2 * 100, 9);
    expect(monotonyStrain([100], "population").value.monotony).toBeNull();
    expect(rampRatio(120, 100)).toMatchObject({
      confidence: "low",
      reasons: [{ facts: { ratio: 1.2 }, grade: "B", source: "impellizzeri-2020" }],
    });
    expect(rampRatio(120, -5)).toMatchObject({ confidence: "low", reasons: [{ facts: { chronic: 0 } }] });
  });

  test("weighted load and ramp", () => {
    expect(ewmaLoad([100, 0], 3)).toEqual({ lambda: 0.5, ewma: 50 });
    expect(ewmaLoad([], 7)).toEqual({ lambda: 0.25, ewma: 0 });
    expect(ewmaLoad([100, 50], 0)).toEqual({ lambda: 1, ewma: 50 });
    expect(rampRatio(120, 100)).toMatchObject({ value: 1.2, missing: [], reasons: [{ rule: "load.ramp" }] });
    expect(rampRatio(120, 0)).toMatchObject({ value: null, missing: ["chronic"], reasons: [{ rule: "load.no-usual" }] });
  });

  test("impulse and response", () => {
    const one = banister([{ day: 0, load: 100 }], 7);
    expect(one.fitness).toBeCloseTo(84.648, 3);
    expect(one.performanceDelta).toBeCloseTo(11.072, 3);
    expect([one.zeroCrossing, one.peak]).toEqual([expect.closeTo(5.82, 2), expect.closeTo(20.87, 2)]);
    expect(banister([{ day: 8, load: 100 }], 7).fitness).toBe(0);
    expect(banister([{ day: 7, load: 100 }], 7)).toMatchObject({ fitness: 100, fatigue: 100, performanceDelta: -100 });
    expect(banister([], 7, { k2: 1 }).zeroCrossing).toBeNull();
    expect(banister([], 7, { k1: 2, k2: 6 }).zeroCrossing).toBeCloseTo(Math.log(3) * 8.4, 9);
    expect(banister([{ day: 0, load: 100 }], 7, { tau2: -7 }).fatigue).toBe(0);
    expect(banister([{ day: 0, load: 100 }], 7, { tau1: 7 })).toMatchObject({ zeroCrossing: null, peak: null });
    expect(banister([{ day: 0, load: 100 }], 7, { tau2: 0 }).fatigue).toBe(0);
  });

  test("muscles recover at their own pace", () => {
    const sets = (daysAgo: number) =>
      Array.from({ length: 10 }, () => ({
        role: "work" as const,
        reps: 8,
        daysAgo,
        contrib: { upper_chest: 1, triceps: 0.5, glute_max: 1 },
      }));
    const { value } = muscleRecovery(sets(1));
    expect(value.upper_chest).toBeCloseTo(1 - Math.exp(-1 / 1.5), 9);
    expect(value.triceps).toBeCloseTo(1 - 0.5 * Math.exp(-1), 9);
    expect(value.glute_max).toBeCloseTo(1 - Math.exp(-1 / 2), 9);
    expect(Object.keys(value)).toHaveLength(3);
    expect(muscleRecovery([...sets(0), ...sets(0)]).value.upper_chest).toBe(0);
    expect(muscleRecovery(sets(-1))).toMatchObject({ value: {}, missing: ["sets"], reasons: [{ rule: "load.no-sets" }] });
    expect(muscleRecovery(sets(1))).toMatchObject({
      confidence: "low",
      missing: [],
      reasons: [{ rule: "load.muscle-recovery", facts: { muscles: 3 } }],
    });
  });
});

describe("any week", () => {
  const loads = fc.array(fc.double({ min: -100, max: 3000, noNaN: true }), { minLength: 1, maxLength: 28 });

  test("nothing is negative", () =>
    fc.assert(
      fc.property(loads, fc.integer({ min: 1, max: 42 }), (days, N) => {
        const { weekly, mean, sd, monotony, strain } = monotonyStrain(days).value;
        for (const value of [weekly, mean, sd, monotony ?? 0, strain ?? 0, ewmaLoad(days, N).ewma]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(value)).toBe(true);
        }
        const { fitness, fatigue } = banister(
          days.map((load, day) => ({ day, load })),
          N,
        );
        expect(fitness >= 0 && fatigue >= 0).toBe(true);
      }),
      { numRuns: 1000, seed: 89 },
    ));

  test("a constant week has no monotony", () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3000, noNaN: true }), (load) => {
        const { value } = monotonyStrain(Array<number>(7).fill(load));
        expect(value).toMatchObject({ monotony: null, strain: null, flag: "zero_sd" });
      }),
      { numRuns: 1000, seed: 90 },
    ));
});
