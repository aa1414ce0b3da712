import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date";
import { type Freeze, type FreezeReason, freezeFault, freezeOn, freezeWeeksLeft, isBackFromIllness } from "./freeze";

/** A Wednesday. */
const TODAY = "2026-03-04";
const MONDAY = "2026-03-02";
const freeze = (from: number, to: number, reason: FreezeReason = "travel"): Freeze => ({
  ...{ reason, from: addDays(TODAY, from), to: addDays(TODAY, to) },
});
const fault = (asked: Freeze, others: readonly Freeze[] = []) => freezeFault(asked, others, TODAY);

describe("a freeze asked for", () => {
  test.each([
    ["today alone", freeze(0, 0), null],
    ["four weeks from Monday", { ...freeze(0, 0), from: MONDAY, to: addDays(MONDAY, 27) }, null],
    ["twenty-nine days", freeze(0, 28), "too-long"],
    ["backwards", freeze(1, 0), "order"],
    ["two weeks ago", freeze(-14, -10), null],
    ["longer ago", freeze(-15, 0), "too-early"],
    ["three months ahead", freeze(90, 91), null],
    ["further ahead", freeze(91, 92), "too-late"],
  ] as const)("%s", (_, asked, expected) => expect(fault(asked)).toBe(expected));

  test("28 days that touch five weeks are more than four", () => expect(fault(freeze(0, 27))).toBe("none-left"));

  test("shares no day with another", () => {
    expect(fault(freeze(3, 5), [freeze(5, 8)])).toBe("overlap");
    expect(fault(freeze(3, 4), [freeze(5, 8)])).toBeNull();
  });

  test("the fifth week in a row, and the ninth of a year, are refused", () => {
    const month = { reason: "ill" as const, from: addDays(MONDAY, -28), to: addDays(MONDAY, -1) };
    expect(fault({ ...month, from: MONDAY, to: MONDAY }, [month])).toBe("none-left");
    const early = { ...month, from: addDays(MONDAY, -70), to: addDays(MONDAY, -43) };
    const later = { ...month, from: addDays(MONDAY, -35), to: addDays(MONDAY, -8) };
    expect(fault(freeze(0, 0), [early, later])).toBe("none-left");
    expect(fault(freeze(0, 0), [early, { ...later, to: addDays(MONDAY, -15) }])).toBeNull();
  });
});

test("what is left is counted from the week on", () => {
  expect(freezeWeeksLeft([], TODAY)).toBe(4);
  expect(freezeWeeksLeft([{ reason: "ill", from: addDays(MONDAY, -7), to: addDays(MONDAY, -5) }], TODAY)).toBe(3);
  expect(freezeWeeksLeft([{ reason: "ill", from: addDays(MONDAY, -7 * 53), to: addDays(MONDAY, -7 * 53) }], TODAY)).toBe(4);
});

test("a day is inside its first and its last", () => {
  const one = freeze(-1, 1);
  expect([-2, -1, 1, 2].map((offset) => freezeOn([one], addDays(TODAY, offset)))).toEqual([null, one, one, null]);
});

test("a week of care follows an illness, and no other freeze", () => {
  const back = (days: number, reason: FreezeReason) => isBackFromIllness([freeze(-days - 3, -days, reason)], TODAY);
  expect([0, 1, 7, 8].map((days) => back(days, "ill"))).toEqual([false, true, true, false]);
  expect(back(1, "travel")).toBe(false);
});
