import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "./civil-date";
import { type StreakWeek, weeklyStreak } from "./streak";
import { freezesLeft, isHushed, type Protection } from "./streak-protection";
import { type StreakLog, streakWeeks } from "./streak-weeks";

const weeks = (done: readonly number[], protectedAt: Record<number, Protection> = {}): StreakWeek[] =>
  done.map((count, i) => ({ goal: 3, done: count, protection: protectedAt[i] ?? null }));
const of = (closed: StreakWeek[], done: number | null = null, daysLeft: number | null = null, hush = false) =>
  weeklyStreak({ closed, running: done === null ? null : { goal: 3, done, protection: null, daysLeft }, hush });
const frozen = (from: number, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [from + i, "frozen" as const]));

describe("weekly streak", () => {
  test("the worked example: 3, 4, 3, 2, 3", () =>
    expect(of(weeks([3, 4, 3, 2, 3])).value).toMatchObject({ current: 1, longest: 3, atRisk: false }));

  test("the running week adds once met and never breaks", () => {
    expect(of(weeks([3, 3]), 1).value.current).toBe(2);
    expect(of(weeks([3, 3]), 3, 1).value.current).toBe(3);
    expect(of(weeks([3, 3, 1]), 0, 7).value).toMatchObject({ current: 0, longest: 2, atRisk: false });
  });

  test("at risk when the sessions left do not fit the days left, unless hushed or dates are unknown", () => {
    expect(of(weeks([3]), 1, 2).value.atRisk).toBe(false);
    expect(of(weeks([3]), 1, 1).value.atRisk).toBe(true);
    expect(of(weeks([3]), 1, null).value.atRisk).toBe(false);
    const hushed = of(weeks([3]), 1, 1, true);
    expect(hushed.value.atRisk).toBe(false);
    expect(hushed.reasons.map((r) => r.rule)).toContain("streak.hush");
  });

  test("protected weeks count as kept and say so", () => {
    const advice = of(weeks([3, 0, 3], { 1: "deload" }));
    expect(advice.value.current).toBe(3);
    expect(advice.reasons.map((r) => r.rule)).toContain("streak.protected");
  });

  test("four frozen weeks in a row hold, the fifth does not; eight in a year hold, the ninth does not", () => {
    expect(of(weeks([3, 0, 0, 0, 0, 3], frozen(1, 4))).value.current).toBe(6);
    expect(of(weeks([3, 0, 0, 0, 0, 0, 3], frozen(1, 5))).value.current).toBe(1);
    const nine = { ...frozen(0, 4), ...frozen(5, 4), ...frozen(10, 1) };
    expect(of(weeks([0, 0, 0, 0, 3, 0, 0, 0, 0, 3, 0, 3], nine)).value).toMatchObject({ current: 1, longest: 10 });
  });

  test("deload weeks do not use up the freezes of a year", () => {
    const eight = { ...frozen(0, 4), 4: "deload" as const, ...frozen(5, 4) };
    expect(of(weeks([0, 0, 0, 0, 0, 0, 0, 0, 0], eight)).value.current).toBe(9);
  });

  test("says the weeks it counted, and what this week asks", () => {
    expect(of(weeks([3, 3]), 1, 5)).toEqual({
      value: { current: 2, longest: 2, atRisk: false, milestone: 2, nextMilestone: 4 },
      confidence: "high",
      reasons: [
        {
          ...{ rule: "streak.weekly", text: "why.streak.weekly", grade: "P" },
          facts: { current: 2, weeks: 2, done: 1, goal: 3 },
        },
      ],
      missing: [],
    });
    expect(of(weeks([3, 3])).reasons[0].facts).toEqual({ current: 2, weeks: 2, done: null, goal: null });
    expect(of(weeks([3]), 0, 5).reasons[0].facts).toMatchObject({ done: 0, goal: 3 });
  });

  test("says how many weeks were covered by rest alone, and asks quietly for no more", () => {
    const told = (closed: StreakWeek[], done: number | null, daysLeft: number | null, hush: boolean) =>
      of(closed, done, daysLeft, hush)
        .reasons.slice(1)
        .map(({ rule, facts }) => [rule, facts]);
    // A protected week in which the goal was met anyway needed no cover.
    const covered = weeks([3, 0, 4, 2, 1], { 1: "deload", 2: "deload", 3: "frozen" });
    expect(told(covered, null, null, false)).toEqual([["streak.protected", { weeks: 2 }]]);
    expect(told(weeks([3]), 1, 1, true)).toEqual([["streak.hush", { needed: 2 }]]);
    expect(told(weeks([3]), 1, 1, false)).toEqual([]);
    expect(told(weeks([3]), 1, 2, true)).toEqual([]);
  });

  test("without dates the days left are missing, and nothing is when no week runs", () => {
    expect([of(weeks([3]), 1, null).missing, of(weeks([3]), 1, 2).missing, of(weeks([3])).missing]).toEqual([
      ["days-left"],
      [],
      [],
    ]);
  });

  test("milestones", () => {
    expect(of(weeks([3, 3, 3, 3])).value).toMatchObject({ milestone: 4, nextMilestone: 8 });
    expect(of(weeks([3, 3, 3])).value).toMatchObject({ milestone: null, nextMilestone: 4 });
  });

  test("one more session never shortens a streak", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            goal: fc.integer({ min: 1, max: 7 }),
            done: fc.nat(7),
            protection: fc.constantFrom(null, "frozen" as const, "deload" as const),
          }),
          { minLength: 1, maxLength: 80 },
        ),
        fc.nat(),
        (closed, pick) => {
          const more = closed.map((week, i) => (i === pick % closed.length ? { ...week, done: week.done + 1 } : week));
          const [before, after] = [
            weeklyStreak({ closed, running: null, hush: false }),
            weeklyStreak({ closed: more, running: null, hush: false }),
          ];
          expect(after.value.current).toBeGreaterThanOrEqual(before.value.current);
          expect(after.value.longest).toBeGreaterThanOrEqual(before.value.longest);
          expect(before.value.longest).toBeGreaterThanOrEqual(before.value.current);
        },
      ),
      { numRuns: 1000, seed: 162 },
    ));
});

describe("cutting a log into weeks", () => {
  const monday = "2026-01-05";
  const log = (over: Partial<StreakLog>): StreakLog => ({
    sessionDates: [],
    goals: [{ setOn: monday, goal: 2 }],
    protections: [],
    today: addDays(monday, 16),
    ...over,
  });

  test("sessions of one day count once, gaps are empty weeks, the running week knows its days", () => {
    const cut = streakWeeks(log({ sessionDates: [addDays(monday, 15), monday, monday, addDays(monday, 6)] }));
    expect(cut.closed.map((week) => week.done)).toEqual([2, 0]);
    expect(cut.running).toEqual({ goal: 2, done: 1, protection: null, daysLeft: 5 });
  });

  test("a new goal counts from the next Monday", () => {
    const goals = [
      { setOn: monday, goal: 2 },
      { setOn: addDays(monday, 7), goal: 4 },
    ];
    const cut = streakWeeks(log({ sessionDates: [monday], goals }));
    expect([...cut.closed.map((week) => week.goal), cut.running?.goal]).toEqual([2, 2, 4]);
  });

  test("the goals come in any order; the newest before a week counts, three sessions when none was ever set", () => {
    const goals = [
      { setOn: addDays(monday, 8), goal: 5 },
      { setOn: addDays(monday, 1), goal: 4 },
      { setOn: monday, goal: 9 },
    ];
    const cut = streakWeeks(log({ sessionDates: [monday], goals }));
    expect([...cut.closed.map((week) => week.goal), cut.running?.goal]).toEqual([7, 4, 5]);
    expect(streakWeeks(log({ goals: [] })).running?.goal).toBe(3);
    expect(streakWeeks(log({ goals: [{ setOn: monday, goal: 0 }] })).running?.goal).toBe(1);
  });

  test("today counts, tomorrow does not, and without a session there is only this week", () => {
    const today = addDays(monday, 16);
    expect(streakWeeks(log({ sessionDates: [today, addDays(today, 1)] }))).toEqual({
      closed: [],
      running: { goal: 2, done: 1, protection: null, daysLeft: 5 },
    });
    expect(streakWeeks(log({}))).toMatchObject({ closed: [], running: { done: 0 } });
    expect(streakWeeks(log({ today: monday })).running?.daysLeft).toBe(7);
    expect(streakWeeks(log({ today: addDays(monday, 6) })).running?.daysLeft).toBe(1);
  });

  test("planned rest outranks a freeze, and each touches only its own weeks", () => {
    const protections = [
      { from: addDays(monday, 7), to: addDays(monday, 13), kind: "frozen" as const },
      { from: addDays(monday, 13), to: addDays(monday, 14), kind: "deload" as const },
    ];
    const cut = streakWeeks(log({ sessionDates: [monday], protections }));
    expect([...cut.closed, cut.running].map((week) => week?.protection)).toEqual([null, "deload", "deload"]);
  });

  test("a freeze covers each week it touches", () => {
    const protections = [{ from: addDays(monday, 6), to: addDays(monday, 8), kind: "frozen" as const }];
    const cut = streakWeeks(log({ sessionDates: [monday], protections }));
    expect([...cut.closed, cut.running].map((week) => week?.protection)).toEqual(["frozen", "frozen", null]);
  });

  test("entering rows in another order gives the same weeks; back-dated sessions recompute", () =>
    fc.assert(
      fc.property(fc.array(fc.nat(120), { minLength: 1 }), fc.nat(120), (days, extra) => {
        const dates = days.map((day) => addDays(monday, day));
        const today = addDays(monday, 120);
        const cut = (sessionDates: string[]) => streakWeeks(log({ sessionDates, today }));
        expect(cut(dates)).toEqual(cut([...dates].reverse()));
        const longest = (sessionDates: string[]) => weeklyStreak({ ...cut(sessionDates), hush: false }).value.longest;
        expect(longest([...dates, addDays(monday, extra)])).toBeGreaterThanOrEqual(longest(dates));
      }),
      { numRuns: 1000, seed: 163 },
    ));

  test("a session entered for a week long ago costs no later week its freeze", () => {
    const today = addDays(monday, 20 * 7);
    const protections = [0, 5, 10, 15].map((week) => {
      const from = addDays(monday, week * 7);
      return { from, to: addDays(from, 3 * 7 - 1), kind: "frozen" as const };
    });
    const streak = (sessionDates: string[]) =>
      weeklyStreak({
        ...streakWeeks(log({ sessionDates, today, protections, goals: [{ setOn: monday, goal: 1 }] })),
        hush: false,
      }).value;
    const late = [13, 14, 18, 19].map((week) => addDays(monday, week * 7));
    expect(streak([monday, ...late]).current).toBeGreaterThanOrEqual(streak(late).current);
  });
});

describe("freezes left and when to be quiet", () => {
  const frozenWeeks = (count: number): Protection[] => Array.from({ length: count }, () => "frozen");

  test.each([
    [0, 4],
    [1, 3],
    [3, 1],
    [4, 0],
  ])("after %i frozen weeks in a row %i are left", (weeksFrozen, left) =>
    expect(freezesLeft(frozenWeeks(weeksFrozen))).toBe(left),
  );

  test("eight in a year, and a year later again", () => {
    const seven = [...frozenWeeks(4), null, ...frozenWeeks(3), null];
    expect(freezesLeft(seven)).toBe(1);
    expect(freezesLeft([...seven, ...Array.from({ length: 41 }, () => null)])).toBe(1);
    // From here on each new week lets an old one go.
    expect(freezesLeft([...seven, ...Array.from({ length: 42 }, () => null)])).toBe(4);
    expect(freezesLeft([...seven, ...Array.from({ length: 52 }, () => null)])).toBe(4);
    expect(freezesLeft([...frozenWeeks(3), "deload"])).toBe(4);
  });

  test("pain, illness, high fatigue and a deload each silence the nudge", () => {
    const calm = { pain: false, ill: false, fatigue: null, deload: false };
    expect(isHushed(calm)).toBe(false);
    expect(isHushed({ ...calm, fatigue: 6 })).toBe(false);
    for (const burden of [{ pain: true }, { ill: true }, { deload: true }, { fatigue: 7 }]) {
      expect(isHushed({ ...calm, ...burden })).toBe(true);
      expect(of(weeks([3]), 1, 1, isHushed({ ...calm, ...burden })).value.atRisk).toBe(false);
    }
  });
});

test("after a year of weeks there is no further mark to wait for", () => {
  expect(of(weeks(Array(52).fill(3))).value).toMatchObject({ current: 52, milestone: 52, nextMilestone: null });
  expect(of(weeks(Array(51).fill(3))).value).toMatchObject({ milestone: null, nextMilestone: 52 });
});
