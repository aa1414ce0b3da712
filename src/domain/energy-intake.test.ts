import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date";
import { completeDays, type IntakeDay } from "./energy-intake";

const on = (day: number, kcal: number, isPartial?: boolean): IntakeDay => ({
  date: addDays("2026-01-05", day),
  kcal,
  ...(isPartial === undefined ? {} : { isPartial }),
});
const kcalOf = (days: readonly IntakeDay[]) => completeDays(days).map(({ kcal }) => kcal);

describe("complete days of food", () => {
  test("below 60 % of the trailing median is left out, at 60 % it counts", () => {
    expect(kcalOf([on(0, 2000), on(1, 2000), on(2, 1199)])).toEqual([2000, 2000]);
    expect(kcalOf([on(0, 2000), on(1, 2000), on(2, 1200)])).toEqual([2000, 2000, 1200]);
  });

  test("the median of an even number of days is the mean of the middle two", () => {
    // Middle two of 1000, 1900, 2100, 3000: 2000, so the bound is 1200.
    const before = [on(0, 2100), on(1, 3000), on(2, 1900), on(3, 1900)];
    expect(kcalOf([...before, on(4, 1190)])).not.toContain(1190);
    expect(kcalOf([...before, on(4, 1210)])).toContain(1210);
    expect(kcalOf([on(0, 1800), on(1, 2000), on(2, 3000), on(3, 1190)])).not.toContain(1190);
  });

  test("only the fourteen days before count", () => {
    expect(kcalOf([on(0, 4000), on(14, 2000)])).toEqual([4000]);
    expect(kcalOf([on(0, 4000), on(15, 2000)])).toEqual([4000, 2000]);
  });

  test("flagged, empty and impossible days are unknown", () => {
    expect(kcalOf([on(0, 2000, true), on(1, 0), on(2, -5), on(3, Number.POSITIVE_INFINITY), on(4, 1900, false)])).toEqual([1900]);
  });

  test("the last entry of a date wins, and the answer is in order", () => {
    expect(kcalOf([on(3, 2100), on(1, 2000), on(3, 2300)])).toEqual([2000, 2300]);
    expect(kcalOf([on(1, 2000), on(1, 2000, true)])).toEqual([]);
  });

  test("the order of entry does not matter", () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(40), fc.integer({ min: 0, max: 4000 })), { selector: ([day]) => day }),
        (rows) => {
          const days = rows.map(([day, kcal]) => on(day, kcal));
          expect(completeDays([...days].reverse())).toEqual(completeDays(days));
        },
      ),
      { numRuns: 1000, seed: 1521 },
    ));
});
