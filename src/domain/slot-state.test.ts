import { expect, test } from "vitest";
import { session } from "../../tests/support/fold-samples";
import { compareExposures, startState, stateKeyOf } from "./slot-state";

test("sessions go by date, those of one day by id, whatever order they come in (specification 0.2)", () => {
  const at = (day: number, workoutId: string) => session(day, 60, [5], { workoutId });
  const sorted = [at(0, "z"), at(1, "a"), at(1, "b"), at(1, "c"), at(2, "a")];
  for (const order of [
    [4, 3, 2, 1, 0],
    [2, 0, 4, 1, 3],
    [0, 1, 2, 3, 4],
  ]) {
    expect(order.map((i) => sorted[i]!).sort(compareExposures)).toEqual(sorted);
  }
  expect(compareExposures(at(0, "z"), at(1, "a"))).toBe(-1);
  expect(compareExposures(at(1, "a"), at(0, "z"))).toBe(1);
  expect(compareExposures(at(1, "a"), at(1, "b"))).toBe(-1);
  expect(compareExposures(at(1, "b"), at(1, "a"))).toBe(1);
  expect(compareExposures(at(1, "a"), at(1, "a"))).toBe(0);
});

test("a state belongs to a programme, an exercise and a scheme", () =>
  expect(stateKeyOf("ppl", "bench", "dp-5-8@8")).toBe("ppl:bench:dp-5-8@8"));

test("a lift begins with nothing counted", () =>
  expect(startState(20, 8)).toEqual({
    ...{ plannedKg: 20, tmKg: null, repTarget: 8, rung: 0, stage: 0, week: 0, fails: 0, tops: 0, resets: [] },
    ...{ layoffRestoreTo: null, hasMissed: false, firstStageKg: null, fallen: null, nextShare: 1 },
  }));
