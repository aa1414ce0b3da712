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
    // (8 · 2 + 4 + 4) / (8 + 2) repetitions left.
    const easy = estimateSet(work(100, 8), { ratedRirs: [4, 4] }).value!;
    expect(easy.likelyKg).toBeCloseTo(weightDependent(100, 10.4), 9);
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

  it("doubts the formula more the more repetitions it rests on", () => {
    const sdAt = (reps: number, rir: number) => estimateSet(work(100, reps, { rir })).value?.sdPct;
    const formula = [
      [3, 0, 1],
      [3, 0.5, 2],
      [6, 0, 2],
      [6, 0.5, 4],
      [10, 0, 4],
      [10, 0.5, 7],
      [12, 0, 7],
    ] as const;
    for (const [reps, rir, pct] of formula) expect(sdAt(reps, rir)).toBeCloseTo(Math.hypot(3, 2, pct), 9);
    expect(sdAt(12, 0.5)).toBeUndefined();
    const flagged = (reps: number, rir: number) => estimateSet(work(100, reps, { rir })).value?.lowConfidenceReps;
    expect([flagged(10, 0), flagged(10, 0.5), flagged(12, 0)]).toEqual([false, true, true]);
  });

  it("says what it rests on", () => {
    const told = estimateSet(work(100, 5, { rir: 2 }));
    const { kg: e1rmKg, sdPct } = told.value!;
    const facts = { kg: 100, reps: 5, rir: 2, n: 7, e1rmKg, sdPct, source: "logged", curve: "weightDependent", phi: 1 };
    expect(told).toMatchObject({ confidence: "high", missing: [] });
    expect(told.reasons).toEqual([
      { rule: "strength.estimate", text: "why.strength.estimate", facts, grade: "B", source: "marzagao-2026" },
    ]);
    const bound = estimateSet(work(60, 11));
    expect(bound).toMatchObject({ confidence: "low", missing: ["rpe"] });
    expect(bound.reasons).toMatchObject([
      { rule: "strength.lower-bound", facts: { n: 11, source: "none", likelyKg: bound.value?.likelyKg }, grade: "P" },
      { rule: "strength.low-confidence-reps", facts: { n: 11 }, grade: "P" },
    ]);
    const sure = ["failure", "amrap", "work"].map((role) => estimateSet(work(100, 3, { role: role as "work" })).confidence);
    expect(sure).toEqual(["high", "high", "low"]);
    expect(estimateSet(work(100, 3, { rir: 3.5 })).confidence).toBe("medium");
  });

  it.each([
    ["epley", "epley-1985"],
    ["brzycki", "brzycki-1993"],
    ["brzyckiDecimal", "brzycki-1993"],
    ["wathan", "wathan-1994"],
    ["mayhew", "mayhew-1992"],
    ["lombardi", "lombardi-1989"],
    ["oconner", "oconner-1989"],
    ["lander", "lander-1985"],
  ] as const)("names who published the curve: %s", (name, source) => {
    const options = { curve: name === "epley" ? BODYWEIGHT_CURVE : { name } };
    expect(estimateSet(work(100, 5, { rir: 2 }), options).reasons[0]).toMatchObject({
      source,
      facts: { curve: name, phi: null },
    });
  });

  it("names the set that says nothing, and the limit it passed", () => {
    const nothing = (set: StrengthSet) => {
      const { confidence, missing, reasons } = estimateSet(set);
      return [confidence, missing, reasons[0].facts];
    };
    expect(nothing(work(0, 5))).toEqual(["low", [], { kg: 0, reps: 5, role: "work" }]);
    expect(nothing(work(60, 12, { rir: 1 }))).toEqual(["low", [], { kg: 60, reps: 12, role: "work", n: 13, limit: 12 }]);
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

  it("counts the share of the body that is lifted", () => {
    const pushUp = { bodyweight: { kg: 80, ageDays: 0 }, fraction: 0.64, addedKg: 10, assistKg: 0 };
    const { value } = bodyweightE1rm({ reps: 1, role: "work", rir: 0 }, pushUp);
    expect(value?.systemKg).toBeCloseTo(61.2, 9);
    expect(value?.addedKg).toBeCloseTo(10, 9);
  });

  it("names the old body weight, and is a level less sure of whatever it was", () => {
    const old = { ...pullUp, bodyweight: { kg: 80, ageDays: 45 } };
    const rated = bodyweightE1rm({ reps: 8, role: "work", rir: 0 }, old);
    expect(rated.reasons.map(({ rule }) => rule)).toEqual(["strength.estimate", "strength.old-bodyweight"]);
    expect(rated.reasons[1]?.facts).toEqual({ bodyKg: 80, ageDays: 45 });
    expect(bodyweightE1rm({ reps: 4, role: "work", rir: 4 }, old).confidence).toBe("low");
    expect(bodyweightE1rm({ reps: 8, role: "work" }, old)).toMatchObject({ confidence: "low", missing: ["rpe", "bodyweight"] });
    const none = bodyweightE1rm({ reps: 8, role: "work", rir: 0 }, { ...pullUp, bodyweight: null });
    expect(none).toMatchObject({ confidence: "low", missing: ["bodyweight"] });
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
