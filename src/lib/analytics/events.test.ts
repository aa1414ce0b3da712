import { expect, expectTypeOf, test } from "vitest";
import { bucket, type Counted } from "./events";

test.each([
  [0, "0-15"],
  [14, "0-15"],
  [15, "15-30"],
  [89, "60-90"],
  [90, "90+"],
  [4_000, "90+"],
])("%d minutes fall into %s", (minutes, span) => {
  expect(bucket(minutes, [15, 30, 60, 90])).toBe(span);
});

test("an event that is not on the list, or says more than it may, does not compile", () => {
  const fine: Counted = { name: "workout_started", props: { source: "plan" } };
  expectTypeOf(fine).toExtend<Counted>();
  // @ts-expect-error no such event
  const unknown: Counted = { name: "rep_done", props: {} };
  // @ts-expect-error a load is never told
  const more: Counted = { name: "workout_started", props: { source: "plan", kg: 100 } };
  expect([unknown, more]).toHaveLength(2);
});
