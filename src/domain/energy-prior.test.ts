import { describe, expect, test } from "vitest";
import { type PriorInput, priorExpenditure, priorTdee } from "./energy-prior";

const known: PriorInput = { sex: "male", weightKg: 80, heightCm: 180, age: 30, activity: "moderate" };

describe("the first guess", () => {
  test("the worked example: 1780 x 1.55 with 12 %", () => {
    const { value, reasons, missing, confidence } = priorExpenditure(known);
    expect(value?.restingKcal).toBe(1780);
    expect(value?.x).toBeCloseTo(2759, 6);
    expect(Math.sqrt(value!.P)).toBeCloseTo(331.08, 6);
    expect(reasons[0]).toMatchObject({ rule: "energy.prior", grade: "B", source: "mifflin-1990" });
    expect(reasons[0].facts).toEqual({ restingKcal: 1780, factor: 1.55, tdeeKcal: value?.x, sdKcal: 0.12 * value!.x });
    expect([missing, confidence]).toEqual([[], "low"]);
    expect(priorTdee(1396, 1.375)).toBeCloseTo(1919.5, 6);
  });

  test.each([
    ["sedentary", 1.2],
    ["light", 1.375],
    ["moderate", 1.55],
    ["very", 1.725],
    ["extreme", 1.9],
  ] as const)("%s is %d times rest", (activity, factor) =>
    expect(priorExpenditure({ ...known, activity }).value?.x).toBeCloseTo(1780 * factor, 6),
  );

  test("an unknown activity is the lowest, and said to be missing", () => {
    const { value, missing } = priorExpenditure({ ...known, activity: null });
    expect(value?.x).toBeCloseTo(1780 * 1.2, 6);
    expect(missing).toEqual(["activity"]);
  });

  test.each([
    [{ weightKg: null }, ["weightKg"]],
    [{ heightCm: null }, ["heightCm"]],
    [{ age: null }, ["age"]],
    [{ weightKg: 0 }, ["weightKg"]],
    [{ heightCm: -1 }, ["heightCm"]],
    [{ heightCm: null, age: null, activity: null }, ["heightCm", "age", "activity"]],
  ])("without %o there is none", (part, missing) => {
    const advice = priorExpenditure({ ...known, ...part });
    expect(advice).toMatchObject({ value: null, confidence: "low", missing });
    expect(advice.reasons[0]).toMatchObject({ rule: "energy.no-body", facts: { missing } });
  });

  test("a body the formula gives nothing for has none either", () => {
    expect(priorExpenditure({ ...known, sex: "female", weightKg: 10, heightCm: 20, age: 90 }).value).toBeNull();
    expect(priorExpenditure({ ...known, age: -1 }).value).toBeNull();
    expect(priorExpenditure({ ...known, age: 0 }).value).not.toBeNull();
  });
});
