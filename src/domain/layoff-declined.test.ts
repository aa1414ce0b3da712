import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, DAY, double, line } from "../../tests/support/progression-samples";
import { logged, planOf, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import { currentBreak } from "./current-break";
import { type DeclinedBreak, daysThatCount, gapsBetween, isDeclined } from "./layoff-declined";
import { defaultGrid } from "./load-grid";
import { effortOf, type LoadLine } from "./load-line";
import { foldSlotState } from "./progression-fold";
import { comeBack } from "./progression-layoff";
import { reason } from "./reason";
import { returnModifier } from "./session-modifiers";

const RUNS = { numRuns: 1000, seed: 1611 };
const declinedAfter = (lastDay: string, days: number): DeclinedBreak => ({ lastDay, askedOn: addDays(lastDay, days) });

describe("a break the lifter declined", () => {
  test.each([
    ["as long as it was shown", 15, 15, true],
    ["longer, in the same row", 15, 21, true],
    ["in the next row: ask again", 15, 22, false],
    ["shorter than it was shown", 40, 25, true],
    ["too short to cost anything", 15, 10, false],
    ["a year", 300, 365, false],
    ["shown as a year, trained after less", 400, 300, false],
  ])("%s", (_, asked, off, declined) => {
    expect(isDeclined({ from: DAY, days: off }, [declinedAfter(DAY, asked)])).toBe(declined);
    expect(isDeclined({ from: addDays(DAY, 1), days: off }, [declinedAfter(DAY, asked)])).toBe(false);
    expect(isDeclined({ from: DAY, days: off }, [])).toBe(false);
  });

  test("its days do not count, those before and after it do", () => {
    const sessionDates = [addDays(DAY, 45), addDays(DAY, 5), DAY];
    const declined = [declinedAfter(addDays(DAY, 5), 40)];
    const days = (from: string, to: string) => daysThatCount(from, to, { sessionDates, declined });
    expect(days(DAY, addDays(DAY, 50))).toBe(10);
    expect(days(addDays(DAY, 5), addDays(DAY, 45))).toBe(0);
    expect(days(addDays(DAY, 45), addDays(DAY, 50))).toBe(5);
    expect(daysThatCount(DAY, addDays(DAY, 50), { sessionDates, declined: [] })).toBe(50);
    expect(gapsBetween(DAY, addDays(DAY, 50), sessionDates.toSorted()).map((gap) => gap.days)).toEqual([5, 40, 5]);
  });

  test("welcomes back from eleven days on, and tells which loads stand", () => {
    const seen = (off: number, declined: readonly DeclinedBreak[] = []) =>
      currentBreak([DAY, addDays(DAY, -7)], addDays(DAY, off), declined);
    expect(seen(10)).toBeNull();
    expect(currentBreak([], DAY, [])).toBeNull();
    expect(seen(11)).toEqual({ lastDay: DAY, daysOff: 11, load: 0.95, loads: "eased" });
    expect(seen(11, [declinedAfter(DAY, 11)])?.loads).toBe("full");
    expect(seen(30, [declinedAfter(DAY, 11)])?.loads).toBe("eased");
    expect(seen(365, [declinedAfter(DAY, 364)])).toMatchObject({ load: 0.6, loads: "anew" });
    // A session on a later day is not known yet.
    expect(currentBreak([DAY, addDays(DAY, 20)], addDays(DAY, 15), [])?.daysOff).toBe(15);
  });
});

describe("full loads", () => {
  const back = (off: number, declined: readonly DeclinedBreak[], over: Partial<Parameters<typeof comeBack>[2]> = {}) => {
    const from = addDays(DAY, -off);
    return comeBack(at(60, { fails: 1 }), line(), {
      ...{ from, to: DAY, lastDone: from, sessionDates: [from], startKg: 30, declined },
      ...over,
    });
  };
  const from = (off: number) => addDays(DAY, -off);

  test("leave the state as it stood, and say so", () => {
    const answer = back(40, [declinedAfter(from(40), 40)]);
    expect(answer.state).toEqual(at(60, { fails: 1 }));
    expect(answer.reasons).toMatchObject([
      { rule: "layoff.declined", grade: "P", facts: { daysOff: 40, load: 0.85, setsWeek1: 0.67, setsWeek2: 1 } },
    ]);
  });

  test("an undeclined break beside it still costs; a lift neglected before it is still eased", () => {
    const second = back(60, [declinedAfter(from(60), 30)], { sessionDates: [from(60), from(30)] });
    expect(second.state.plannedKg).toBe(52.5);
    expect(second.reasons.map(({ rule }) => rule)).toEqual(["layoff.22-35", "layoff.declined"]);
    const weekly = [from(60), from(53), from(46), from(39), from(32), from(25)];
    const neglected = back(60, [declinedAfter(from(25), 25)], { sessionDates: weekly });
    expect([neglected.state.plannedKg, neglected.reasons[0]?.facts.daysUnused]).toEqual([55, 35]);
  });

  test("keep the smaller number of sets, and give full loads as the reason", () => {
    const returned = [from(40), DAY];
    expect(returnModifier(returned, DAY, [declinedAfter(from(40), 40)])).toMatchObject({
      ...{ volume: 0.67, intensity: 1, because: { rule: "layoff.declined" } },
    });
    expect(returnModifier(returned, DAY, [])).toMatchObject({ volume: 0.67, because: { rule: "layoff.36-59" } });
  });

  const days = fc.array(fc.integer({ min: 1, max: 420 }), { minLength: 1, maxLength: 4 });

  test("are never above the load before the break, never below the eased one, and a year is not declined", () =>
    fc.assert(
      fc.property(
        ...[fc.integer({ min: 8, max: 120 }), days, fc.array(fc.nat(3)), fc.integer({ min: -30, max: 400 })],
        fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
        (halfKg, gaps, chosen, late, startKg) => {
          const on = line() as LoadLine;
          const daysBefore = gaps.map((_, i) => gaps.slice(i).reduce((sum, gap) => sum + gap, 0));
          const sessionDates = [...daysBefore.map((days) => addDays(DAY, -days)), DAY];
          const [first = DAY] = sessionDates;
          const declined = chosen.flatMap((index) => {
            const lastDay = sessionDates[index];
            return lastDay === undefined ? [] : [declinedAfter(lastDay, (gaps[index] ?? 0) + late)];
          });
          const state = at(halfKg * 2.5, { tmKg: halfKg * 3 });
          const absence = { from: first, to: DAY, lastDone: first, sessionDates, startKg };
          const [full, eased] = [comeBack(state, on, { ...absence, declined }).state, comeBack(state, on, absence).state];
          const effort = (kg: number | null) => effortOf(on, kg ?? 0);
          expect(effort(full.plannedKg)).toBeLessThanOrEqual(effort(state.plannedKg));
          expect(effort(full.plannedKg)).toBeGreaterThanOrEqual(effort(eased.plannedKg));
          expect(full.tmKg ?? 0).toBeLessThanOrEqual(halfKg * 3);
          if (gaps.some((gap) => gap >= 365)) expect(full.plannedKg).toBeLessThan(Math.max(20.1, halfKg * 2.5));
          if (gaps.length === 1 && isDeclined({ from: first, days: gaps[0] ?? 0 }, declined)) expect(full).toEqual(state);
        },
      ),
      RUNS,
    ));

  test("replayed from any log: the load is the one of the day after the last session, and never a lighter one's", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 3, max: 9 })), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 11, max: 364 }),
        (log, off) => {
          let date = TODAY;
          const outcomes = log.map(([gap, reps]) => {
            date = addDays(date, gap);
            const sets = [reps, reps, reps].map((done) => ({ role: "work" as const, kg: 60, reps: done, rpe: 8, target: null }));
            const known = { exerciseId: "bench", stateKey: "k", slotId: "s", plannedSets: 3, modified: false };
            return { date, workoutId: date, ...known, sets };
          });
          const fold = (days: number, declinedBreaks: readonly DeclinedBreak[]) =>
            foldSlotState({
              ...{ progression: double, progressions: {}, slot: { lo: 5, hi: 8, targetRpe: 8, isFullLoad: true } },
              start: { value: 60, confidence: "low", reasons: [reason("start.ratio", { kg: 60 })], missing: [] },
              exercise: { id: "bench", category: "compound", patterns: ["horizontal_push"], gridKind: "barbell" },
              ...{ grid: defaultGrid("barbell", "kg"), bodyKg: 0, unit: "kg", asNewKg: 60, nextRung: null },
              ...{ outcomes, sessionDates: outcomes.map((each) => each.date), today: addDays(date, days), declinedBreaks },
            }).value;
          const full = fold(off, [declinedAfter(date, off)]);
          expect(full).toEqual(fold(1, []));
          expect(fold(off, []).plannedKg ?? 0).toBeLessThan(full.plannedKg ?? 0);
        },
      ),
      RUNS,
    ));

  test.each([11, 22, 40, 90, 200, 364])(
    "in a whole session after %i days: every lift as on the day after the last one",
    (off) => {
      const then = { history: logged(planOf(), TODAY, (max) => max - 1), sessionDates: [TODAY], chosenDayId: "a" };
      const loads = (over: Parameters<typeof planOf>[0]) =>
        planOf({ ...then, ...over }).exercises.map((each) => [each.exerciseId, each.sets[0]?.kg ?? 0] as const);
      const before = loads({ today: addDays(TODAY, 3) });
      const today = addDays(TODAY, off);
      const full = new Map(loads({ today, declinedBreaks: [declinedAfter(TODAY, off)] }));
      const eased = new Map(loads({ today }));
      // Shorter days leave optional slots out; what is done is done at the load it stood at.
      for (const [id, kg] of before) if (full.has(id)) expect([id, full.get(id)]).toEqual([id, kg]);
      for (const [id, kg] of eased) expect(kg).toBeLessThanOrEqual(full.get(id) ?? kg);
      expect([...eased].some(([id, kg]) => kg < (full.get(id) ?? 0))).toBe(true);
    },
  );
});
