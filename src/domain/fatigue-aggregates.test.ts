import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CheckIn } from "./check-in";
import { addDays } from "./civil-date";
import { effortWeightedSets } from "./effort-weight";
import { scoreFatigue } from "./fatigue";
import { type FatigueLog, type FatigueSession, type FatigueSet, fatigueAggregates } from "./fatigue-aggregates";
import type { SetRole } from "./vocabulary";

const TODAY = "2026-03-30";
const set = (some: Partial<FatigueSet> = {}): FatigueSet => ({ role: "work", reps: 8, ...some });
const session = (daysAgo: number, sets: readonly FatigueSet[], some: Partial<FatigueSession> = {}): FatigueSession => ({
  date: addDays(TODAY, -daysAgo),
  startedAt: 0,
  id: `s${daysAgo}`,
  modified: false,
  sets,
  ...some,
});
const log = (...sessions: FatigueSession[]): FatigueLog => ({ sessions, liftDeviations: [] });
const answered = (daysAgo: number, some: Partial<CheckIn>): CheckIn => ({
  ...{ date: addDays(TODAY, -daysAgo), sleepHours: null, sleepQuality: null, energy: null, soreness: null, stress: null },
  ...some,
});
const of = (from: FatigueLog, checkIns: readonly CheckIn[] = []) => fatigueAggregates(from, checkIns, TODAY);

describe("effort weight", () => {
  test.each<[string, Partial<FatigueSet>, number]>([
    ["RIR 0", { rir: 0 }, 1.2],
    ["RPE 10", { rpe: 10 }, 1.2],
    ["half a rep left", { rir: 0.5 }, 1],
    ["three left", { rir: 3 }, 1],
    ["unrated", {}, 1],
    ["three and a half left", { rir: 3.5 }, 0.7],
    ["four and a half left", { rpe: 5.5 }, 0.7],
    ["five left", { rir: 5 }, 0.3],
    ["to failure, whatever was typed", { role: "failure", rpe: 8 }, 1.2],
    ["as many as possible, unrated", { role: "amrap" }, 1.2],
    ["as many as possible, rated", { role: "amrap", rir: 2 }, 1],
    ["a drop set", { role: "drop", rir: 0 }, 0.6],
    ["a mini-set", { role: "myo", mini: true }, 0.25],
    ["a warm-up", { role: "warmup" }, 0],
    ["not performed", { reps: 0 }, 0],
    ["a hold", { reps: 0, seconds: 30 }, 1],
    ["a hold of no length", { reps: 0, seconds: 0 }, 0],
  ])("%s", (_, some, weight) => expect(effortWeightedSets([set(some)])).toBeCloseTo(weight, 9));
});

describe("aggregates", () => {
  test("mean effort over target, a session each, newest five within 28 days", () => {
    const rated = (daysAgo: number, rpe: number) =>
      session(daysAgo, [set({ rpe, targetRpe: 8 }), set(), set({ role: "warmup", rpe: 3 })]);
    expect(of(log(rated(1, 9), rated(3, 8))).rpeExcess).toEqual([0, 1]);
    expect(of(log(...[12, 10, 8, 6, 4, 2].map((ago, i) => rated(ago, 6 + i / 2)))).rpeExcess).toEqual([-1.5, -1, -0.5, 0, 0.5]);
    expect(of(log(rated(28, 9), rated(27, 7), rated(1, 8))).rpeExcess).toEqual([-1, 0]);
    expect(of(log(rated(10, 9))).rpeExcess).toEqual([1]);
    expect(of(log(rated(11, 9))).rpeExcess).toEqual([]);
    expect(of(log(rated(-1, 9))).rpeExcess).toEqual([]);
    expect(of(log({ ...rated(1, 9), modified: true })).rpeExcess).toEqual([]);
    expect(of(log(session(1, [set({ rir: 1, rpe: 5, targetRpe: 8 })]))).rpeExcess).toEqual([1]);
  });

  test("plain RPE when half the sets have no target, for every session alike", () => {
    const mixed = [session(3, [set({ rpe: 8 })]), session(1, [set({ rpe: 9, targetRpe: 8 })])];
    expect(of(log(...mixed))).toMatchObject({ rpeExcess: [8, 9], isPlainRpe: true });
    const mostly = [...mixed, session(2, [set({ rpe: 7, targetRpe: 8 })])];
    expect(of(log(...mostly))).toMatchObject({ rpeExcess: [-1, 1], isPlainRpe: false });
  });

  test("sets short of their minimum in the last seven days", () => {
    const week = session(6, [set({ minReps: 8 }), set({ minReps: 9 }), set(), set({ role: "warmup", minReps: 99 })]);
    expect(of(log(week)).missedShare).toBe(0.5);
    expect(of(log({ ...week, date: addDays(TODAY, -7) })).missedShare).toBeNull();
    expect(of(log({ ...week, modified: true })).missedShare).toBeNull();
    expect(of(log(session(1, [set({ reps: 0, seconds: 20, minReps: 30 }), set({ reps: 0, minReps: 5 })]))).missedShare).toBe(1);
    expect(of(log(session(1, [set({ reps: 0, seconds: 30, minReps: 30 })]))).missedShare).toBe(0);
  });

  test("a mean over target leaves out the sets without one, a session without rated work is none", () => {
    const mostly = [set({ rpe: 9, targetRpe: 8 }), set({ rpe: 8, targetRpe: 8 }), set({ rpe: 10 })];
    expect(of(log(session(1, mostly)))).toMatchObject({ rpeExcess: [0.5], isPlainRpe: false });
    const rated = [5, 4, 3, 2, 1].map((ago) => session(ago, [set({ rpe: 9, targetRpe: 8 })]));
    const warmups = session(0, [set({ role: "warmup", rpe: 4 }), set()]);
    expect(of(log(...rated, warmups)).rpeExcess).toEqual([1, 1, 1, 1, 1]);
    expect(of(log()).isPlainRpe).toBe(false);
  });

  test("two sessions of a day stand in the order they began, then of their ids", () => {
    const at = (id: string, startedAt: number, rpe: number) => session(1, [set({ rpe, targetRpe: 8 })], { id, startedAt });
    expect(of(log(at("a", 2, 9), at("b", 1, 7))).rpeExcess).toEqual([-1, 1]);
    expect(of(log(at("b", 1, 9), at("a", 1, 7))).rpeExcess).toEqual([-1, 1]);
    expect(of(log(at("a", 1, 9), at("b", 1, 7))).rpeExcess).toEqual([1, -1]);
  });

  test("only sets with a minimum are asked whether they missed it", () => {
    const sets = [set({ minReps: 9 }), set(), set(), set({ role: "warmup", minReps: 9 }), set({ reps: 1, minReps: 1 })];
    expect(of(log(session(1, sets))).missedShare).toBe(0.5);
  });

  test("seven days against the four blocks before; reduced sessions count as load", () => {
    const done = [0, 6, 7, 13, 14, 21, 28, 34, 35, -1].map((ago) => session(ago, [set()], { modified: ago === 6 }));
    expect(of(log(...done))).toMatchObject({ weekLoad: 2, priorWeeks: [2, 1, 1, 2] });
  });

  test("primary lifts of the last seven days", () => {
    const liftDeviations = [0, 6, 7, -1].map((ago) => ({ date: addDays(TODAY, -ago), pct: -ago - 1 }));
    expect(of({ sessions: [], liftDeviations }).liftDevPct).toEqual([-1, -7]);
  });

  test("answers of three days", () => {
    const checkIns = [answered(0, { sleepHours: 6 }), answered(2, { energy: 2, soreness: 4 }), answered(3, { sleepHours: 1 })];
    expect(of(log(), [...checkIns, answered(-1, { energy: 1 })])).toMatchObject({
      sleep: [null, 6],
      energy: [2, null],
      soreness: [4, null],
    });
  });

  test("days in a row count up to today, or to yesterday while today is young", () => {
    const run = (...ago: number[]) => of(log(...ago.map((days) => session(days, [set()])))).consecutiveDays;
    expect([run(0, 1, 2), run(1, 2, 3), run(2, 3), run(0, 2), run(), run(0, 0)]).toEqual([3, 3, 0, 1, 0, 1]);
  });
});

describe("any log", () => {
  const someSession = fc.record({
    daysAgo: fc.integer({ min: -2, max: 40 }),
    rows: fc.array(
      fc.record({
        role: fc.constantFrom<SetRole>("warmup", "work", "top", "amrap", "failure", "drop"),
        reps: fc.integer({ min: 0, max: 20 }),
        rpe: fc.option(
          fc.integer({ min: 2, max: 20 }).map((half) => half / 2),
          { nil: null },
        ),
        targetRpe: fc.option(fc.constantFrom(7, 8, 9), { nil: null }),
        minReps: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
      }),
      { maxLength: 5 },
    ),
    modified: fc.boolean(),
    startedAt: fc.integer({ min: 0, max: 2 }),
  });

  test("gives the same answer in any order of its rows, and a sane one", () =>
    fc.assert(
      fc.property(
        fc.array(someSession, { maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 5 }),
        (some, days) => {
          const sessions = some.map(({ daysAgo, rows, ...rest }, i) => session(daysAgo, rows, { ...rest, id: `s${i}` }));
          const checkIns = [...new Set(days)].map((ago) => answered(ago, { sleepHours: ago + 3, energy: 2 }));
          const forth = fatigueAggregates({ sessions, liftDeviations: [] }, checkIns, TODAY);
          const back = fatigueAggregates(
            { sessions: [...sessions].reverse(), liftDeviations: [] },
            [...checkIns].reverse(),
            TODAY,
          );
          expect(scoreFatigue(back).value.score).toBe(scoreFatigue(forth).value.score);
          expect(back.rpeExcess).toEqual(forth.rpeExcess);
          expect(back.sleep).toEqual(forth.sleep);
          expect(forth.priorWeeks).toHaveLength(4);
          expect(JSON.stringify(forth)).not.toContain("NaN");
        },
      ),
      { numRuns: 1000, seed: 84 },
    ));
});

test("a set nobody performed falls short, and sessions of one moment go by id", () => {
  const missed = session(1, [set({ reps: 0, minReps: 5 }), set({ minReps: 5 })]);
  expect(of(log(missed)).missedShare).toBe(0.5);
  const rated = (id: string, rpe: number) => session(1, [set({ rpe, targetRpe: 8 })], { id });
  const both = [rated("b", 9), rated("a", 7)];
  expect(of(log(...both))).toEqual(of(log(...[...both].reverse())));
  expect(of(log(rated("a", 9), rated("a", 9))).rpeExcess).toEqual([1, 1]);
});
