import { expect, test } from "vitest";
import { levelNumber, levelText } from "./level-text";

test.each([
  [120.2, "kg", false, "120 kg"],
  [100, "lb", false, "220.5 lb"],
  [24.8, "kg", true, "BW + 25 kg"],
  [0.1, "kg", true, "BW"],
  [-12.4, "kg", true, "BW − 12.5 kg"],
  [25, "lb", true, "BW + 55.1 lb"],
] as const)("a level of %d kg in %s (added: %s) reads %s", (kg, unit, isAdded, text) =>
  expect(levelText(kg, unit, isAdded)).toBe(text),
);

test("a numeral brings its own unit", () => expect(levelNumber(24.8, "kg", true)).toBe("BW + 25"));
