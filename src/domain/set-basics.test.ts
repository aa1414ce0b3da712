import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRounding, recordHit, withinNoise } from "./record-hit";
import {
  maxPct,
  maxReps,
  pctAtPercentMaxReps,
  pctAtRir,
  pctDeducted,
  pctRelInt,
  REP_PROFILES,
  repsAtRir,
} from "./rep-max-profile";
import { type Effort, loggedRir, rirSource } from "./rir-source";
import { compareSets, lastUntil, type Placed } from "./set-order";

const placed = (over: Partial<Placed>): Placed => ({ id: "b", workoutId: "w1", date: "2026-01-02", order: 2, ...over });

describe("the one order of sets (specification 0.2)", () => {
  test.each<[string, Partial<Placed>, Partial<Placed>]>([
    ["the day", { date: "2026-01-01", startedAt: 9 }, { startedAt: 1 }],
    ["the start of its workout", { startedAt: 1, workoutId: "w2" }, { startedAt: 2 }],
    ["an unknown start is the earliest", { workoutId: "w2" }, { startedAt: 2 }],
    ["null is as unknown", { startedAt: null, workoutId: "w2" }, { startedAt: 2 }],
    ["the workout", { workoutId: "w0", order: 9 }, {}],
    ["the place in the workout", { order: 1, id: "c" }, {}],
    ["its id", { id: "a" }, {}],
    ["ids by code unit, capitals first", { id: "Z" }, { id: "a" }],
    ["places by size, not as text", { order: 9 }, { order: 10 }],
  ])("%s decides", (_, first, second) => {
    expect(compareSets(placed(first), placed(second))).toBeLessThan(0);
    expect(compareSets(placed(second), placed(first))).toBeGreaterThan(0);
  });

  test("the same set is in its own place", () => expect(compareSets(placed({}), placed({}))).toBe(0));
});

describe("the last entry up to a day", () => {
  const days = ["2026-01-01", "2026-01-03", "2026-01-03", "2026-01-07"].map((date) => ({ date }));

  test("counts the day itself, the last of several, and nothing after it", () => {
    const at = (day: string) => lastUntil(days, day);
    expect(["2025-12-31", "2026-01-01", "2026-01-02", "2026-01-03", "2026-01-06", "2026-01-07", "2027-01-01"].map(at)).toEqual([
      -1, 0, 0, 2, 2, 3, 3,
    ]);
    expect(lastUntil([], "2026-01-01")).toBe(-1);
  });

  test("agrees with looking through them all", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 40 })), fc.integer({ min: 9, max: 41 }), (numbers, until) => {
        const sorted = [...numbers].sort((a, b) => a - b).map((day) => ({ date: `2026-01-${day}` }));
        expect(lastUntil(sorted, `2026-01-${String(until).padStart(2, "0")}`)).toBe(
          sorted.findLastIndex(({ date }) => date <= `2026-01-${String(until).padStart(2, "0")}`),
        );
      }),
      { numRuns: 1000, seed: 902 },
    ));
});

const set = (over: Partial<Effort>): Effort => ({ reps: 5, role: "work", ...over });

describe("repetitions left, and how far to trust them (specification 2.2)", () => {
  test.each<[string, Partial<Effort>, ReturnType<typeof rirSource>]>([
    ["rated 0", { rir: 0 }, { kind: "logged", rir: 0, sigma: 0.8, varianceFactor: 1, confidence: 1 }],
    ["rated 3", { rpe: 7 }, { kind: "logged", rir: 3, sigma: 0.8, varianceFactor: 1, confidence: 1 }],
    ["rated above 3", { rir: 3.5 }, { kind: "logged", rir: 3.5, sigma: 1.2, varianceFactor: 2, confidence: 0.6 }],
    ["rated just below 5", { rir: 4.5 }, { kind: "logged", rir: 4.5, sigma: 1.2, varianceFactor: 2, confidence: 0.6 }],
    ["rated 5", { rir: 5 }, null],
    ["rated below RPE 5", { rpe: 4 }, null],
    ["failed, whatever was rated", { role: "failure", rir: 2 }, failed()],
    ["fewer than asked, unrated", { minReps: 6 }, failed()],
    ["as many as asked, unrated", { minReps: 5 }, none()],
    ["fewer than asked, rated", { minReps: 6, rir: 1 }, { kind: "logged", rir: 1, sigma: 0.8, varianceFactor: 1, confidence: 1 }],
    ["nothing asked", { minReps: null }, none()],
    ["as many as possible", { role: "amrap" }, { kind: "amrap", rir: 0, sigma: 0.7, varianceFactor: 1, confidence: 0.85 }],
    ["as many as possible, fewer than asked", { role: "amrap", minReps: 6 }, failed()],
    ["unrated", {}, none()],
  ])("%s", (_, over, source) => expect(rirSource(set(over))).toEqual(source));

  test("a rating in repetitions wins over one in effort; none is none", () => {
    expect(loggedRir({ rir: 1, rpe: 7 })).toBe(1);
    expect(loggedRir({ rir: 0, rpe: 7 })).toBe(0);
    expect(loggedRir({ rir: null, rpe: 7 })).toBe(3);
    expect(loggedRir({ rpe: null })).toBeNull();
    expect(loggedRir({})).toBeNull();
  });
});

function failed(): ReturnType<typeof rirSource> {
  return { kind: "failure", rir: 0, sigma: 0.3, varianceFactor: 1, confidence: 0.9 };
}

function none(): ReturnType<typeof rirSource> {
  return { kind: "none", rir: 0, sigma: 1.5, varianceFactor: 1, confidence: 0.35 };
}

describe("a record", () => {
  test("says by how much, and that +1 % is inside a normal day's variation", () => {
    expect(recordHit("heaviest", 101, 100)).toEqual({
      kind: "heaviest",
      value: 101,
      previous: 100,
      margin: 1,
      marginPct: 1,
      withinRounding: false,
      withinNoise: true,
    });
    expect(recordHit("heaviest", 105, 100, true)).toMatchObject({ marginPct: 5, withinRounding: true, withinNoise: false });
  });

  test("4.2 % is the line (Grgic 2020)", () => {
    expect([4.199, 4.2, 4.201].map(withinNoise)).toEqual([true, false, false]);
  });

  test("gains by less where less is better", () => {
    expect(recordHit("least_assist", 30, 40)).toMatchObject({ margin: 10, marginPct: 25 });
    expect(recordHit("pace", 4.5, 5)).toMatchObject({ margin: 0.5, marginPct: 10 });
    expect(recordHit("added_load", 40, 30).margin).toBe(10);
  });

  test("over nothing has no share, and no noise", () => {
    expect(recordHit("added_load", 5, 0)).toMatchObject({ margin: 5, marginPct: null, withinNoise: false });
  });
});

test("loads typed in two units are the same dumbbell up to a quarter kilogram", () => {
  const reference = { kg: 100, unit: "kg" } as const;
  expect([100.017, 100.25, 99.75].map((kg) => isRounding(kg, "lb", reference))).toEqual([true, true, true]);
  expect([100.26, 99.74].map((kg) => isRounding(kg, "lb", reference))).toEqual([false, false]);
  expect(isRounding(100.017, "kg", reference)).toBe(false);
});

const { epley, modified_epley: modified, linear } = REP_PROFILES;
const each = (read: (profile: typeof epley | typeof modified | typeof linear) => number): number[] =>
  [epley, modified, linear].map((profile) => Math.round(read(profile) * 10_000) / 10_000);

test("five repetitions are these shares of a maximum in the three models (specification 2.1)", () => {
  expect(each((profile) => maxPct(profile, 5))).toEqual([0.8573, 0.8763, 0.8788]);
  expect(each((profile) => maxPct(profile, 1))).toEqual([0.9678, 1, 1]);
});

test("80 % allows these repetitions in the three models", () => {
  expect(each((profile) => maxReps(profile, 0.8))).toEqual([7.5075, 8.0822, 7.6]);
});

test("repetitions left, a part of the repetitions, of the share, and a deduction", () => {
  expect(each((profile) => pctAtRir(profile, 5, 2))).toEqual(each((profile) => maxPct(profile, 7)));
  expect(each((profile) => pctAtPercentMaxReps(profile, 5, 0.5))).toEqual(each((profile) => maxPct(profile, 10)));
  expect(each((profile) => pctRelInt(profile, 5, 0.9))).toEqual([0.7715, 0.7886, 0.7909]);
  expect(each((profile) => pctDeducted(profile, 5, 0.1))).toEqual([0.7573, 0.7763, 0.7788]);
  expect(each((profile) => repsAtRir(profile, 0.8, 2))).toEqual([5.5075, 6.0822, 5.6]);
});
