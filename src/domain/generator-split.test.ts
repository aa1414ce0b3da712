import { expect, test } from "vitest";
import { SPLITS, splitDays, splitForDays } from "./generator-split";

/* Specification 12.2. */
test("everything each time up to three days, then ever finer", () => {
  expect([1, 3, 4, 5, 6, 7].map(splitForDays)).toEqual([
    ...["full_body", "full_body", "upper_lower", "upper_lower_push_pull_legs", "ppl_x2", "ppl_x2"],
  ]);
  expect(SPLITS).toEqual(["full_body", "upper_lower", "upper_lower_push_pull_legs", "ppl_x2"]);
});

test("the days of each week in training order, told apart where a kind comes twice", () => {
  const named = (split: (typeof SPLITS)[number], days: number) =>
    splitDays(split, days).map(({ type, variation }) => (variation === undefined ? type : `${type} ${variation}`));
  expect(named("full_body", 1)).toEqual(["full_body"]);
  expect(named("full_body", 2)).toEqual(["full_body A", "full_body B"]);
  expect(named("full_body", 3)).toEqual(["full_body A", "full_body B", "full_body C"]);
  expect(named("upper_lower", 4)).toEqual(["upper A", "lower A", "upper B", "lower B"]);
  expect(named("upper_lower_push_pull_legs", 5)).toEqual(["upper", "lower", "push", "pull", "legs"]);
  expect(named("ppl_x2", 6)).toEqual(["push A", "pull A", "legs A", "push B", "pull B", "legs B"]);
  expect(Object.keys(splitDays("full_body", 1)[0] ?? {})).toEqual(["type"]);
});
