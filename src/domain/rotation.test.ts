import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date";
import type { Day } from "./program";
import type { DoneDay } from "./program-weeks";
import { resumeDecision } from "./resume";
import { daysSince, following, type RotationInput, rotation, usualGap } from "./rotation";

const START = "2026-01-05";
const day = (id: string, order: number): Day => ({ id, order, name: id, type: "push", minutes: 60, muscles: [], slots: [] });
const DAYS = [day("a", 1), day("b", 2), day("c", 3)];
const done = (...ids: string[]): DoneDay[] =>
  ids.map((dayId, i) => ({ date: addDays(START, i * 2), dayId, status: "completed" }));

function turn(over: Partial<RotationInput> = {}) {
  const days = over.done ?? [];
  return rotation({
    program: { days: DAYS, daysPerWeek: 3, cycleWeeks: 1 },
    done: days,
    sessionDates: days.map(({ date }) => date),
    today: addDays(days.at(-1)?.date ?? START, 2),
    ...over,
  })!;
}

test("days since the last session, in any order, and none of tomorrow", () => {
  const dates = [addDays(START, 3), START, addDays(START, 9)];
  expect(daysSince(dates, addDays(START, 5))).toBe(2);
  expect(daysSince(dates, addDays(START, 3))).toBe(0);
  expect(daysSince(dates, addDays(START, -1))).toBeNull();
  expect([0, 1, 2, 3, 6, 7].map(usualGap)).toEqual([8, 8, 5, 4, 3, 2]);
});

describe("which day is next", () => {
  test("the first day first, then the one after the last, and around", () => {
    expect(turn().value.day.id).toBe("a");
    expect(turn({ done: done("a") }).value.day.id).toBe("b");
    expect(turn({ done: done("a", "b", "c") }).value).toMatchObject({ day: { id: "a" }, week: 2 });
    expect(
      rotation({ program: { days: [], daysPerWeek: 3, cycleWeeks: 1 }, done: [], sessionDates: [], today: START }),
    ).toBeNull();
  });

  test("a programme of fixed weeks moves on when every day of the week is done or skipped", () => {
    const week = (...ids: string[]) =>
      turn({ program: { days: DAYS, daysPerWeek: 3, cycleWeeks: 8 }, done: done(...ids) }).value.week;
    expect([week(), week("a", "b"), week("a", "b", "c"), week("a", "a", "a"), week("a", "c", "a", "b")]).toEqual([1, 1, 2, 1, 2]);
  });

  test("skipping or picking another day moves the cursor there", () => {
    expect(turn({ done: [{ date: START, dayId: "b", status: "skipped" }] }).value).toMatchObject({ day: { id: "c" }, week: 1 });
    expect(turn({ done: done("a", "c") }).value.day.id).toBe("a");
    const chosen = turn({ chosenDayId: "c" });
    expect(chosen.value.day.id).toBe("c");
    expect(chosen.reasons[0].rule).toBe("rotation.chosen");
  });

  test("days tied to their week take the first one still open; a day nobody knows starts at the first", () => {
    const weekly = { days: [...DAYS].reverse(), daysPerWeek: 3, cycleWeeks: 4, order: "weekly" as const };
    expect(turn({ program: weekly, done: done("a", "c") }).value.day.id).toBe("b");
    expect(turn({ program: weekly, done: done("a", "b", "c") }).value).toMatchObject({ day: { id: "a" }, week: 2 });
    expect(turn({ done: done("b", "unknown") }).value.day.id).toBe("c");
    expect(following(DAYS, done("unknown"))).toBeNull();
    expect(following(DAYS, [])).toBeNull();
    const shuffled = [...done("a", "b")].reverse();
    expect(turn({ done: shuffled, today: addDays(START, 4) }).value.day.id).toBe("c");
  });

  test("what was chosen is the reason, and a long break is the reason where nothing was", () => {
    const away = { done: done("a"), today: addDays(START, 20) };
    expect(turn(away).reasons.map(({ rule }) => rule)).toEqual(["rotation.fresh-start", "rotation.next"]);
    expect(turn({ ...away, chosenDayId: "b" }).reasons.map(({ rule }) => rule)).toEqual([
      "rotation.chosen",
      "rotation.fresh-start",
    ]);
    expect(turn({ done: done("a"), today: addDays(START, 6) }).reasons.map(({ rule }) => rule)).toEqual([
      "rotation.next",
      "rotation.ease-in",
    ]);
    expect(turn(away).reasons[1]?.facts).toEqual({ day: "a", week: 1, daysOff: 20, done: 1 });
  });

  test("a programme of fixed weeks counts skipped days too", () => {
    const half = [...done("a", "b"), { date: addDays(START, 4), dayId: "c", status: "skipped" as const }];
    expect(turn({ done: half }).value.week).toBe(1);
    expect(turn({ done: half, program: { days: DAYS, daysPerWeek: 3, cycleWeeks: 4 } }).value.week).toBe(2);
  });

  test.each([
    [4, "b", null],
    [5, "b", "rotation.ease-in"],
    [13, "b", "rotation.ease-in"],
    [14, "a", "rotation.fresh-start"],
  ])("%i days off", (off, id, message) => {
    const advice = turn({ done: done("a"), today: addDays(START, off) });
    expect(advice.value).toMatchObject({ day: { id }, message, daysOff: off });
    expect(advice.reasons.map((r) => r.rule).includes("rotation.fresh-start")).toBe(message === "rotation.fresh-start");
  });

  test("the usual gap", () => expect([2, 3, 4, 6].map(usualGap)).toEqual([5, 4, 3, 3]));

  test("rows in any order give the same day; following the plan visits the days in turn", () =>
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 4 }), (count, gap) => {
        const log: DoneDay[] = [];
        for (let i = 0; i < count; i += 1) {
          const today = addDays(START, i * gap);
          const next = turn({ done: log, today }).value.day.id;
          expect(next).toBe(DAYS[i % 3]!.id);
          log.push({ date: today, dayId: next, status: "completed" });
        }
        const today = addDays(START, count * gap);
        expect(turn({ done: [...log].reverse(), today })).toEqual(turn({ done: log, today }));
      }),
      { numRuns: 1000, seed: 62 },
    ));
});

describe("an unfinished workout", () => {
  test.each([
    [null, "plan"],
    [{ id: "w", date: START, hoursSinceSet: null }, "resume"],
    [{ id: "w", date: addDays(START, -1), hoursSinceSet: 12 }, "resume"],
    [{ id: "w", date: addDays(START, -1), hoursSinceSet: 12.5 }, "offer"],
    [{ id: "w", date: addDays(START, -1), hoursSinceSet: null }, "offer"],
  ])("%o → %s", (open, action) => expect(resumeDecision(open, START).value.action).toBe(action));
});
