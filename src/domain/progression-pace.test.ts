import { expect, test } from "vitest";
import { at, ctx, did, double, line } from "../../tests/support/progression-samples";
import { addDays } from "./civil-date";
import { advance } from "./progression";
import { type Pace, paceAt, remember, START_PACE } from "./progression-pace";
import type { ExposureSet, SlotExposure } from "./slot-state";

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

const set = (rpe: number | null): ExposureSet => ({ role: "work", kg: 60, reps: 8, rpe, target: null });
const exposure = (day: number): SlotExposure => ({
  ...{ date: addDays(START, day), workoutId: `w${day}`, exerciseId: "bench", stateKey: "k", slotId: "s" },
  ...{ plannedSets: 2, modified: false, sets: [] },
});
/** Sessions at a load with so many repetitions, in order. */
const done = (...sessions: readonly (readonly [kg: number, reps: readonly number[]])[]) =>
  sessions.reduce(
    (seen, [kg, reps], i) => remember(seen, exposure(i), did("in_range", reps), kg, [set(8), set(null)]),
    START_PACE,
  );

test("a session is remembered by its day, its load and its rated efforts", () => {
  const seen = remember(START_PACE, exposure(0), did("miss", [8, 6]), 60, [set(8), set(null), set(9)]);
  expect(seen).toEqual({ sessions: [{ date: START, plannedKg: 60, rpes: [8, 9] }], flats: 0, bestTotal: 14 });
  expect(remember(START_PACE, exposure(0), did("partial", []), null, [])).toEqual({
    ...{ sessions: [{ date: START, plannedKg: null, rpes: [] }], flats: 0, bestTotal: 0 },
  });
});

test("flat is every session at the load that does not beat its best total", () => {
  expect(done([60, [8, 8]], [60, [8, 8]], [60, [9, 6]])).toMatchObject({ flats: 2, bestTotal: 16 });
  expect(done([60, [8, 8]], [60, [8, 7]], [60, [9, 8]])).toMatchObject({ flats: 0, bestTotal: 17 });
  // Another load begins anew, with its own best.
  expect(done([60, [8, 8]], [60, [8, 8]], [62.5, [6, 6]])).toMatchObject({ flats: 0, bestTotal: 12 });
  expect(done([60, [8, 8]], [62.5, [6, 6]], [62.5, [6, 6]])).toMatchObject({ flats: 1, bestTotal: 12 });
});

test.each(["modified", "swapped"] as const)("a %s session says nothing about effort or progress", (kind) => {
  const before = done([60, [8, 8]], [60, [8, 8]]);
  const after = remember(before, exposure(5), did(kind, [12, 12]), 60, [set(10)]);
  expect(after).toMatchObject({ flats: 1, bestTotal: 16 });
  expect(after.sessions.at(-1)).toEqual({ date: addDays(START, 5), plannedKg: 60, rpes: null });
});

test("the rest is passed on, and the week ends with the day it began on", () => {
  const seen: Pace = { ...pace([8]), flats: 4 };
  expect(paceAt(seen, addDays(START, 6), line())).toEqual({ weekAgoKg: 60, recentRpe: 8, flatSessions: 4 });
  expect(paceAt(seen, addDays(START, 7), line()).weekAgoKg).toBeNull();
  const bare = { ...seen, sessions: [{ date: START, plannedKg: null, rpes: null }] };
  expect(paceAt(bare, START, line())).toEqual({ weekAgoKg: null, recentRpe: null, flatSessions: 4 });
});

test("the easiest of a week is the lightest, and with help the one with most of it", () => {
  expect(paceAt(pace([8], [8]), addDays(START, 4), line()).weekAgoKg).toBe(60);
  expect(paceAt(pace([8], [8]), addDays(START, 4), line("assist")).weekAgoKg).toBe(61);
});
