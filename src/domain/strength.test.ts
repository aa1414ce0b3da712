import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyweightE1rm } from "./bodyweight-estimate";
import { loadAt, loadFor, repsAt } from "./prescribe";
import { maxPct, maxReps, pctAtRir, pctDeducted, REP_PROFILES, repsAtRir } from "./rep-max-profile";
import { estimateSet, type StrengthSet } from "./strength";
import { BODYWEIGHT_CURVE, type Curve, DEFAULT_CURVE, onCurve, reynoldsBench, weightDependent } from "./strength-curves";
import { SET_ROLES } from "./vocabulary";

const kg = fc.double({ min: 1, max: 400, noNaN: true });
const n = fc.double({ min: 1, max: 20, noNaN: true });
const NAMES = ["brzycki", "brzyckiDecimal", "wathan", "mayhew", "lombardi", "oconner", "lander"] as const;
const CURVES: readonly Curve[] = [
  DEFAULT_CURVE,
  { name: "weightDependent", phi: 2 },
  BODYWEIGHT_CURVE,
  ...NAMES.map((name) => ({ name })),
];
const curve = fc.constantFrom(...CURVES);

const work = (load: number, reps: number, more: Partial<StrengthSet> = {}): StrengthSet => ({
  kg: load,
  reps,
  role: "work",
  ...more,
});

describe("curves", () => {
  it("reads the printed examples", () => {
    expect(weightDependent(100, 5)).toBeCloseTo(117.52, 2);
    expect((100 * 20) / weightDependent(20, 5)).toBeCloseTo(77.5, 1);
    expect(reynoldsBench(100)).toBeCloseTo(113.7699, 4);
  });

  it("is undefined, never infinite or negative, where a formula breaks down", () => {
    for (const name of ["brzycki", "brzyckiDecimal", "lander"] as const) expect(onCurve({ name }, 50, 38)).toBeNull();
  });

  it("rises strictly with load and never falls with repetitions", () => {
    fc.assert(
      fc.property(curve, kg, n, (any, w, r) => {
        expect(onCurve(any, w * 1.001, r)!).toBeGreaterThan(onCurve(any, w, r)!);
        expect(onCurve(any, w, r + 0.5)!).toBeGreaterThanOrEqual(onCurve(any, w, r)!);
      }),
      { numRuns: 2000, seed: 201 },
    );
  });
});

describe("repetition profiles", () => {
  it("inverts exactly", () => {
    const profile = fc.constantFrom(...Object.values(REP_PROFILES));
    fc.assert(
      fc.property(profile, fc.double({ min: 1, max: 20, noNaN: true }), fc.integer({ min: 0, max: 5 }), (model, reps, rir) => {
        expect(maxReps(model, maxPct(model, reps))).toBeCloseTo(reps, 8);
        expect(repsAtRir(model, pctAtRir(model, reps, rir), rir)).toBeCloseTo(reps, 8);
        expect(pctDeducted(model, reps, 0.05)).toBeCloseTo(maxPct(model, reps) - 0.05, 12);
      }),
      { numRuns: 1000, seed: 202 },
    );
  });
});

describe("estimateSet", () => {
  it("gives the printed example with its band", () => {
    const { value, confidence } = estimateSet(work(100, 5, { rpe: 8 }));
    expect(value).toMatchObject({ n: 7, basis: "point", lowConfidenceReps: false });
    expect(value!.kg).toBeCloseTo(124.733, 3);
    expect([value!.lo80, value!.hi80].map((x) => Math.round(x * 10) / 10)).toEqual([116.4, 133.6]);
    expect(confidence).toBe("high");
  });

  it.each([
    [work(100, 5, { role: "warmup" }), "strength.role-excluded"],
    [work(100, 5, { role: "drop" }), "strength.role-excluded"],
    [work(100, 5, { role: "cluster" }), "strength.role-excluded"],
    [work(100, 5, { role: "myo", mini: true }), "strength.role-excluded"],
    [work(0, 5), "strength.no-load"],
    [work(Number.NaN, 5), "strength.no-load"],
    [work(100, 0), "strength.no-reps"],
    [work(100, 5, { rir: 5 }), "strength.too-easy"],
    [work(100, 5, { rpe: 3 }), "strength.too-easy"],
    [work(60, 20), "strength.above-rep-limit"],
    [work(50, 11, { rir: 2 }), "strength.above-rep-limit"],
  ])("answers with a reason: %j %s", (set, rule) => {
    expect(estimateSet(set)).toMatchObject({ value: null, reasons: [{ rule, text: `why.${rule}` }] });
  });

  it("trusts each source of repetitions left as far as it goes", () => {
    const seen = (more: Partial<StrengthSet>) => estimateSet(work(100, 3, more)).value!;
    expect(seen({ rir: 3 })).toMatchObject({ n: 6, confidence: 1 });
    expect(seen({ rir: 3.5 })).toMatchObject({ n: 6.5, confidence: 0.6 });
    expect(seen({ rir: 3.5 }).sdPct).toBeCloseTo(Math.hypot(3, 3, 4) * Math.SQRT2, 9);
    expect(seen({ role: "failure", rpe: 8 })).toMatchObject({ n: 3, confidence: 0.9 });
    expect(seen({ role: "failure" }).sdPct).toBeCloseTo(Math.hypot(3, 0.75, 1), 9);
    expect(seen({ minReps: 5 })).toMatchObject({ basis: "point", confidence: 0.9 });
    expect(seen({ minReps: 3 })).toMatchObject({ basis: "lower_bound", confidence: 0.35 });
    expect(seen({ role: "amrap" })).toMatchObject({ basis: "point", confidence: 0.85 });
    expect(seen({ role: "amrap", rir: 1 })).toMatchObject({ n: 4, confidence: 1 });
  });

  it("guesses the likely value of an unrated set from the lifter's habit", () => {
    const plain = estimateSet(work(100, 8)).value!;
    expect(plain.likelyKg).toBeCloseTo(weightDependent(100, 10), 9);
    const habit = estimateSet(work(100, 8), { ratedRirs: Array<number>(8).fill(0) }).value!;
    expect(habit.likelyKg).toBeCloseTo(weightDependent(100, 9), 9);
    expect(habit.kg).toBe(plain.kg);
  });

  it("corrects ratings, and only ratings, by the personal bias", () => {
    expect(estimateSet(work(100, 5, { rir: 2 }), { bias: 1 }).value!.n).toBe(8);
    expect(estimateSet(work(100, 1, { rir: 0 }), { bias: -2 }).value!.n).toBe(1);
    expect(estimateSet(work(100, 5, { role: "failure" }), { bias: 1 }).value!.n).toBe(5);
    expect(estimateSet(work(100, 5), { bias: 1 }).value!.n).toBe(5);
  });

  it("flags 11 and 12 repetitions to failure", () => {
    const advice = estimateSet(work(60, 11));
    expect(advice.value!.lowConfidenceReps).toBe(true);
    expect(advice.reasons.map(({ rule }) => rule)).toContain("strength.low-confidence-reps");
  });

  it("is total, honest about its band, and never narrower than a day's variation", () => {
    const rating = fc.option(fc.integer({ min: 0, max: 18 }).map((half) => half / 2));
    fc.assert(
      fc.property(fc.constantFrom(...SET_ROLES), kg, fc.integer({ min: 0, max: 30 }), rating, (role, load, reps, rir) => {
        const { value, reasons } = estimateSet({ kg: load, reps, role, rir });
        expect(reasons.length).toBeGreaterThan(0);
        if (value === null) return;
        expect(value.kg).toBeGreaterThanOrEqual(load - 1e-9);
        expect(value.n).toBeLessThanOrEqual(12);
        expect(value.sdPct).toBeGreaterThan(3);
        expect(value.lo80).toBeLessThan(value.kg);
        expect(value.hi80).toBeGreaterThan(value.likelyKg);
        expect(value.likelyKg).toBeGreaterThanOrEqual(value.kg);
      }),
      { numRuns: 2000, seed: 203 },
    );
  });
});

describe("bodyweightE1rm", () => {
  const pullUp = { bodyweight: { kg: 80, ageDays: 0 }, fraction: 1, addedKg: 0, assistKg: 0 };

  it("estimates on the system mass and gives back the added part", () => {
    const { value } = bodyweightE1rm({ reps: 8, role: "work", rir: 0 }, pullUp);
    expect(value!.kg).toBeCloseTo(101.333, 3);
    expect(value!.addedKg).toBeCloseTo(21.333, 3);
    const assisted = bodyweightE1rm({ reps: 5, role: "work", rir: 0 }, { ...pullUp, assistKg: 30 }).value!;
    expect(assisted.systemKg).toBe(50);
    expect(assisted.addedKg).toBeLessThan(0);
  });

  it("doubts an old body weight and refuses without one", () => {
    const set = { reps: 8, role: "work", rir: 0 } as const;
    expect(bodyweightE1rm(set, { ...pullUp, bodyweight: { kg: 80, ageDays: 30 } }).confidence).toBe("high");
    const old = bodyweightE1rm(set, { ...pullUp, bodyweight: { kg: 80, ageDays: 31 } });
    expect(old).toMatchObject({ confidence: "medium", missing: ["bodyweight"] });
    expect(bodyweightE1rm(set, { ...pullUp, bodyweight: null })).toMatchObject({
      value: null,
      reasons: [{ rule: "strength.no-bodyweight" }],
    });
    expect(bodyweightE1rm({ ...set, reps: 0 }, pullUp).reasons[0].rule).toBe("strength.no-reps");
    const warmup = bodyweightE1rm({ ...set, role: "warmup" }, { ...pullUp, bodyweight: null });
    expect(warmup.reasons[0].rule).toBe("strength.role-excluded");
  });
});

describe("prescription", () => {
  it("gives the printed example", () => {
    expect(loadFor(124.733, 8, 2).value).toBeCloseTo(91.95, 2);
    expect(loadFor(124.733, 8, 2).confidence).toBe("high");
  });

  it("says when it reaches far, and stops at twenty", () => {
    const far = loadFor(60, 12, 3);
    expect(far.confidence).toBe("low");
    expect(far.reasons.map(({ rule }) => rule)).toEqual(["strength.prescribe", "strength.prescribe-far"]);
    expect(loadFor(60, 30, 9).value).toBe(loadAt(60, 20));
    expect(loadFor(0, 5, 2).value).toBe(0);
  });

  it("is the exact inverse of the estimate on every curve", () => {
    fc.assert(
      fc.property(curve, kg, n, (any, e1rm, reps) => {
        const load = loadAt(e1rm, reps, any);
        expect(onCurve(any, load, reps)! / e1rm).toBeCloseTo(1, 9);
        expect(load).toBeLessThanOrEqual(e1rm + 1e-9);
      }),
      { numRuns: 2000, seed: 204 },
    );
  });

  it("asks for less load the more repetitions or reserve it asks for", () => {
    fc.assert(
      fc.property(kg, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 4 }), (e1rm, reps, rir) => {
        expect(loadFor(e1rm, reps + 1, rir).value).toBeLessThan(loadFor(e1rm, reps, rir).value);
        expect(loadFor(e1rm, reps, rir + 1).value).toBeLessThan(loadFor(e1rm, reps, rir).value);
      }),
      { numRuns: 1000, seed: 205 },
    );
  });

  it("counts repetitions back, 0 above the maximum and 30 at most", () => {
    expect(repsAt(100, 101)).toBe(0);
    expect(repsAt(100, 5)).toBe(30);
    expect(repsAt(100, 0)).toBe(30);
    fc.assert(
      fc.property(curve, kg, fc.double({ min: 1.5, max: 18, noNaN: true }), (any, w, reps) => {
        expect(repsAt(onCurve(any, w, reps)!, w, any)).toBeCloseTo(reps, 6);
      }),
      { numRuns: 1000, seed: 206 },
    );
  });
});
