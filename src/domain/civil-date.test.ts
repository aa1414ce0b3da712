import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isCivilDate,
  isoWeek,
  isoWeekday,
  isoWeekKey,
  mondayOf,
  yearOf,
} from "./civil-date";

const runs = { numRuns: 2000, seed: 1601 };
const anyDay = fc.integer({ min: -60_000, max: 60_000 });

describe("civil dates", () => {
  test.each([
    ["1970-01-01", 0],
    ["1970-01-02", 1],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2026-03-01", 20_513],
  ])("%s is day %i", (date, day) => {
    expect(dayNumber(date)).toBe(day);
    expect(fromDayNumber(day)).toBe(date);
  });

  test.each([
    ["2026-01-01", "2026-W01"],
    ["2025-12-29", "2026-W01"],
    ["2027-01-03", "2026-W53"],
    ["2024-12-30", "2025-W01"],
    ["2021-01-03", "2020-W53"],
  ])("%s lies in %s", (date, week) => expect(isoWeekKey(date)).toBe(week));

  test("February 30 and other words are not dates", () => {
    expect(["2026-02-30", "2025-02-29", "2026-13-01", "2026-1-1", "today", ""].filter(isCivilDate)).toEqual([]);
    expect(isCivilDate("2024-02-29")).toBe(true);
    expect(yearOf("2024-02-29")).toBe(2024);
  });

  test("agrees with the platform's calendar", () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        const platform = new Date(day * 86_400_000);
        expect(fromDayNumber(day)).toBe(platform.toISOString().slice(0, 10));
        expect(isoWeekday(fromDayNumber(day)) % 7).toBe(platform.getUTCDay());
      }),
      runs,
    ));

  test("adding and subtracting days are inverse; text order is time order", () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, shift) => {
        const from = fromDayNumber(day);
        const to = addDays(from, shift);
        expect(daysBetween(from, to)).toBe(shift);
        expect(Math.sign(shift)).toBe(from < to ? 1 : from > to ? -1 : 0);
      }),
      runs,
    ));

  test("a week starts on Monday and keeps one number for its seven days", () =>
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = mondayOf(fromDayNumber(day));
        expect(isoWeekday(monday)).toBe(1);
        for (let i = 0; i < 7; i += 1) expect(isoWeek(addDays(monday, i))).toEqual(isoWeek(monday));
        expect(isoWeekKey(addDays(monday, 7)) > isoWeekKey(monday)).toBe(true);
      }),
      runs,
    ));
});
