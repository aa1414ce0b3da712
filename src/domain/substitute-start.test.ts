import { expect, it } from "vitest";
import { CATALOGUE, FULL } from "../../tests/support/session-samples";
import { gridFor } from "./gym";
import { lineOf } from "./load-line";
import { substituteStart } from "./substitute-start";

const bench = CATALOGUE[0]!;
const line = lineOf(gridFor(bench, FULL), bench.gridKind, 0);
const base = {
  exercise: bench,
  line,
  level: null,
  levelDays: null,
  daysOff: 3,
  reps: 8,
  rir: 2,
  experience: "novice",
  sex: "male",
  bodyKg: 80,
} as const;

it("begins at the careful end of the lift it stands in for, and says that the first set decides", () => {
  const start = substituteStart({ ...base, transfer: { from: "squat", e1rmKg: 80, days: 2 } });
  expect(start.value).toBeGreaterThan(40);
  expect(start.reasons.map(({ rule }) => rule)).toEqual(["substitute.calibrate", "start.transfer"]);
  expect(start.reasons[0].facts).toEqual({ exercise: "bench", kg: start.value, from: "squat" });
});

it("falls back to a share of body mass, and has nothing to calibrate without a load", () => {
  expect(substituteStart(base).reasons.map(({ rule }) => rule)).toEqual(["substitute.calibrate", "start.ratio"]);
  const none = substituteStart({ ...base, line: null });
  expect([none.value, none.reasons[0].rule]).toEqual([null, "start.none"]);
});
