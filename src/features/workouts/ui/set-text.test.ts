import { expect, test } from "vitest";
import { lastSetLines } from "./set-text";

const last = { kg: 102.058, value: 225, unit: "lb", reps: 5, rpe: 8 } as const;

test("the last time shows what was typed in the lifter's unit, else a conversion to one decimal", () => {
  expect(lastSetLines(last, "lb", "total")).toEqual(["225 × 5", "@ 8"]);
  expect(lastSetLines(last, "kg", "total")).toEqual(["102.1 × 5", "@ 8"]);
  expect(lastSetLines({ kg: 61.33, value: 61.33, unit: "kg", reps: 5, rpe: null }, "kg", "total")).toEqual(["61.33 × 5"]);
  expect(lastSetLines({ kg: 41.25, value: 41.25, unit: "kg", reps: 5, rpe: null }, "lb", "added")).toEqual(["BW + 90.9 × 5"]);
});
