import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CheckIn, checkInsBetween } from "./check-in";
import { innovation, kalmanPredict, kalmanUpdate } from "./kalman";
import { meanOf } from "./mean";
import { mulberry32 } from "./mulberry32";
import { contribMatch, covers, muscleMatch, targetsOf } from "./muscles";
import { reason } from "./reason";
import { resumeDecision } from "./resume";

test("a reason carries its sentence's key; a product rule needs no source", () => {
  expect(reason("strength.level", { sessions: 3 })).toEqual({
    rule: "strength.level",
    text: "why.strength.level",
    facts: { sessions: 3 },
    grade: "P",
  });
  expect(reason("macros.protein", {}, "A", "morton-2018")).toEqual({
    rule: "macros.protein",
    text: "why.macros.protein",
    facts: {},
    grade: "A",
    source: "morton-2018",
  });
  expect("source" in reason("strength.level", {}, "B")).toBe(false);
});

test("a mean is over what is there, and of nothing it is unknown, not 0 (specification 0.4)", () => {
  expect(meanOf([6, null, 8, undefined])).toBe(7);
  expect(meanOf([0])).toBe(0);
  expect(meanOf([4, Number.NaN, Number.POSITIVE_INFINITY])).toBe(4);
  expect(meanOf([null, undefined, Number.NaN])).toBeNull();
  expect(meanOf([])).toBeNull();
});

const row = (seed: number, length: number): number[] => Array.from({ length }, mulberry32(seed));

describe("mulberry32", () => {
  test("gives the numbers everybody's mulberry32 gives", () => {
    const first = row(0, 3);
    expect(first[0]).toBeCloseTo(0.266429, 6);
    expect(first[1]).toBeCloseTo(0.00033, 6);
    expect(first[2]).toBeCloseTo(0.223272, 6);
  });

  test("repeats itself, reads a seed modulo 2^32, and stays within 0 and 1", () =>
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const numbers = row(seed, 5);
        expect(row(seed + 2 ** 32, 5)).toEqual(numbers);
        for (const each of numbers) expect(each >= 0 && each < 1).toBe(true);
      }),
      { numRuns: 1000, seed: 901 },
    ));

  test("is spread evenly", () => {
    const numbers = row(42, 2000);
    const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((each) => Math.floor(each * 10) === tenth).length);
    for (const count of tenths) expect(Math.abs(count - 200)).toBeLessThan(60);
  });
});

describe("muscles", () => {
  test("a whole covers its parts at any depth, never the other way round", () => {
    expect(covers("shoulders", "side_delts")).toBe(true);
    expect(covers("core", "rectus_abdominis")).toBe(true);
    expect(covers("chest", "chest")).toBe(true);
    expect(covers("side_delts", "shoulders")).toBe(false);
    expect(covers("chest", "lats")).toBe(false);
  });

  test("targets are trained in full, helpers by half", () => {
    expect(targetsOf({ contrib: { chest: 1, triceps: 0.5, front_delts: 0.5, upper_chest: 1 } })).toEqual([
      "chest",
      "upper_chest",
    ]);
  });

  test("a slot is matched by the cosine of what it asks for and what it gets", () => {
    expect(muscleMatch(["chest"], { chest: 1 })).toBeCloseTo(1, 12);
    // Chest 1, triceps ½ against chest and triceps alike: 1.5 / (√2 · √1.25).
    expect(muscleMatch(["chest", "triceps"], { chest: 1, triceps: 0.5 })).toBeCloseTo(1.5 / Math.sqrt(2.5), 12);
    expect(muscleMatch(["chest"], { chest: 1, triceps: 0.5 })).toBeCloseTo(1 / Math.sqrt(1.25), 12);
    expect(muscleMatch(["lats"], { chest: 1 })).toBe(0);
    expect(muscleMatch([], { chest: 1 })).toBe(0);
    expect(muscleMatch(["chest"], {})).toBe(0);
  });

  test("three delts are the shoulders once, with the largest share", () => {
    expect(muscleMatch(["shoulders"], { front_delts: 0.5, side_delts: 1, rear_delts: 0.5 })).toBeCloseTo(1, 12);
    expect(muscleMatch(["shoulders"], { side_delts: 1, front_delts: 0.5, traps: 1 })).toBeCloseTo(Math.SQRT1_2, 12);
  });

  test("two exercises are as alike as the muscles they share", () => {
    expect(contribMatch({ chest: 1, triceps: 0.5 }, { chest: 1, triceps: 0.5 })).toBeCloseTo(1, 12);
    expect(contribMatch({ chest: 1, triceps: 0.5 }, { triceps: 1 })).toBeCloseTo(0.5 / Math.sqrt(1.25), 12);
    expect(contribMatch({ chest: 1 }, { lats: 1 })).toBe(0);
    expect(contribMatch({}, { lats: 1 })).toBe(0);
    // Never more than alike, whatever the roots round to.
    const bench = { chest: 1, front_delts: 0.5, triceps: 0.5 } as const;
    expect(contribMatch(bench, bench)).toBe(1);
    expect(muscleMatch(["chest", "triceps", "lats"], { chest: 1, triceps: 1, lats: 1 })).toBe(1);
  });
});

const on = (date: string): CheckIn => ({
  date,
  sleepHours: 7,
  sleepQuality: null,
  energy: null,
  soreness: null,
  stress: null,
});

test("check-ins of a span are oldest first, both ends included", () => {
  const all = ["2026-01-05", "2026-01-03", "2026-01-01", "2026-01-04", "2026-01-02"].map(on);
  expect(checkInsBetween(all, "2026-01-02", "2026-01-04").map(({ date }) => date)).toEqual([
    "2026-01-02",
    "2026-01-03",
    "2026-01-04",
  ]);
  expect(all[0]?.date).toBe("2026-01-05");
});

const TODAY = "2026-03-02";
const open = (date: string, hoursSinceSet: number | null) => ({ id: "w1", date, hoursSinceSet });

describe("a workout left open (specification 6.1)", () => {
  test("nothing open: a new one is planned", () => {
    expect(resumeDecision(null, TODAY)).toEqual({
      value: { action: "plan" },
      confidence: "high",
      reasons: [
        { rule: "session.none-open", text: "why.session.none-open", facts: { date: null, hoursSinceSet: null }, grade: "P" },
      ],
      missing: [],
    });
  });

  test.each([
    ["of today without a set", open(TODAY, null), "resume", "session.resume"],
    ["of today, long untouched", open(TODAY, 14), "resume", "session.resume"],
    ["of yesterday with a set 12 hours ago", open("2026-03-01", 12), "resume", "session.resume"],
    ["of yesterday with a set longer ago", open("2026-03-01", 12.5), "offer", "session.unfinished"],
    ["of yesterday without a set", open("2026-03-01", null), "offer", "session.unfinished"],
  ])("%s", (_, workout, action, rule) => {
    const { value, reasons } = resumeDecision(workout, TODAY);
    expect(value).toEqual({ action, workoutId: "w1" });
    expect(reasons[0]).toMatchObject({ rule, facts: { date: workout.date, hoursSinceSet: workout.hoursSinceSet } });
  });
});

describe("a scalar filter", () => {
  test("reads the printed week: 120 kg ± 3 %, seven days, then 124.7 kg for seven to failure", () => {
    const prior = kalmanPredict({ x: Math.log(120), P: 0.03 ** 2 }, 0.025 ** 2, 1);
    const { x, P, K } = kalmanUpdate(prior, Math.log(124.7), Math.hypot(0.03, 0.02, 0.04) ** 2);
    expect(K).toBeCloseTo(0.3445, 3);
    expect(Math.exp(x)).toBeCloseTo(121.6, 1);
    expect(Math.sqrt(P)).toBeCloseTo(0.032, 3);
  });

  test("believes half of a surprise as sure as itself, and halves its variance", () => {
    expect(kalmanUpdate({ x: 10, P: 4 }, 12, 4)).toEqual({ K: 0.5, x: 11, P: 2 });
  });

  test("without any doubt on either side it stays where it is", () => {
    expect(kalmanUpdate({ x: 10, P: 0 }, 12, 0)).toEqual({ K: 0, x: 10, P: 0 });
    expect(innovation({ x: 10, P: 0 }, 12, 0)).toBe(0);
  });

  test("time only widens, and never runs backwards", () => {
    expect(kalmanPredict({ x: 10, P: 1 }, 0.5, 3)).toEqual({ x: 10, P: 2.5 });
    expect(kalmanPredict({ x: 10, P: 1 }, 0.5, -3)).toEqual({ x: 10, P: 1 });
  });

  test("measures a surprise against both doubts, with its sign", () => {
    expect(innovation({ x: 10, P: 9 }, 20, 16)).toBe(2);
    expect(innovation({ x: 10, P: 9 }, 0, 16)).toBe(-2);
  });
});
