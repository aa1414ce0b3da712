import { expect, test } from "vitest";
import { nearestAnchor } from "./nearest-anchor";

const isHere = (id: string) => ["layoff", "progression", "progression.double"].includes(id);

test.each([
  ["layoff", "layoff"],
  ["layoff.22-35", "layoff"],
  ["progression.double.top-of-range", "progression.double"],
  ["progression.doubled", "progression"],
  ["progressive", null],
  ["", null],
])("%s leads to %s", (rule, anchor) => {
  expect(nearestAnchor(rule, isHere)).toBe(anchor);
});
