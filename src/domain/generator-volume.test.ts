import { describe, expect, test } from "vitest";
import { SETTINGS } from "../../tests/support/draft-samples";
import type { PlanGoal, PlanSettings } from "./generator-input";
import { isShortWeek, isTrainedAlong, MAJOR_GROUPS, PLANNED_GROUPS, SMALL_GROUPS, weeklyRanges } from "./generator-volume";
import { landmarksOf } from "./landmarks";
import type { VolumeGroup } from "./vocabulary";

/* Specification 12.3: fractional sets a week by level, goal, size of the muscle, focus and time. */
const range = (group: VolumeGroup, over: Partial<PlanSettings> = {}) => weeklyRanges({ ...SETTINGS, ...over }).get(group);
const close = (value: number) => expect.closeTo(value, 9);

test("by level: 6/8/14, 10/12/20, 12/16/24, never above what the group recovers from", () => {
  expect(range("chest")).toEqual({ min: 6, start: 8, max: 14 });
  expect(range("chest", { level: "intermediate" })).toEqual({ min: 10, start: 12, max: 20 });
  const { mrv } = landmarksOf("quads", "advanced");
  expect(range("quads", { level: "advanced" })).toEqual({ min: 12, start: 16, max: Math.min(24, mrv) });
});

test("by goal: strength and power .8, general and fat loss .75, endurance .6", () => {
  const min = (goal: PlanGoal) => range("back", { goal })?.min;
  expect([min("muscle"), min("strength"), min("power"), min("general"), min("fat_loss"), min("endurance")]).toEqual([
    ...[6, 4.8, 4.8, 4.5, 4.5, 3.6].map(close),
  ]);
  expect(range("back", { goal: "endurance" })).toEqual({ min: close(3.6), start: close(4.8), max: close(8.4) });
});

test("small groups: half the minimum, three quarters of the rest", () => {
  expect(range("calves")).toEqual({ min: 3, start: 6, max: 10.5 });
  for (const group of ["side_rear_delts", "abs"] as const) expect(range(group)).toMatchObject({ min: 3, start: 6 });
});

test("what the big lifts train along may go to a quarter over its landmark", () => {
  for (const group of ["biceps", "triceps", "glutes"] as const) {
    expect(isTrainedAlong(group)).toBe(true);
    expect(range(group)).toEqual({ min: 3, start: 6, max: close(landmarksOf(group, "novice").mrv * 1.25) });
  }
  expect(isTrainedAlong("chest")).toBe(false);
});

test("a focus starts four sets higher, at most at the ceiling", () => {
  expect(range("chest", { focus: ["chest"] })).toEqual({ min: 6, start: 12, max: 14 });
  expect(range("back", { focus: ["chest"] })?.start).toBe(8);
  expect(range("calves", { focus: ["calves"] })?.start).toBe(10);
  const capped = range("abs", { focus: ["abs"], goal: "endurance", level: "novice" });
  expect(capped?.start).toBeLessThanOrEqual(capped?.max ?? 0);
});

describe("a week of less than two hours", () => {
  test("asks for three fifths of the minima, and nothing else less", () => {
    expect([119, 120, 121].map((minutes) => isShortWeek({ days: 1, minutes }))).toEqual([true, false, false]);
    expect(isShortWeek({ days: 3, minutes: 40 })).toBe(false);
    expect(range("chest", { days: 1, minutes: 60 })).toEqual({ min: close(3.6), start: 8, max: 14 });
    expect(range("calves", { days: 1, minutes: 60 })?.min).toBeCloseTo(1.8, 9);
  });
});

test("four major groups and six small ones, in the order of the landmarks", () => {
  expect(MAJOR_GROUPS).toEqual(["chest", "back", "quads", "hamstrings"]);
  expect([...SMALL_GROUPS].sort()).toEqual(["abs", "biceps", "calves", "glutes", "side_rear_delts", "triceps"]);
  expect([...weeklyRanges(SETTINGS).keys()].sort()).toEqual([...PLANNED_GROUPS].sort());
  expect(weeklyRanges(SETTINGS).has("front_delts")).toBe(false);
});
