import { describe, expect, test } from "vitest";
import { bmi, deficitBar, type SafetyInput } from "./energy-safety";

const safe: SafetyInput = {
  weightKg: 80,
  heightCm: 180,
  age: 30,
  isPregnant: false,
  hasEatingDisorderFlag: false,
  projectedKg: 75,
};
/** A body mass index of exactly 18.5 at 2 m. */
const EDGE = { heightCm: 200, weightKg: 74, projectedKg: null };

describe("who is never advised to eat below maintenance", () => {
  test.each([
    ["a healthy adult may", {}, null],
    ["unknown age and height leave it open", { age: null, heightCm: null }, null],
    ["pregnancy", { isPregnant: true }, "pregnancy"],
    ["an eating-disorder flag", { hasEatingDisorderFlag: true }, "eating_disorder"],
    ["seventeen", { age: 17 }, "minor"],
    ["eighteen may", { age: 18 }, null],
    ["18.5 may", EDGE, null],
    ["below 18.5", { ...EDGE, weightKg: 73.9 }, "underweight"],
    ["a plan that ends below 18.5", { ...EDGE, projectedKg: 73.9 }, "projected_underweight"],
    ["a plan that ends at 18.5 may", { ...EDGE, projectedKg: 74 }, null],
    ["pregnancy before everything else", { isPregnant: true, hasEatingDisorderFlag: true, age: 16 }, "pregnancy"],
  ] as const)("%s", (_, part, bar) => expect(deficitBar({ ...safe, ...part })).toBe(bar));

  test("body mass index needs a height", () => {
    expect(bmi(80, 200)).toBe(20);
    expect(bmi(80, null)).toBeNull();
    expect(bmi(80, 0)).toBeNull();
  });
});
