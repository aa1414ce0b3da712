import { describe, expect, test } from "vitest";
import type { MuscleId } from "./vocabulary";
import { dayTypeOf } from "./warmup-day";

/* Specification 14: the kind of day some exercises make. */
const day = (...muscles: MuscleId[]) => dayTypeOf(muscles.map((muscle) => [muscle]));

describe("one muscle", () => {
  test.each(["chest", "upper_chest", "front_delts", "side_delts", "shoulders", "triceps"] as const)("%s pushes", (muscle) =>
    expect(day(muscle)).toBe("push"),
  );
  test.each(["lats", "upper_back", "rear_delts", "rotator_cuff", "biceps", "brachialis", "forearms"] as const)(
    "%s pulls",
    (muscle) => expect(day(muscle)).toBe("pull"),
  );
  test.each(["quads", "hamstrings", "calves", "glutes", "glute_med"] as const)("%s is legs", (muscle) =>
    expect(day(muscle)).toBe("legs"),
  );
  test.each(["abs", "obliques"] as const)("%s belongs to every day", (muscle) => {
    expect([day(muscle), day(muscle, "chest"), day(muscle, "quads")]).toEqual(["full_body", "push", "legs"]);
  });
});

test("sides together", () => {
  expect(day("chest", "triceps")).toBe("push");
  expect(day("chest", "lats")).toBe("upper");
  expect(day("quads", "lats")).toBe("full_body");
  expect(day("quads", "chest", "lats")).toBe("full_body");
  expect(dayTypeOf([])).toBe("full_body");
  expect(dayTypeOf([["lats", "biceps"], ["chest"]])).toBe("upper");
});
