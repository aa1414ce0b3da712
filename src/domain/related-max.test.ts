import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exercise } from "../../tests/support/session-samples";
import { relatedMax } from "./related-max";
import type { StrengthLevel } from "./strength-level";
import { TRANSFER_BANDS } from "./transfer-bands";
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

  test("the bands of the specification (10.3)", () => {
    const printed = Object.entries(TRANSFER_BANDS).flatMap(([from, targets]) =>
      Object.entries(targets).map(([to, [low, high]]) => `${from} > ${to} ${low}–${high}`),
    );
    expect(printed).toEqual([
      "barbell_bench_press > dumbbell_bench_press 0.35–0.42",
      "barbell_bench_press > barbell_incline_bench_press 0.75–0.85",
      "barbell_bench_press > close_grip_bench_press 0.88–0.95",
      "barbell_bench_press > machine_chest_press 0.6–1",
      "back_squat > front_squat 0.78–0.87",
      "back_squat > goblet_squat 0.25–0.4",
      "back_squat > leg_press 1.3–2.2",
      "back_squat > hack_squat_machine 0.7–1.1",
      "conventional_deadlift > romanian_deadlift 0.65–0.85",
      "conventional_deadlift > trap_bar_deadlift 0.95–1.1",
      "overhead_press > dumbbell_shoulder_press 0.35–0.42",
      "overhead_press > seated_dumbbell_shoulder_press 0.35–0.42",
      "barbell_row > dumbbell_row 0.35–0.48",
      "pull_up > lat_pulldown 0.7–0.95",
    ]);
  });

  test("says how sure it is, from which band and how alike", () => {
    const known = transferLoad(bench, dumbbells, 100);
    expect(known).toMatchObject({ confidence: "medium", missing: [] });
    expect(known.reasons[0]).toMatchObject({ facts: { e1rmKg: 100, low: 0.35, high: 0.42, match: 1 }, grade: "C" });
    expect(transferLoad(bench, pushMachine, 100)).toMatchObject({ confidence: "low", missing: [] });
    expect(transferLoad(bench, squat, 100)).toMatchObject({
      confidence: "low",
      missing: ["history"],
      reasons: [{ facts: { from: bench.id, to: squat.id, e1rmKg: 100, match: 0 } }],
    });
  });

  test("a likeness of 0.7 is enough, less is not", () => {
    // Two muscles of unequal share: the cosine with the first alone is share / √(share² + 1).
    const one = { id: "one", contrib: { chest: 1 } } as const;
    expect(transferLoad(one, { id: "near", contrib: { chest: 1, triceps: 1 } }, 100).value).not.toBeNull();
    expect(transferLoad(one, { id: "far", contrib: { chest: 0.5, triceps: 1 } }, 100).value).toBeNull();
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

  test("the order they are listed in decides nothing", () => {
    const lifts = [pushMachine, bench, fly, incline].map((exercise) => ({ exercise, level: level(100) }));
    for (const to of [dumbbells, pushMachine, exercise("another_press", { contrib: { chest: 1, front_delts: 0.5 } })]) {
      const others = lifts.filter((lift) => lift.exercise.id !== to.id);
      expect(relatedMax(to, [...others].reverse())?.from).toBe(relatedMax(to, others)?.from);
    }
    const twins = ["b_press", "a_press"].map((id) => ({
      exercise: exercise(id, { contrib: { chest: 1, front_delts: 0.5 } }),
      level: level(80),
    }));
    expect(relatedMax(pushMachine, twins)?.from).toBe("a_press");
    expect(relatedMax(pushMachine, [...twins].reverse())?.from).toBe("a_press");
  });

  test("of two alike lifts the one with the closer muscles", () => {
    const near = exercise("z_press", { contrib: { chest: 1, front_delts: 0.5 } });
    const known = [bench, near].map((each) => ({ exercise: each, level: level(100) }));
    expect(relatedMax(exercise("new_press", { contrib: { chest: 1, front_delts: 0.5 } }), known)?.from).toBe("z_press");
  });

  test("a lift of one side is half of one with both, and all of another one-sided one", () => {
    const single = exercise("single_press", { contrib: { chest: 1, front_delts: 0.5 }, laterality: "unilateral" });
    const other = exercise("other_single", { contrib: { chest: 1, front_delts: 0.5 }, laterality: "unilateral" });
    expect(relatedMax(single, [{ exercise: pushMachine, level: level(100) }])?.e1rmKg).toBe(20);
    expect(relatedMax(single, [{ exercise: other, level: level(100) }])?.e1rmKg).toBe(40);
    expect(relatedMax(pushMachine, [{ exercise: other, level: level(100) }])?.e1rmKg).toBe(40);
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
