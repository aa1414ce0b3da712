import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./civil-date";
import type { LevelSet } from "./level-observations";
import { loadAt } from "./prescribe";
import { DEFAULT_CURVE } from "./strength-curves";
import { predictNext, repBucket } from "./strength-forecast";

const START = "2026-01-05";
const set = (day: number, kg: number, reps: number, more: Partial<LevelSet> = {}): LevelSet => ({
  ...{ id: `${day}-${kg}-${reps}`, workoutId: `w${day}`, date: addDays(START, day), order: 1, role: "work" as const },
  ...{ kg, reps, rpe: 10 },
  ...more,
});
/** A set whose estimate is `e1rm` exactly. */
const worth = (day: number, e1rm: number, reps: number, more: Partial<LevelSet> = {}) =>
  set(day, loadAt(e1rm, reps, DEFAULT_CURVE), reps, more);

describe("buckets", () => {
  it.each([
    [0, null],
    [1, [1, 3]],
    [3, [1, 3]],
    [4, [4, 6]],
    [6, [4, 6]],
    [7, [7, 9]],
    [9, [7, 9]],
    [10, [10, 12]],
    [12, [10, 12]],
    [13, null],
  ])("%i repetitions", (reps, bucket) => expect(repBucket(reps)).toEqual(bucket));
});

describe("forecast of the next session", () => {
  it("believes nearly all of the last session like it", () => {
    const weekly = [100, 101, 102, 103, 104].map((e1rm, week) => worth(7 * week, e1rm, 5));
    const { value } = predictNext([...weekly, worth(35, 110, 5)], 5, addDays(START, 40));
    // Gain .94 a week: 104 with the lag of the ramp before it, then 94 % of the way to 110.
    expect(value?.kg).toBeGreaterThan(109.4);
    expect(value?.kg).toBeLessThan(110);
    expect(value).toMatchObject({ basis: "bucket", bucket: [4, 6], lastDate: addDays(START, 35) });
  });

  it("keeps heavy and light days apart", () => {
    const sets = [0, 7, 14].flatMap((day) => [worth(day, 130, 2), worth(day + 3, 110, 8)]);
    expect(predictNext(sets, 2, addDays(START, 20)).value?.kg).toBeCloseTo(130, 6);
    expect(predictNext(sets, 8, addDays(START, 20)).value?.kg).toBeCloseTo(110, 6);
  });

  it("follows unrated sessions down as well as up: the best ever is no forecast", () => {
    const sets = [120, 118, 110, 108].map((e1rm, week) => worth(7 * week, e1rm, 5, { rpe: null }));
    const { value } = predictNext(sets, 5, addDays(START, 28));
    expect(value?.kg).toBeLessThan(109);
  });

  it("does not swallow a typo: a surprise beyond four deviations waits for a second one", () => {
    const sets = [100, 100, 100].map((e1rm, week) => worth(7 * week, e1rm, 5));
    expect(predictNext([...sets, worth(21, 1000, 5)], 5, addDays(START, 22)).value?.kg).toBeCloseTo(100, 6);
    const twice = [...sets, worth(21, 200, 5), worth(28, 204, 5)];
    expect(predictNext(twice, 5, addDays(START, 29)).value?.kg).toBeCloseTo(202, 6);
  });

  it("falls back on the level where the bucket is empty, and says so", () => {
    const { value, reasons, missing } = predictNext([worth(0, 120, 5)], 11, addDays(START, 1));
    expect(value).toMatchObject({ basis: "level", bucket: [10, 12], lastDate: START });
    expect(value?.kg).toBeCloseTo(120, 6);
    expect(reasons.map(({ rule }) => rule)).toEqual(["strength.forecast.level", "strength.level"]);
    expect(reasons[0].facts).toEqual({ e1rmKg: value?.kg, reps: 11, lastDate: START });
    expect(missing).toContain("bucket");
    expect(predictNext([worth(0, 120, 5)], 20, addDays(START, 1)).value).toMatchObject({ basis: "level", bucket: null });
  });

  it("has no forecast without history, and none from the future", () => {
    expect(predictNext([], 5, START)).toMatchObject({ value: null, reasons: [{ rule: "strength.no-history" }] });
    expect(predictNext([worth(7, 120, 5)], 5, START).value).toBeNull();
  });

  it("says which sessions it rests on", () => {
    const told = predictNext([worth(0, 100, 4), worth(7, 100, 6)], 5, addDays(START, 7));
    expect(told).toMatchObject({ confidence: "medium", missing: [] });
    expect(told.reasons).toMatchObject([
      {
        rule: "strength.forecast",
        facts: { e1rmKg: told.value?.kg, from: 4, to: 6, sessions: 2, lastDate: addDays(START, 7) },
      },
    ]);
  });

  it("is surer with three sessions", () => {
    const sets = [worth(0, 100, 5), worth(7, 100, 5), worth(14, 100, 5)];
    expect(predictNext(sets.slice(0, 2), 5, addDays(START, 20)).confidence).toBe("medium");
    expect(predictNext(sets, 5, addDays(START, 20)).confidence).toBe("high");
  });

  it("stays between the lowest and highest session, and does not depend on the order of rows", () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ gap: fc.nat(20), e1rm: fc.double({ min: 80, max: 120, noNaN: true }), rated: fc.boolean() }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.nat(),
        (sessions, turn) => {
          let day = 0;
          const sets = sessions.map(({ gap, e1rm, rated }) => {
            day += gap + 1;
            return worth(day, e1rm, 5, { rpe: rated ? 10 : null });
          });
          const kg = predictNext(sets, 5, addDays(START, day)).value?.kg ?? 0;
          const all = sessions.map(({ e1rm }) => e1rm);
          expect(kg).toBeGreaterThanOrEqual(Math.min(...all) - 1e-6);
          expect(kg).toBeLessThanOrEqual(Math.max(...all) + 1e-6);
          const at = turn % sets.length;
          const turned = [...sets.slice(at), ...sets.slice(0, at)];
          expect(predictNext(turned, 5, addDays(START, day)).value?.kg).toBe(kg);
        },
      ),
      { numRuns: 1000, seed: 26 },
    ));
});
