import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longTermFeasibility, strengthFeasibility, type WeightGoalInput, weightFeasibility } from "./goal-feasibility";

const base: WeightGoalInput = {
  weightKg: 80,
  heightCm: 180,
  age: 30,
  isPregnant: false,
  hasEatingDisorderFlag: false,
  projectedKg: null,
  targetKg: 80,
  weeks: 10,
  level: "intermediate",
};
const to = (pctPerWeek: number, part: Partial<WeightGoalInput> = {}) =>
  weightFeasibility({ ...base, targetKg: 80 * (1 + (pctPerWeek * 10) / 100), ...part });

describe("weight in time", () => {
  test.each([
    [0, "intermediate", "achievable"],
    [-0.7, "intermediate", "achievable"],
    [-0.71, "intermediate", "ambitious"],
    [-1, "novice", "ambitious"],
    [-1.01, "novice", "unrealistic"],
    [0.25, "novice", "achievable"],
    [0.26, "novice", "ambitious"],
    [0.5, "novice", "ambitious"],
    [0.51, "novice", "unrealistic"],
    [0.15, "intermediate", "achievable"],
    [0.16, "advanced", "ambitious"],
    [0.25, "advanced", "ambitious"],
    [0.26, "intermediate", "unrealistic"],
  ] as const)("%d %% a week, %s: %s", (pct, level, verdict) => {
    const { value, reasons, confidence, missing } = to(pct, { level });
    expect(value).toBe(verdict);
    expect(reasons[0].rule).toBe(`goal.${verdict}`);
    expect(reasons[0].facts.pctPerWeek).toBeCloseTo(Math.abs(pct), 9);
    expect([confidence, missing]).toEqual(["medium", []]);
  });

  test("the reason names the bounds", () => {
    expect(to(-0.5).reasons[0].facts).toMatchObject({ fromKg: 80, weeks: 10, achievable: 0.7, ambitious: 1 });
    expect(to(-0.5).reasons[0].facts.toKg).toBeCloseTo(76, 9);
  });

  test("an unknown level is judged as the slower one, and said to be missing", () => {
    expect(to(0.2, { level: null })).toMatchObject({ value: "ambitious", confidence: "low", missing: ["level"] });
  });

  test("no time is too little for any change, and enough for none", () => {
    expect(to(-0.1, { weeks: 0 }).value).toBe("unrealistic");
    expect(to(0, { weeks: 0 }).value).toBe("achievable");
    expect(to(-0.1, { weeks: -4 }).value).toBe("unrealistic");
  });
});

/** Gate 20.13. */
describe("safety", () => {
  test.each([
    ["minor", { age: 17 }],
    ["pregnancy", { isPregnant: true }],
    ["eating_disorder", { hasEatingDisorderFlag: true }],
    ["underweight", { weightKg: 59, targetKg: 58 }],
    ["projected_underweight", { targetKg: 59, weeks: 60 }],
  ] as const)("%s: no weight-loss goal", (bar, part) => {
    const advice = weightFeasibility({ ...base, targetKg: 78, ...part });
    expect(advice).toMatchObject({ value: null, confidence: "high", missing: [] });
    expect(advice.reasons[0]).toMatchObject({ rule: "goal.no-loss", facts: { bar } });
  });

  test("gaining is open to everyone", () => {
    expect(weightFeasibility({ ...base, weightKg: 55, targetKg: 56, isPregnant: true, age: 16, weeks: 20 }).value).toBe(
      "achievable",
    );
  });
});

describe("strength in time", () => {
  test.each([
    ["novice", 110, "achievable"],
    ["novice", 111, "ambitious"],
    ["novice", 120, "ambitious"],
    ["novice", 121, "unrealistic"],
    ["intermediate", 102, "achievable"],
    ["intermediate", 104, "ambitious"],
    ["intermediate", 105, "unrealistic"],
    ["advanced", 100.4, "achievable"],
    ["advanced", 100.8, "ambitious"],
    ["advanced", 100.9, "unrealistic"],
    ["advanced", 90, "achievable"],
  ] as const)("%s to %d kg in ten weeks: %s", (level, kg, verdict) => {
    const { value, reasons, missing } = strengthFeasibility(100, kg, 10, level);
    expect([value, missing]).toEqual([verdict, []]);
    expect(reasons[0].facts).toMatchObject({ fromKg: 100, toKg: kg, weeks: 10 });
    expect(reasons[0].facts.ambitious).toBeCloseTo(2 * Number(reasons[0].facts.achievable), 9);
  });

  test.each([
    [1, 7.5, "achievable"],
    [1, 7.6, "ambitious"],
    [1, 12.5, "ambitious"],
    [1, 12.6, "unrealistic"],
    [10, 12.5, "achievable"],
    [10, 12.6, "ambitious"],
    [10, 20, "ambitious"],
    [10, 20.1, "unrealistic"],
    [0.5, 3.75, "achievable"],
    [0.5, 3.8, "ambitious"],
    [5.5, 10, "achievable"],
    [5.5, 10.1, "ambitious"],
    [5.5, 16.25, "ambitious"],
    [30, 20.1, "unrealistic"],
  ] as const)("over %d years, %d %%: %s", (years, pct, verdict) => {
    const { value, reasons, confidence, missing } = longTermFeasibility(pct, years);
    expect(value).toBe(verdict);
    expect([confidence, missing]).toEqual(["medium", []]);
    expect(reasons[0]).toMatchObject({
      rule: `goal.${verdict}`,
      grade: "B",
      source: "latella-2024",
      facts: { gainPct: pct, years },
    });
    expect(Number(reasons[0].facts.achievable)).toBeLessThan(Number(reasons[0].facts.ambitious));
  });

  test("more time never makes a goal harder", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0.1, max: 15, noNaN: true }),
        fc.double({ min: 0, max: 15, noNaN: true }),
        (pct, years, more) => {
          const rank = ["achievable", "ambitious", "unrealistic"];
          const of = (n: number) => rank.indexOf(longTermFeasibility(pct, n).value);
          expect(of(years + more)).toBeLessThanOrEqual(of(years));
        },
      ),
      { numRuns: 1000, seed: 1631 },
    ));
});
