import { describe, expect, test } from "vitest";
import { chosenRate, ENERGY_PHASES, weeklyRate } from "./energy-rate";

describe("rates of a phase", () => {
  test.each([
    ["fat_loss", null, -0.7, -1, -0.5],
    ["recomposition", null, 0, -0.25, 0],
    ["maintain", "novice", 0, 0, 0],
    ["gain", "intermediate", 0.2, 0, 0.5],
    ["gain", "novice", 0.35, 0, 0.5],
    ["fat_loss", "novice", -0.7, -1, -0.5],
  ] as const)("%s (%s)", (phase, level, usual, min, max) => {
    expect(weeklyRate(phase, level)).toEqual({ usual, min, max });
    expect(chosenRate(phase, level, null)).toBe(usual);
    expect(chosenRate(phase, level, Number.NaN)).toBe(usual);
    expect(chosenRate(phase, level, -9)).toBe(min);
    expect(chosenRate(phase, level, 9)).toBe(max);
    expect(chosenRate(phase, level, (min + max) / 2)).toBe((min + max) / 2);
  });

  test("there are four phases", () => expect(ENERGY_PHASES).toHaveLength(4));
});
