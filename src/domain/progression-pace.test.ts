import { expect, test } from "vitest";
import { at, ctx, did, double, line } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import { advance } from "./progression";
import { type Pace, paceAt } from "./progression-pace";

const START = "2026-01-05";
const pace = (...rpes: readonly (readonly number[] | null)[]): Pace => ({
  sessions: rpes.map((each, i) => ({ date: addDays(START, i * 3), plannedKg: 60 + i, rpes: each })),
  flats: 0,
  bestTotal: 0,
});
const recent = (...rpes: readonly (readonly number[] | null)[]) => paceAt(pace(...rpes), addDays(START, 30), line()).recentRpe;

test("effort is of the last three sessions, rated or not", () => {
  expect(recent([10], [8], [8, 9], [7])).toBe(8);
  expect(recent([10], [], [], [])).toBeNull();
  expect(recent([10], [], [8])).toBe(9);
  expect(recent()).toBeNull();
});

test("a reduced session takes no place among the three", () => expect(recent([10], null, null, [8])).toBe(9));

test("the week's easiest load counts from six days back", () => {
  expect(paceAt(pace([8], [8], [8], [8]), addDays(START, 9), line()).weekAgoKg).toBe(61);
  expect(paceAt(pace([8]), addDays(START, 9), null).weekAgoKg).toBeNull();
});

test("a closed gate also keeps a lift without load from climbing its ladder", () => {
  const bare = ctx({ line: null, lo: 8, hi: 12, nextRung: "harder" });
  const state = { ...at(0), plannedKg: null };
  expect(advance(double, state, did("success", [12, 12]), { ...bare, recentRpe: 8 }).value.rung).toBe(1);
  const blocked = advance(double, state, did("success", [12, 12]), { ...bare, recentRpe: 9.5 });
  expect(blocked.value).toEqual(state);
  expect(blocked.reasons[0].rule).toBe("gate.rpe");
});
