import { describe, expect, test } from "vitest";
import { fold, START, session } from "../../tests/support/fold-samples";
import { SCHEMES } from "../../tests/support/progression-samples";
import { addDays, daysBetween } from "./civil-date";
import type { FoldInput } from "./progression-fold";
import { reason } from "./reason";
import type { SlotExposure } from "./slot-state";
import type { StrengthLevel } from "./strength-level";

/* Lifts on a training max and in the weeks of a program. */
const maxOf = (kg: number | null) =>
  ({ value: kg, confidence: "high", reasons: [reason("start.level", { kg })], missing: [] }) as const;
const slot = { lo: 5, hi: 5, targetRpe: 8, isFullLoad: false };
const onMax: Partial<FoldInput> = { progression: SCHEMES.wave, slot, startMax: () => maxOf(100) };
const rules = (advice: ReturnType<typeof fold>) => advice.reasons.map(({ rule }) => rule);
/** A session whose last set is a plus set. */
const plus = (day: number, reps: number, over: Partial<SlotExposure> = {}) =>
  session(day, 85, [], {
    plannedSets: 2,
    sets: [
      { role: "work", kg: 75, reps: 5, rpe: 8, target: { kg: 75, repsMin: 1, repsMax: 5 } },
      { role: "amrap", kg: 85, reps, rpe: 8, target: { kg: 85, repsMin: 1, repsMax: 1 } },
    ],
    ...over,
  });
/** One week of the program for each seven days from the start. */
const cycle = (over: Partial<NonNullable<FoldInput["cycle"]>> = {}) => ({
  ...{ weeks: 4, deloads: [4], today: 1 },
  weekOf: ({ date }: SlotExposure) => Math.floor(daysBetween(START, date) / 7) + 1,
  ...over,
});

describe("where a training max begins", () => {
  test("at the strength of the lift's first day, today's where there is none", () => {
    const asked: unknown[] = [];
    const startMax = (day: string | null) => {
      asked.push(day);
      return maxOf(100);
    };
    const begun = fold([], { ...onMax, startMax });
    expect(begun.value).toMatchObject({ plannedKg: 100, tmKg: 100, repTarget: 5 });
    expect(begun.reasons.map(({ rule, facts }) => [rule, facts.kg])).toEqual([
      ["start.level", 100],
      ["progression.start", 100],
    ]);
    fold([plus(3, 5), plus(0, 5)], { ...onMax, startMax });
    expect(asked).toEqual([null, START]);
  });

  test("at the first load where nobody gives a max; other schemes do not ask", () => {
    const { startMax, ...none } = onMax;
    expect(fold([], none).value).toMatchObject({ plannedKg: 60, tmKg: 60 });
    expect(fold([], { startMax: startMax! }).value).toMatchObject({ plannedKg: 60, tmKg: null });
  });
});

describe("days off", () => {
  test("cost the max their share, unrounded, and the load is the max", () => {
    const back = fold([plus(0, 5)], { ...onMax, startMax: () => maxOf(101), today: addDays(START, 14) });
    // Eleven to twenty-one days: 95 % (16.1).
    expect(back.value.tmKg).toBeCloseTo(95.95, 9);
    expect(back.value.plannedKg).toBe(back.value.tmKg);
    const load = fold([session(0, 101, [6, 6])], { today: addDays(START, 14) });
    expect(load.value).toMatchObject({ plannedKg: 95, tmKg: null });
  });

  test("a level learned since is compared with one repetition, and never takes the max back", () => {
    const level = (kg: number): StrengthLevel => ({
      ...{ kg, lo80: kg, hi80: kg, sd: 0.03, basis: "rated", lastDate: addDays(START, 1), stale: false, confidence: "high" },
    });
    const top = session(0, 85, [], {
      sets: [{ role: "top", kg: 85, reps: 3, rpe: 8, target: { kg: 85, repsMin: 3, repsMax: 3 } }],
      plannedSets: 1,
    });
    const ramp = { ...onMax, progression: SCHEMES.weeklyRamp };
    const raised = fold([top], { ...ramp, levelOn: () => level(90) });
    expect(raised.value.tmKg).toBeCloseTo(100 + 2.5 / 0.85, 9);
    expect(rules(raised)).toEqual(["session.load-above-level", "progression.weeklyRamp.add"]);
    expect(raised.reasons[0].facts.reps).toBe(1);
    expect(rules(fold([top], { ...ramp, levelOn: () => level(96) }))).toEqual(["progression.weeklyRamp.add"]);
  });
});

describe("the weeks of the program", () => {
  test("a lighter week moves nothing, the others do", () => {
    const double = { cycle: cycle() };
    expect(fold([session(21, 60, [8, 8])], double).reasons.map(({ rule }) => rule)).toContain("progression.hold.deload-week");
    expect(fold([session(14, 60, [8, 8])], double).value.plannedKg).toBe(62.5);
  });

  test("a made cycle raises the max when the next begins, though its light week was left out", () => {
    const three = [plus(0, 5), plus(7, 3), plus(14, 1)];
    const during = fold(three, { ...onMax, cycle: cycle({ today: 3 }), today: addDays(START, 16) });
    expect(during.value).toMatchObject({ tmKg: 100, week: 3, tops: 3 });
    const next = fold(three, { ...onMax, cycle: cycle({ today: 5 }), today: addDays(START, 22) });
    expect(next.value).toMatchObject({ tmKg: 102.5, plannedKg: 102.5, week: 0 });
    expect(rules(next)).toEqual(["progression.wave.tm-up", "progression.wave.week"]);
  });

  test("the slot is asked by the week of each session, and by today's", () => {
    const asked: unknown[] = [];
    const slotAt: FoldInput["slotAt"] = (place, exposure) => {
      asked.push([place.week, exposure?.workoutId ?? null]);
      return slot;
    };
    fold([plus(7, 3)], { ...onMax, slotAt, cycle: cycle({ today: 3 }) });
    expect(asked).toEqual([
      [2, null],
      [2, "w7"],
      [3, null],
    ]);
  });

  test("a session from before the program follows the last week the lift was trained in", () => {
    const before = fold([plus(0, 5), plus(3, 3)], { ...onMax, cycle: cycle({ weekOf: () => null, today: 1 }) });
    expect(rules(before)).toContain("progression.wave.tm-hold");
    expect(before.value.week).toBe(0);
  });

  test("a block freezes the strength of the day its round begins", () => {
    const asked: unknown[] = [];
    const strength: FoldInput["startMax"] = (day) => {
      asked.push(day);
      return maxOf(day === START ? 100 : 120);
    };
    const block = { ...onMax, progression: SCHEMES.percentBlock, startMax: strength };
    const log = [plus(0, 5), plus(28, 5)];
    const frozen = fold(log, { ...block, cycle: cycle({ today: 5 }), today: addDays(START, 30) });
    expect(frozen.value).toMatchObject({ tmKg: 120, week: 1 });
    expect(asked).toEqual([START, addDays(START, 28)]);
    const unknown = fold(log, { ...block, startMax: (day) => maxOf(day === START ? 100 : null), cycle: cycle({ today: 5 }) });
    // Four weeks off cost the base a tenth; nothing new is known of it.
    expect(unknown.value.tmKg).toBeCloseTo(90, 9);
    const { startMax, ...none } = block;
    expect([typeof startMax, fold(log, { ...none, cycle: cycle({ today: 5 }) }).value.tmKg]).toEqual(["function", 54]);
  });
});
