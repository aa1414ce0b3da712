import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { macroTarget } from "./macro-target";
import { macroCarbs, macroKcal } from "./macros";
import { type ProteinInput, proteinRange, proteinTarget } from "./protein";

const man: ProteinInput = { phase: "maintain", weightKg: 80, heightCm: 180, targetKg: null, ffmKg: null };

describe("protein", () => {
  test("a range is a mass times its bounds", () => {
    expect(proteinRange(65, [2.3, 3.1])[0]).toBeCloseTo(149.5, 9);
    expect(proteinRange(65, [2.3, 3.1])[1]).toBeCloseTo(201.5, 9);
  });

  test.each([
    ["maintain", 128],
    ["gain", 144],
    ["recomposition", 160],
    ["fat_loss", 176],
  ] as const)("%s: %d g for 80 kg", (phase, grams) => {
    const { value, reasons } = proteinTarget({ ...man, phase });
    expect(value.grams).toBeCloseTo(grams, 9);
    expect(value.perMealG).toEqual([20, 32]);
    expect(reasons[0]).toMatchObject({ rule: "energy.protein", grade: "A", source: "morton-2018", facts: { kg: 80 } });
    expect(reasons[0].facts).toMatchObject({ grams: value.grams, perKg: grams / 80 });
  });

  test("a known lean mass counts in a cut, and only there", () => {
    const cut = proteinTarget({ ...man, phase: "fat_loss", ffmKg: 65 });
    expect(cut.value.grams).toBeCloseTo(169, 9);
    expect(cut.reasons[0]).toMatchObject({ rule: "energy.protein-lean", grade: "C", source: "helms-2014" });
    expect(cut.reasons[0].facts).toEqual({ grams: cut.value.grams, ffmKg: 65, perKg: 2.6 });
    expect(proteinTarget({ ...man, ffmKg: 65 }).value.grams).toBeCloseTo(128, 9);
    expect(proteinTarget({ ...man, phase: "fat_loss", ffmKg: 0 }).value.grams).toBeCloseTo(176, 9);
  });

  test("above a body mass index of 30 the target weight counts, or the weight of index 25", () => {
    const heavy = { ...man, heightCm: 200, weightKg: 130 };
    expect(proteinTarget({ ...heavy, targetKg: 110 }).value.grams).toBeCloseTo(176, 9);
    expect(proteinTarget(heavy).value.grams).toBeCloseTo(160, 9);
    expect(proteinTarget({ ...heavy, weightKg: 120 }).value.grams).toBeCloseTo(192, 9);
    expect(proteinTarget({ ...heavy, heightCm: null, targetKg: 100 }).value.grams).toBeCloseTo(208, 9);
    expect(proteinTarget({ ...man, heightCm: null }).missing).toEqual(["height"]);
    expect(proteinTarget(man).missing).toEqual([]);
    expect(proteinTarget(man).confidence).toBe("medium");
  });
});

describe("macros", () => {
  test("4, 9 and 4 kcal a gram, both ways", () => {
    expect(macroCarbs(2500, 160, 64)).toBe(321);
    expect(macroKcal({ proteinG: 160, fatG: 64, carbsG: 321 })).toBe(2500);
  });

  test("a quarter of the energy from fat, the rest from carbohydrate", () => {
    const { value, reasons, confidence } = macroTarget({ kcal: 2880, proteinG: 160, weightKg: 80, trainingHours: 2 });
    expect(value).toMatchObject({ proteinG: 160, fatG: 80, carbsG: 380 });
    expect(value?.fibreG).toBeCloseTo(40.32, 9);
    expect(value?.waterL[0]).toBeCloseTo(3.64, 9);
    expect(value?.waterL[1]).toBeCloseTo(4.04, 9);
    expect(reasons[0]).toMatchObject({ rule: "energy.macros", facts: { kcal: 2880, proteinG: 160, fatG: 80, carbsG: 380 } });
    expect(confidence).toBe("medium");
  });

  test("at least 0.7 g a kilogram, at most 35 %", () => {
    expect(macroTarget({ kcal: 1800, proteinG: 120, weightKg: 80, trainingHours: 0 }).value?.fatG).toBeCloseTo(56, 9);
    expect(macroTarget({ kcal: 1800, proteinG: 120, weightKg: 120, trainingHours: 0 }).value?.fatG).toBeCloseTo(70, 9);
  });

  test("when protein does not fit, fat gives way to 0.6 g a kilogram, and then there is no answer", () => {
    const tight = macroTarget({ kcal: 1200, proteinG: 200, weightKg: 70, trainingHours: -1 });
    // 400 kcal are left: 0.7 g a kilogram would take 441.
    expect(tight.value?.fatG).toBeCloseTo(42, 9);
    expect(tight.value?.carbsG).toBeCloseTo(5.5, 9);
    expect(tight.value?.waterL).toEqual([0.033 * 70, 0.033 * 70]);
    expect(tight.reasons[0].rule).toBe("energy.macros-tight");
    const none = macroTarget({ kcal: 1200, proteinG: 250, weightKg: 70, trainingHours: 0 });
    expect(none).toMatchObject({ value: null, confidence: "low", missing: [] });
    expect(none.reasons[0]).toMatchObject({ rule: "energy.infeasible", facts: { kcal: 1200, proteinG: 250, fatG: 42 } });
    // Fat capped at 35 % already lies below 0.6 g a kilogram, and is not raised.
    expect(macroTarget({ kcal: 1000, proteinG: 170, weightKg: 200, trainingHours: 0 }).value).toBeNull();
    expect(macroTarget({ kcal: 1000, proteinG: 162.5, weightKg: 200, trainingHours: 0 }).value?.carbsG).toBe(0);
  });

  test("the macros carry the energy of the target", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 1200, max: 6000, noNaN: true }),
        fc.double({ min: 40, max: 300, noNaN: true }),
        fc.double({ min: 40, max: 200, noNaN: true }),
        (kcal, proteinG, weightKg) => {
          const { value } = macroTarget({ kcal, proteinG, weightKg, trainingHours: 1 });
          if (value === null) return;
          expect(macroKcal(value)).toBeCloseTo(kcal, 6);
          expect(value.carbsG).toBeGreaterThanOrEqual(0);
          expect(9 * value.fatG).toBeLessThanOrEqual(0.35 * kcal + 1e-6);
        },
      ),
      { numRuns: 1000, seed: 1532 },
    ));
});
