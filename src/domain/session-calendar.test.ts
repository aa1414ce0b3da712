import { describe, expect, test } from "vitest";
import { START, session } from "../../tests/support/fold-samples";
import { PROGRAM } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import type { Program } from "./program";
import { calendarOf, isLightIn } from "./session-calendar";

/* Four weeks, the last of them light; days a and b, one of each a week. */
const program: Program = { ...PROGRAM, cycleWeeks: 4, phases: [{ kind: "deload", from: 4, to: 4 }], deload: "programme" };
const done = [0, 1, 2, 3, 4].flatMap((week) => [
  { date: addDays(START, 7 * week), dayId: "a", status: "completed" as const },
  { date: addDays(START, 7 * week + 2), dayId: "b", status: "completed" as const },
]);
/** A session of day a in a week since the start. */
const inWeek = (week: number) => session(7 * (week - 1), 60, [5], { slotId: "a1" });

describe("the weeks one session sees", () => {
  test("a program without weeks is always in its first, and never light", () => {
    const open = { ...program, cycleWeeks: 1 };
    expect(calendarOf(open, done, 7)).toEqual({ cycle: null, week: 1, isDeload: false });
    expect(isLightIn(calendarOf(open, done, 7), inWeek(4))).toBe(false);
  });

  test("week by week, and round again", () => {
    const weeks = [1, 3, 4, 5, 8].map((week) => calendarOf(program, done, week));
    expect(weeks.map(({ week, isDeload }) => [week, isDeload])).toEqual([
      [1, false],
      [3, false],
      [4, true],
      [1, false],
      [4, true],
    ]);
    expect(weeks.map(({ cycle }) => cycle?.today)).toEqual([1, 3, 4, 5, 8]);
    expect(weeks[0]?.cycle).toMatchObject({ weeks: 4, deloads: [4] });
  });

  test("reads which week a past session was in", () => {
    const { cycle } = calendarOf(program, done, 5);
    expect([1, 2, 4, 5].map((week) => cycle?.weekOf(inWeek(week)))).toEqual([1, 2, 4, 5]);
    expect(cycle?.weekOf(session(400, 60, [5], { slotId: "a1" }))).toBeNull();
  });
});

test("only sessions of a light week are light; one from before this enrolment counts in full", () => {
  const calendar = calendarOf(program, done, 5);
  expect([1, 2, 3, 4, 5].map((week) => isLightIn(calendar, inWeek(week)))).toEqual([false, false, false, true, false]);
  expect(isLightIn(calendar, session(21, 60, [5], { slotId: null }))).toBe(false);
  // Its deload is the first week: a session no week is known of would fall there.
  const early = calendarOf({ ...program, phases: [{ kind: "deload", from: 1, to: 1 }] }, done, 5);
  expect([isLightIn(early, inWeek(1)), isLightIn(early, session(21, 60, [5], { slotId: null }))]).toEqual([true, false]);
});
