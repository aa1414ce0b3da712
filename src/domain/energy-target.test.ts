import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ENERGY_PHASES } from "./energy-rate";
import { energyTarget, stepTo, type TargetInput } from "./energy-target";
import { LEVELS, SEXES } from "./vocabulary";

const base: TargetInput = {
  tdeeKcal: 2759,
  confidence: "medium",
  restingKcal: 1780,
  sex: "male",
  weightKg: 80,
  heightCm: 180,
  age: 30,
  isPregnant: false,
  hasEatingDisorderFlag: false,
  projectedKg: null,
  phase: "fat_loss",
  level: "intermediate",
  ratePctWeek: null,
  shownKcal: null,
  weeksSinceShown: 0,
};
const of = (part: Partial<TargetInput>) => energyTarget({ ...base, ...part });
const rules = (part: Partial<TargetInput>) => of(part).reasons.map(({ rule }) => rule);

describe("the daily energy target", () => {
  test("0.7 % a week of 80 kg takes 616 kcal", () => {
    const { value, reasons, confidence, missing } = of({});
    expect(value.kcal).toBeCloseTo(2759 - 616, 6);
    expect(value).toMatchObject({ floorKcal: 1780, ratePctWeek: -0.7, bar: null });
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatchObject({ rule: "energy.target", facts: { tdee: 2759, rate: -0.7, floor: 1780, cap: 150 } });
    expect(reasons[0].facts.kcal).toBe(value.kcal);
    expect([confidence, missing]).toEqual(["medium", []]);
    expect(of({ confidence: "high" }).confidence).toBe("high");
  });

  test.each([
    ["maintain", null, 0],
    ["recomposition", null, 0],
    ["gain", null, 0.2],
    ["fat_loss", -1, -1],
    ["fat_loss", -2, -1],
  ] as const)("%s at %s", (phase, ratePctWeek, rate) => {
    expect(of({ phase, ratePctWeek }).value.kcal).toBeCloseTo(2759 + rate * 880, 6);
  });

  test("a novice gains faster", () =>
    expect(of({ phase: "gain", level: "novice" }).value.kcal).toBeCloseTo(2759 + 0.35 * 880, 6));

  test("never below rest, nor below the floor of the sex class", () => {
    expect(of({ tdeeKcal: 2200 }).value.kcal).toBe(1780);
    expect(of({ tdeeKcal: 1600, restingKcal: 1100, sex: "female" }).value.kcal).toBe(1200);
    expect(of({ tdeeKcal: 1600, restingKcal: 1100, sex: "male" }).value.kcal).toBe(1500);
    expect(of({ tdeeKcal: 1600, restingKcal: 1100, sex: "unspecified" }).value.kcal).toBe(1500);
    expect(rules({ tdeeKcal: 2200 })).toEqual(["energy.floor", "energy.target"]);
    expect(of({ tdeeKcal: 2200 }).reasons[0].facts).toMatchObject({ floor: 1780, kcal: 1780 });
    expect(of({ tdeeKcal: 2200 }).reasons[0].facts.aimed).toBeCloseTo(1584, 6);
  });

  test("what is shown moves by at most 150 kcal a week", () => {
    expect(of({ shownKcal: 2600, weeksSinceShown: 1 }).value.kcal).toBe(2450);
    expect(of({ shownKcal: 2600, weeksSinceShown: 2 }).value.kcal).toBe(2300);
    expect(of({ shownKcal: 2600, weeksSinceShown: 9 }).value.kcal).toBeCloseTo(2143, 6);
    expect(of({ shownKcal: 1900, weeksSinceShown: 1 }).value.kcal).toBe(2050);
    expect(of({ shownKcal: 2600, weeksSinceShown: 0 }).value.kcal).toBe(2600);
    expect(of({ shownKcal: 2600, weeksSinceShown: -3 }).value.kcal).toBe(2600);
    expect(rules({ shownKcal: 2600, weeksSinceShown: 1 })).toEqual(["energy.step", "energy.target"]);
    expect(of({ shownKcal: 2600, weeksSinceShown: 1 }).reasons[0].facts).toMatchObject({ cap: 150, kcal: 2450 });
    expect(of({ shownKcal: 2600, weeksSinceShown: 1 }).reasons[0].facts.aimed).toBeCloseTo(2143, 6);
    expect(rules({ shownKcal: 2200, weeksSinceShown: 1 })).toEqual(["energy.target"]);
  });

  test("the floor does not wait for the step", () => {
    expect(of({ shownKcal: 1300, weeksSinceShown: 1 }).value.kcal).toBe(1780);
    expect(rules({ shownKcal: 1300, weeksSinceShown: 1 })).toEqual(["energy.floor", "energy.target"]);
  });

  test("unknown height and age are named", () => {
    expect(of({ heightCm: null }).missing).toEqual(["height"]);
    expect(of({ age: null }).missing).toEqual(["age"]);
  });
});

/** Gate 20.13. */
describe("safety", () => {
  const bars = [
    ["pregnancy", { isPregnant: true }],
    ["eating_disorder", { hasEatingDisorderFlag: true }],
    ["minor", { age: 17 }],
    ["underweight", { weightKg: 59 }],
    ["projected_underweight", { projectedKg: 59 }],
  ] as const;

  test.each(bars)("%s: maintenance and a word about help, at once", (bar, part) => {
    const { value, reasons } = of({ ...part, shownKcal: 1900, weeksSinceShown: 1 });
    expect(value).toMatchObject({ kcal: 2759, ratePctWeek: 0, bar });
    expect(reasons[0]).toMatchObject({ rule: "energy.no-deficit", facts: { bar, kcal: 2759 } });
    expect(reasons.map(({ rule }) => rule)).not.toContain("energy.floor");
  });

  test("only an underweight body may still gain", () => {
    expect(of({ weightKg: 59, phase: "gain" }).value).toMatchObject({ ratePctWeek: 0.2, bar: "underweight" });
    expect(of({ weightKg: 59, phase: "gain" }).value.kcal).toBeCloseTo(2759 + 0.2 * 649, 6);
    expect(of({ isPregnant: true, phase: "gain" }).value).toMatchObject({ ratePctWeek: 0, kcal: 2759 });
    expect(of({ age: 16, phase: "gain" }).value.kcal).toBe(2759);
  });

  const anyInput = fc.record({
    tdeeKcal: fc.double({ min: 900, max: 6000, noNaN: true }),
    confidence: fc.constantFrom("high" as const, "low" as const),
    restingKcal: fc.double({ min: 700, max: 3500, noNaN: true }),
    sex: fc.constantFrom(...SEXES),
    weightKg: fc.double({ min: 35, max: 220, noNaN: true }),
    heightCm: fc.option(fc.double({ min: 130, max: 215, noNaN: true }), { nil: null }),
    age: fc.option(fc.integer({ min: 16, max: 90 }), { nil: null }),
    isPregnant: fc.boolean(),
    hasEatingDisorderFlag: fc.boolean(),
    projectedKg: fc.option(fc.double({ min: 30, max: 200, noNaN: true }), { nil: null }),
    phase: fc.constantFrom(...ENERGY_PHASES),
    level: fc.option(fc.constantFrom(...LEVELS), { nil: null }),
    ratePctWeek: fc.option(fc.double({ min: -5, max: 5, noNaN: true }), { nil: null }),
    shownKcal: fc.option(fc.double({ min: 500, max: 6000, noNaN: true }), { nil: null }),
    weeksSinceShown: fc.integer({ min: 0, max: 8 }),
  });

  test("never below the floor, never a deficit for an excluded lifter, never more than one per cent a week", () =>
    fc.assert(
      fc.property(anyInput, (input) => {
        const { value, reasons } = energyTarget(input);
        const floor = Math.max(input.restingKcal, input.sex === "female" ? 1200 : 1500);
        expect(value.kcal).toBeGreaterThanOrEqual(floor);
        expect(Number.isFinite(value.kcal)).toBe(true);
        if (value.bar !== null) {
          expect(value.kcal).toBeGreaterThanOrEqual(input.tdeeKcal);
          expect(reasons[0].rule).toBe("energy.no-deficit");
        }
        expect(value.ratePctWeek).toBeGreaterThanOrEqual(-1);
        expect(value.ratePctWeek).toBeLessThanOrEqual(0.5);
        const isExcluded = input.isPregnant || input.hasEatingDisorderFlag || (input.age ?? 30) < 18;
        if (isExcluded) expect(value.bar).not.toBeNull();
      }),
      { numRuns: 5000, seed: 153 },
    ));

  test("a step never passes its aim and never exceeds its reach", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 6000, noNaN: true }),
        fc.double({ min: 0, max: 6000, noNaN: true }),
        fc.nat(9),
        (a, b, n) => {
          const to = stepTo(a, b, n);
          expect(Math.abs(to - a)).toBeLessThanOrEqual(150 * n + 1e-9);
          expect(to).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
          expect(to).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
        },
      ),
      { numRuns: 1000, seed: 1531 },
    ));
});
