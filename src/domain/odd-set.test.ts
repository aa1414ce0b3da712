import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OddInput, oddSet } from "./odd-set";

const bench: OddInput = { kg: 82.5, reps: 6, last: { kg: 80, reps: 6 }, bests: [{ kg: 85, reps: 5 }] };
const odd = (more: Partial<OddInput>) => {
  const { value, reasons } = oddSet({ ...bench, ...more });
  return [value?.part ?? null, value?.meant ?? null, reasons[0].rule];
};

describe("values that look mistyped", () => {
  it.each<[string, Partial<OddInput>, string | null, number | null, string]>([
    ["a usual set", {}, null, null, "strength.plausible"],
    ["a lost decimal point", { kg: 825 }, "load", 82.5, "strength.odd-load"],
    ["a lost zero", { kg: 8 }, "load", 80, "strength.odd-load"],
    ["two decimals lost", { kg: 8250 }, "load", 82.5, "strength.odd-load"],
    ["five times, with no slip behind it", { kg: 400 }, "load", null, "strength.odd-load"],
    ["a fifth", { kg: 16 }, "load", null, "strength.odd-load"],
    ["a little more than a fifth", { kg: 16.1 }, null, null, "strength.plausible"],
    ["a little less than five times is still stronger than ever", { kg: 399 }, "strength", null, "strength.odd-strength"],
    ["far more repetitions", { reps: 60 }, "reps", 6, "strength.odd-reps"],
    ["few repetitions more often", { last: { kg: 80, reps: 3 }, reps: 15 }, null, null, "strength.plausible"],
    ["five times as many, and twenty", { last: { kg: 80, reps: 4 }, reps: 20 }, "reps", null, "strength.odd-reps"],
    ["nineteen of them", { last: { kg: 80, reps: 3 }, reps: 19 }, null, null, "strength.plausible"],
    ["the body alone last time", { last: { kg: 0, reps: 6 }, kg: 20 }, null, null, "strength.plausible"],
    ["the body alone now", { kg: 0 }, null, null, "strength.plausible"],
    ["nothing to compare with", { last: null, bests: [], kg: 500 }, null, null, "strength.plausible"],
    ["an open load", { kg: null }, null, null, "strength.plausible"],
    ["an open load last time", { last: { kg: null, reps: 6 }, kg: 90, reps: 1 }, null, null, "strength.plausible"],
    [
      "stronger than ever, and nothing to read it by",
      { last: { kg: null, reps: null }, kg: 825 },
      "strength",
      null,
      "strength.odd-strength",
    ],
    [
      "stronger than ever, after the body alone",
      { last: { kg: 0, reps: 6 }, kg: 825 },
      "strength",
      null,
      "strength.odd-strength",
    ],
    ["open repetitions", { reps: null }, null, null, "strength.plausible"],
    ["open numbers", { kg: null, reps: null }, null, null, "strength.plausible"],
    ["stronger than ever by a third", { kg: 120, reps: 5 }, "strength", null, "strength.odd-strength"],
    ["stronger than ever by a quarter", { kg: 106, reps: 5 }, null, null, "strength.plausible"],
  ])("%s", (_, more, part, meant, rule) => expect(odd(more)).toEqual([part, meant, rule]));

  it("asks, never more than fairly sure, and misses nothing", () => {
    for (const more of [{}, { kg: 825 }, { reps: 60 }, { kg: 140 }]) {
      expect(oddSet({ ...bench, ...more })).toMatchObject({ confidence: "medium", missing: [] });
    }
    expect(oddSet({ ...bench, reps: 60 }).reasons[0].facts).toEqual({ kg: 82.5, reps: 60, lastKg: 80, lastReps: 6 });
    expect(oddSet({ ...bench, last: null }).reasons[0].facts).toEqual({ kg: 82.5, reps: 6, lastKg: null, lastReps: null });
    expect(oddSet({ ...bench, kg: 140, reps: 1 }).reasons[0].facts).toMatchObject({ kg: 140, reps: 1, lastKg: 80, lastReps: 6 });
  });

  it("compares strength up to twelve repetitions, with the best there is", () => {
    const strong = { kg: 100, reps: 1, last: null };
    expect(
      odd({
        ...strong,
        bests: [
          { kg: 50, reps: 1 },
          { kg: 77, reps: 1 },
        ],
      })[0],
    ).toBeNull();
    expect(
      odd({
        ...strong,
        bests: [
          { kg: 50, reps: 1 },
          { kg: 76, reps: 1 },
        ],
      })[0],
    ).toBe("strength");
    expect(
      odd({
        ...strong,
        bests: [
          { kg: 0, reps: 1 },
          { kg: 50, reps: 0 },
        ],
      })[0],
    ).toBeNull();
    expect(odd({ kg: 50, reps: 30, last: null, bests: [{ kg: 50, reps: 12 }] })[0]).toBeNull();
  });

  it("takes a slip only for what lands within half again of the last value", () => {
    const meant = (kg: number, lastKg: number) => odd({ kg, last: { kg: lastKg, reps: 6 } })[1];
    expect([meant(1200, 80), meant(1201, 80), meant(534, 80), meant(533, 80)]).toEqual([120, null, 53.4, null]);
    expect([meant(5.4, 80), meant(12, 80), meant(8100, 80)]).toEqual([54, 120, 81]);
  });

  it("tells what it compared", () => {
    expect(oddSet({ ...bench, kg: 825 }).reasons[0].facts).toEqual({ kg: 825, reps: 6, lastKg: 80, lastReps: 6 });
    const { e1rmKg, bestKg } = oddSet({ ...bench, kg: 140, reps: 1 }).reasons[0].facts;
    expect(e1rmKg).toBe(140);
    expect(bestKg).toBeGreaterThan(95);
  });

  it("never asks about a set like the last one, and never breaks", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 400, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.nat(100),
        (kg, reps, other, count) => {
          expect(oddSet({ kg, reps, last: { kg, reps }, bests: [{ kg, reps }] }).value).toBeNull();
          const { value } = oddSet({ kg: other, reps: count, last: { kg, reps }, bests: [{ kg, reps }] });
          if (value !== null && value.meant !== null) expect(value.meant).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000, seed: 23 },
    ));
});
