import { expect, it } from "vitest";
import { isLater, nextClock } from "./clock";
import { pause } from "./sync-loop";

it("counts on when wall time stands still or goes back", () => {
  const first = nextClock(null, 1000, "phone");
  const second = nextClock(first, 1000, "phone");
  const third = nextClock(second, 400, "phone");
  const fourth = nextClock(third, 1001, "phone");
  expect([fourth, second, third, first].sort()).toEqual([first, second, third, fourth]);
  expect(isLater(second, first)).toBe(true);
  expect(isLater(first, null)).toBe(true);
  expect(isLater(null, first)).toBe(false);
});

it("a full counter moves on by a millisecond", () => {
  expect(nextClock("000000000001000.99999.phone", 5, "phone")).toBe("000000000001001.00000.phone");
});

it.each([
  [1, 1_000],
  [2, 2_000],
  [5, 16_000],
  [40, 300_000],
])("pause after %d failures is at most %d ms and never short", (failures, longest) => {
  expect(pause(failures, 1)).toBe(longest);
  expect(pause(failures, 0)).toBe(longest * 0.75);
});
