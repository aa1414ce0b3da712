import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rirFromRpe, rpeE1rm, rpeLoad, rpePct, rtsContinuous, rtsNextSet } from "./rpe";
import { repsAtPct, repsAtPctSd, repTarget, rirRamp } from "./rpe-tables";
import { biasObservations, personalBias, ratingBias } from "./rpe-trust";
import { estimateSet } from "./strength";

const halves = (min: number, max: number) => fc.integer({ min: min * 2, max: max * 2 }).map((half) => half / 2);

describe("RPE chart", () => {
  it("covers 1 to 12.5 repetitions to failure and nothing else", () => {
    expect(rpePct(1, 10)).toBe(100);
    expect(rpePct(12, 9.5)).toBe(66.7);
    expect(rpePct(12, 9)).toBeNull();
    expect(rpePct(0, 10)).toBeNull();
    expect(rpeLoad(100, 12, 8, 2.5)).toMatchObject({ value: null, reasons: [{ rule: "rpe.above-chart" }] });
    expect(rpeE1rm(100, 12, 8).value).toBeNull();
    expect(rtsNextSet({ kg: 100, reps: 12, rpe: 8 }, { reps: 5, rpe: 8 }).value).toBeNull();
    expect(rtsNextSet({ kg: 100, reps: 5, rpe: 8 }, { reps: 12, rpe: 8 }).value).toBeNull();
  });

  it("is the printed chart, by halves", () => {
    const printed = [
      100, 97.8, 95.5, 93.9, 92.2, 90.7, 89.2, 87.8, 86.3, 85, 83.7, 82.4, 81.1, 79.9, 78.6, 77.4, 76.2, 75.1, 73.9, 72.3, 70.7,
      69.4, 68, 66.7,
    ];
    expect(printed.map((_, half) => rpePct(1 + half / 2, 10))).toEqual(printed);
    expect(rpePct(5, 8)).toBe(81.1);
    // Between two ratings of the chart it runs straight.
    expect(rpePct(1, 9.75)).toBeCloseTo(98.9, 9);
    expect(rpePct(0.5, 10)).toBeNull();
    expect(rpePct(12.75, 10)).toBeNull();
  });

  it("says what it read, and from whom", () => {
    const chart = { rule: "rpe.chart", grade: "C", source: "tuchscherer" };
    const max = rpeE1rm(225, 5, 8);
    expect(max).toMatchObject({ confidence: "medium", missing: [], value: { pct: 81.1 } });
    expect(max.value?.e1rm).toBeCloseTo(277.4, 1);
    expect(max.reasons).toEqual([
      { ...chart, text: "why.rpe.chart", facts: { reps: 5, rpe: 8, pct: 81.1, load: 225, e1rm: max.value?.e1rm } },
    ]);
    const load = rpeLoad(315, 3, 7, 5);
    expect(load).toMatchObject({ confidence: "medium", missing: [], value: { pct: 83.7, load: 265 } });
    expect(load.value?.raw).toBeCloseTo(263.655, 9);
    expect(load.reasons[0]).toMatchObject({
      ...chart,
      facts: { reps: 3, rpe: 7, pct: 83.7, oneRm: 315, raw: load.value?.raw, load: 265 },
    });
    const next = rtsNextSet({ kg: 100, reps: 5, rpe: 9 }, { reps: 5, rpe: 8 });
    expect([next.value?.e1rm, next.value?.nextKg].map((kg) => Math.round((kg ?? 0) * 100) / 100)).toEqual([119.47, 96.89]);
    expect(next).toMatchObject({ confidence: "medium", missing: [] });
    expect(next.reasons[0]).toMatchObject({ ...chart, facts: { kg: 100, reps: 5, rpe: 8, ...next.value } });
  });

  it("names the set that is not on the chart", () => {
    const above = (reps: number) => ({
      value: null,
      confidence: "low",
      missing: [],
      reasons: [{ rule: "rpe.above-chart", facts: { reps, rpe: 8 } }],
    });
    expect(rpeE1rm(100, 12, 8)).toMatchObject(above(12));
    expect(rtsNextSet({ kg: 100, reps: 12, rpe: 8 }, { reps: 13, rpe: 8 })).toMatchObject(above(12));
    expect(rtsNextSet({ kg: 100, reps: 5, rpe: 8 }, { reps: 13, rpe: 8 })).toMatchObject(above(13));
  });

  it("is also a smooth curve, bent up to 2.92 repetitions below the maximum and straight beyond", () => {
    expect(rtsContinuous(1, 10)).toBeCloseTo(99.9667, 9);
    expect(rtsContinuous(3, 10)).toBeCloseTo(0.347619 * 4 - 4.60714 * 2 + 99.9667, 9);
    expect(rtsContinuous(3.92, 10)).toBeCloseTo(0.347619 * 2.92 ** 2 - 4.60714 * 2.92 + 99.9667, 9);
    expect(rtsContinuous(3, 9)).toBeCloseTo(97.0955 - 2.64249 * 3, 9);
  });

  it("falls as repetitions rise or effort falls, and one repetition is one point of effort", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), halves(5, 10), (reps, rpe) => {
        const here = rpePct(reps, rpe);
        const more = rpePct(reps + 1, rpe);
        const easier = rpePct(reps, rpe - 0.5);
        if (here !== null && more !== null) expect(more).toBeLessThan(here);
        if (here !== null && easier !== null) expect(easier).toBeLessThan(here);
        if (rpe >= 6) expect(rpePct(reps, rpe - 1)).toBe(rpePct(reps + 1, rpe));
        expect(rtsContinuous(reps + 1, rpe)).toBeLessThan(rtsContinuous(reps, rpe));
      }),
      { numRuns: 1000, seed: 301 },
    );
  });

  it("comes back to the load it started from", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), halves(6.5, 10), fc.integer({ min: 20, max: 300 }), (reps, rpe, kg) => {
        const e1rm = rpeE1rm(kg, reps, rpe).value!.e1rm;
        expect(rpeLoad(e1rm, reps, rpe, 2.5).value!.raw).toBeCloseTo(kg, 9);
        expect(rtsNextSet({ kg, reps, rpe }, { reps, rpe }).value!.nextKg).toBeCloseTo(kg, 9);
      }),
      { numRuns: 1000, seed: 302 },
    );
  });

  it("reads the repetitions left, five or more below RPE 5", () => {
    expect([10, 9.5, 6, 5, 4.5, 1].map(rirFromRpe)).toEqual([0, 0.5, 4, 5, 5, 5]);
  });
});

describe("tables", () => {
  it("interpolates between anchors and never beyond", () => {
    expect(repsAtPct("bench", 75)).toBeCloseTo(11.45, 9);
    expect(repsAtPct("bench", 81)).toBeNull();
    const read = (kind: Parameters<typeof repsAtPct>[0], ...pcts: number[]) => pcts.map((pct) => repsAtPct(kind, pct));
    expect(read("bench", 69.9, 70, 80, 80.1)).toEqual([null, 14.1, 8.8, null]);
    expect(read("leg_press", 69.9, 70, 80, 80.1)).toEqual([null, 19, 13.1, null]);
    expect(read("general", 69.9, 70, 80, 90, 90.1)).toEqual([null, 15, 10, 5, null]);
    expect([59.9, 60, 80, 80.1].map(repsAtPctSd)).toEqual([null, 4.36, 2.51, null]);
    expect(repsAtPct("general", 69)).toBeNull();
    expect(repsAtPctSd(70)).toBeCloseTo(3.435, 9);
    expect(repsAtPctSd(59)).toBeNull();
  });

  it("ramps down to failure, then rests", () => {
    expect(rirRamp(3)).toEqual([2, 1, 0, "deload"]);
    expect([rirRamp(0), rirRamp(-2), rirRamp(1)]).toEqual([["deload"], ["deload"], [0, "deload"]]);
    expect(rirRamp(6)).toEqual([3, 3, 3, 2, 1, 0, "deload"]);
  });

  it("aims so that the asked repetitions are left, inside the range", () => {
    expect(repTarget({ reps: 25, rir: 2 }, 1)).toBe(26);
    expect(repTarget({ reps: 10, rir: null }, 1)).toBe(10);
    expect(repTarget({ reps: 12, rir: 4 }, 0, [8, 12])).toBe(12);
    expect(repTarget({ reps: 8, rir: 0 }, 3, [8, 12])).toBe(8);
  });
});

describe("trust", () => {
  const row = (order: number, reps: number, more: object) => ({
    id: `s${order}`,
    workoutId: "w",
    date: "2026-01-05",
    order,
    role: "work" as const,
    kg: 100,
    reps,
    ...more,
  });

  it("shrinks and clamps the bias", () => {
    expect(personalBias([])).toBe(0);
    expect(personalBias([1, 1, 0, 2])).toBeCloseTo(1 / 3, 9);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 40 }), (observed) => {
        const bias = personalBias(observed);
        const mean = observed.reduce((sum, b) => sum + b, 0) / observed.length;
        expect(Math.abs(bias)).toBeLessThanOrEqual(Math.min(2, Math.abs(mean)));
      }),
      { numRuns: 1000, seed: 303 },
    );
  });

  it("compares a set to failure with the rating before it", () => {
    expect(biasObservations([row(1, 5, { rir: 2 }), row(2, 9, { role: "amrap" })]).map(({ reps }) => reps)).toEqual([2]);
    expect(
      biasObservations([row(1, 5, { rpe: 8 }), row(2, 5, {}), row(3, 6, { role: "failure", kg: 102.5 })]).map(({ reps }) => reps),
    ).toEqual([-1]);
  });

  it("wants them close: same session, two sets, 2.5 %", () => {
    const failure = { role: "failure" };
    expect(biasObservations([row(1, 5, { rir: 2 }), row(2, 9, { ...failure, kg: 103 })])).toEqual([]);
    expect(biasObservations([row(1, 5, { rir: 2 }), row(2, 9, { ...failure, workoutId: "x" })])).toEqual([]);
    expect(biasObservations([row(1, 5, { rir: 2 }), row(2, 5, {}), row(3, 5, {}), row(4, 9, failure)])).toEqual([]);
  });

  it("is known from sets up to today, and shifts the estimate of a rated set", () => {
    const sets = [row(1, 5, { rir: 2 }), row(2, 9, { role: "amrap" })];
    const bias = ratingBias(sets)("2026-01-05");
    expect(bias.value).toBeCloseTo(2 / 9, 9);
    expect(bias).toMatchObject({
      confidence: "medium",
      reasons: [{ rule: "strength.bias", facts: { observations: 1 } }],
      missing: [],
    });
    expect(ratingBias(sets)("2026-01-04")).toMatchObject({ value: 0, confidence: "low", missing: ["sets-to-failure"] });
    const eight = Array.from({ length: 8 }, (_, i) => [
      row(1, 5, { rir: 2, workoutId: `w${i}`, id: `${i}a` }),
      row(2, 8, { role: "failure", workoutId: `w${i}`, id: `${i}b` }),
    ]).flat();
    expect(ratingBias(eight)("2026-01-05")).toMatchObject({ value: 0.5, confidence: "high" });
    const plain = estimateSet({ kg: 100, reps: 5, rir: 2, role: "work" }).value?.kg ?? 0;
    expect(estimateSet({ kg: 100, reps: 5, rir: 2, role: "work" }, { bias: 0.5 }).value?.kg).toBeGreaterThan(plain);
  });
});
