import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./civil-date";
import type { LevelSet } from "./level-observations";
import { liftDeviations } from "./lift-deviations";
import { loadAt } from "./prescribe";
import { DEFAULT_CURVE } from "./strength-curves";
import { predictNext } from "./strength-forecast";
import { strengthLevel } from "./strength-level";

const START = "2026-01-05";
const set = (day: number, kg: number, reps: number, more: Partial<LevelSet> = {}): LevelSet => ({
  ...{ id: `${day}-${kg}-${reps}`, workoutId: `w${day}`, date: addDays(START, day), order: 1, role: "work" as const },
  ...{ kg, reps, rpe: 10 },
  ...more,
});
const worth = (day: number, e1rm: number, reps: number, more: Partial<LevelSet> = {}) =>
  set(day, loadAt(e1rm, reps, DEFAULT_CURVE), reps, more);
const none = () => null;
const pcts = (sets: readonly LevelSet[]) => liftDeviations(sets, none).map(({ pct }) => Math.round(10 * pct) / 10);

describe("sessions of a lift against their forecast", () => {
  it("says nothing about a first session, then compares each with the ones like it", () => {
    const weekly = [100, 100, 94, 100].map((e1rm, week) => worth(7 * week, e1rm, 5));
    expect(pcts(weekly)).toEqual([0, -6, 6]);
    expect(liftDeviations(weekly, none)[1]).toMatchObject({ date: addDays(START, 14), workoutId: "w14" });
  });

  it("keeps heavy and light days apart and takes the better of the two within a session", () => {
    const days = [0, 7].flatMap((day) => [worth(day, 130, 2), worth(day + 3, 110, 8)]);
    expect(pcts(days)).toEqual([0, 0]);
    expect(pcts([...days, worth(14, 120, 2), worth(14, 111, 8)])).toEqual([0, 0, -7.7]);
    expect(pcts([...days, worth(14, 100, 2), worth(14, 111, 8)])).toEqual([0, 0, 0.9]);
  });

  it("asks the level of the day before where the range is new, and leaves out what has none", () => {
    const asked: string[] = [];
    const levelOn = (day: string) => {
      asked.push(day);
      return day < addDays(START, 6) ? null : 100;
    };
    const found = liftDeviations([worth(0, 100, 5), worth(7, 97, 2)], levelOn);
    expect(asked).toEqual([addDays(START, 6), addDays(START, -1)]);
    expect(found.map(({ workoutId, pct }) => [workoutId, Math.round(10 * pct) / 10])).toEqual([["w7", -3]]);
  });

  it("orders two sessions of a day by their ids", () => {
    const twice = (first: string, second: string) =>
      liftDeviations(
        [worth(0, 100, 5), worth(7, 99, 5, { workoutId: first, id: "a" }), worth(7, 98, 2, { workoutId: second, id: "b" })],
        () => 100,
      ).map(({ workoutId }) => workoutId);
    expect(twice("x", "y").slice(-2)).toEqual(["x", "y"]);
    expect(twice("y", "x").slice(-2)).toEqual(["x", "y"]);
  });

  it("never reads an unrated set as a fall", () => {
    const unrated = { rpe: null };
    expect(pcts([worth(0, 100, 5), worth(7, 90, 5, unrated)])).toEqual([]);
    expect(pcts([worth(0, 100, 5, unrated), worth(7, 90, 5)])).toEqual([-10]);
  });

  it("agrees with the forecast made the day before from all earlier sets, in whatever order they arrive", () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            day: fc.integer({ min: 0, max: 90 }),
            e1rm: fc.double({ min: 80, max: 120, noNaN: true }),
            reps: fc.integer({ min: 1, max: 12 }),
            isRated: fc.boolean(),
          }),
          { maxLength: 12, selector: ({ day }) => day },
        ),
        (rows) => {
          const sets = rows.map(({ day, e1rm, reps, isRated }) => worth(day, e1rm, reps, isRated ? {} : { rpe: null }));
          const levelOn = (day: string) => strengthLevel(sets, day).value?.kg ?? null;
          const found = liftDeviations(sets, levelOn);
          expect(liftDeviations([...sets].reverse(), levelOn)).toEqual(found);
          const expected = rows.flatMap(({ day, e1rm, reps, isRated }) => {
            const date = addDays(START, day);
            const earlier = sets.filter((each) => each.date < date);
            const forecast = predictNext(earlier, reps, addDays(date, -1)).value;
            return isRated && forecast !== null ? [[date, 100 * (e1rm / forecast.kg - 1)] as const] : [];
          });
          expect(found.map(({ date }) => date)).toEqual(expected.map(([date]) => date).sort());
          for (const [date, pct] of expected) expect(found.find((each) => each.date === date)?.pct).toBeCloseTo(pct, 6);
        },
      ),
      { seed: 81, numRuns: 1_000 },
    ));
});
