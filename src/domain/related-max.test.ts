import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exercise } from "../../tests/support/session-samples";
import { relatedMax } from "./related-max";
import type { StrengthLevel } from "./strength-level";
import { transferLoad } from "./transfer-load";

const level = (kg: number, lastDate = "2026-01-01"): StrengthLevel => ({
  kg,
  lo80: kg * 0.9,
  hi80: kg * 1.1,
  sd: 0.04,
  basis: "rated",
  lastDate,
  stale: false,
  confidence: "high",
});
const bench = exercise("barbell_bench_press", { contrib: { chest: 1, front_delts: 0.5, triceps: 0.5 } });
const dumbbells = exercise("dumbbell_bench_press", {
  contrib: { chest: 1, front_delts: 0.5, triceps: 0.5 },
  loadBasis: "per_hand",
});
const incline = exercise("barbell_incline_bench_press", { contrib: { upper_chest: 1, front_delts: 0.5, triceps: 0.5 } });
const pushMachine = exercise("other_press", { contrib: { chest: 1, front_delts: 0.5 } });
const fly = exercise("fly", { contrib: { chest: 1 }, loadBasis: "per_hand", patterns: ["isolation_push"] });
const squat = exercise("back_squat", { patterns: ["squat"], contrib: { quads: 1, glutes: 0.5 } });

describe("transferLoad", () => {
  test("a published pair, per hand", () => {
    const { value, reasons } = transferLoad(bench, dumbbells, 100);
    expect(value).toEqual({ lo: 35, hi: 42, start: 35, pair: "known" });
    expect(reasons[0]).toMatchObject({ rule: "substitute.transfer", facts: { from: bench.id, to: dumbbells.id, startKg: 35 } });
  });

  test("the other way round it is one over the band", () => {
    expect(transferLoad(dumbbells, bench, 42).value).toMatchObject({ lo: expect.closeTo(100), hi: expect.closeTo(120) });
  });

  test("an unknown pair with much the same muscles: 0.40 to 0.80", () =>
    expect(transferLoad(bench, pushMachine, 100).value).toEqual({ lo: 40, hi: 80, start: 40, pair: "alike" }));

  test.each([
    ["too little in common", bench, squat, 100],
    ["the lift itself", bench, bench, 100],
    ["nothing lifted yet", bench, dumbbells, 0],
  ])("%s: nothing is carried over", (_, from, to, kg) => {
    const advice = transferLoad(from, to, kg);
    expect(advice.value).toBeNull();
    expect(advice.reasons[0].rule).toBe("substitute.no-transfer");
  });

  test("there and back never promises more than was lifted", () =>
    fc.assert(
      fc.property(fc.double({ min: 1, max: 400, noNaN: true }), (kg) => {
        const there = transferLoad(bench, incline, kg).value;
        const back = transferLoad(incline, bench, there?.start ?? 0).value;
        expect(back?.start ?? 0).toBeLessThanOrEqual(kg + 1e-9);
        expect(back?.hi ?? 0).toBeGreaterThanOrEqual(kg - 1e-9);
      }),
      { seed: 6, numRuns: 1000 },
    ));
});

describe("relatedMax", () => {
  test("a published pair goes before closer muscles", () => {
    const known = [
      { exercise: pushMachine, level: level(200) },
      { exercise: bench, level: level(100, "2026-01-03") },
    ];
    expect(relatedMax(dumbbells, known)).toEqual({
      ...{ from: bench.id, e1rmKg: 35, highKg: 42, isSure: true, lastDate: "2026-01-03" },
    });
  });

  test("the same pattern goes before another", () => {
    const known = [
      { exercise: fly, level: level(30) },
      { exercise: bench, level: level(100) },
    ];
    expect(relatedMax(pushMachine, known)?.from).toBe(bench.id);
  });

  test("a lift with both hands is split over the two sides of a mere likeness", () => {
    expect(relatedMax(fly, [{ exercise: bench, level: level(100) }])?.e1rmKg).toBe(20);
    expect(relatedMax(fly, [{ exercise: dumbbells, level: level(40) }])?.e1rmKg).toBe(16);
  });

  test("a guess about the source is not sure", () =>
    expect(relatedMax(dumbbells, [{ exercise: bench, level: { ...level(100), confidence: "low" } }])?.isSure).toBe(false));

  test("the high end is split over two sides as well", () =>
    expect(relatedMax(fly, [{ exercise: bench, level: level(100) }])?.highKg).toBe(40));

  test("nothing related, nothing known", () => {
    expect(relatedMax(squat, [{ exercise: bench, level: level(100) }])).toBeNull();
    expect(relatedMax(bench, [])).toBeNull();
  });

  test("the order of what is known changes nothing", () => {
    const known = [bench, dumbbells, incline, fly].map((one, i) => ({ exercise: one, level: level(50 + i) }));
    expect(relatedMax(pushMachine, [...known].reverse())).toEqual(relatedMax(pushMachine, known));
  });
});
