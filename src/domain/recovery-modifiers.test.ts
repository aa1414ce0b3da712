import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planOf } from "../../tests/support/session-samples";
import { DELOAD_DEFAULTS, DELOAD_TYPES } from "./deload";
import { canTrain, recoveryModifiers, shouldReduce } from "./recovery-modifiers";
import { easingOf, setsAfter } from "./session-modifiers";

const NONE = { fatigue: null, readiness: null, deload: null };
const eased = (some: Partial<Parameters<typeof recoveryModifiers>[0]>) => easingOf(recoveryModifiers({ ...NONE, ...some }));

describe("what recovery takes off today", () => {
  test.each([
    [0, 1, 1, null],
    [5, 1, 1, null],
    [6, 0.8, 0.95, 8],
    [7, 0.6, 0.95, 8],
    [8, 0.6, 0.9, 7.5],
    [9, 0.4, 0.85, 7.5],
    [10, 0.4, 0.85, 7.5],
  ])("fatigue %i", (fatigue, volume, intensity, rpeCap) =>
    expect(eased({ fatigue })).toMatchObject({ volume, intensity, rpeCap, fewerSets: 0 }),
  );

  test("says why", () => {
    expect(eased({ fatigue: 6 }).reasons[0]).toMatchObject({ rule: "session.fatigue", facts: { score: 6, volume: 0.8 } });
    expect(eased({ fatigue: 9 }).reasons[0]?.rule).toBe("fatigue.rest");
    expect(eased({ readiness: 34 }).reasons[0]).toMatchObject({ rule: "session.readiness", facts: { score: 34, limit: 35 } });
    expect(eased({ deload: DELOAD_DEFAULTS.volume }).reasons[0]).toMatchObject({
      rule: "session.deload",
      facts: { volume: 0.6 },
    });
  });

  test("low readiness takes one set off each exercise, not the last two of a main lift", () => {
    const low = eased({ readiness: 34 });
    expect(low).toMatchObject({ volume: 1, intensity: 1, rpeCap: 8, fewerSets: 1 });
    expect([4, 3, 2, 1].map((sets) => setsAfter(sets, "primary", low))).toEqual([3, 2, 2, 1]);
    expect([4, 2, 1].map((sets) => setsAfter(sets, "accessory", low))).toEqual([3, 1, 1]);
    expect(recoveryModifiers({ ...NONE, readiness: 35 })).toEqual([]);
    const usual = planOf().exercises.map(({ sets }) => sets.length);
    const fewer = planOf({ modifiers: recoveryModifiers({ ...NONE, readiness: 10 }) }).exercises.map(({ sets }) => sets.length);
    expect(fewer).toEqual(usual.map((sets, i) => (i === 0 ? Math.max(2, sets - 1) : Math.max(1, sets - 1))));
  });

  test("the smallest share counts, shares are never multiplied", () => {
    expect(eased({ fatigue: 7, readiness: 20, deload: DELOAD_DEFAULTS.intensity })).toMatchObject({
      ...{ volume: 0.6, intensity: 0.85, rpeCap: 6, fewerSets: 1 },
    });
  });

  test("full rest is no session: 0 is a value", () => {
    expect(eased({ deload: DELOAD_DEFAULTS.full_rest })).toMatchObject({ volume: 0, intensity: 0 });
    expect(planOf({ modifiers: recoveryModifiers({ ...NONE, deload: DELOAD_DEFAULTS.full_rest }) }).exercises).toEqual([]);
  });

  test("may train, should reduce", () => {
    expect([null, 8, 9].map((fatigue) => canTrain({ ...NONE, fatigue }))).toEqual([true, true, false]);
    expect(DELOAD_TYPES.map((type) => canTrain({ ...NONE, deload: DELOAD_DEFAULTS[type] }))).toEqual([true, true, false]);
    expect([null, 5, 6].map((fatigue) => shouldReduce({ ...NONE, fatigue }))).toEqual([false, false, true]);
    expect(shouldReduce({ ...NONE, deload: DELOAD_DEFAULTS.volume })).toBe(true);
  });

  test("never raises sets or loads, whatever the day", () => {
    const usual = planOf();
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
        fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null }),
        fc.option(
          fc.constantFrom(...DELOAD_TYPES).map((type) => DELOAD_DEFAULTS[type]),
          { nil: null },
        ),
        (fatigue, readiness, deload) => {
          const today = planOf({ modifiers: recoveryModifiers({ fatigue, readiness, deload }) });
          for (const exercise of today.exercises) {
            const same = usual.exercises.find(({ slotId }) => slotId === exercise.slotId);
            expect(exercise.sets.length).toBeLessThanOrEqual(same?.sets.length ?? 0);
            exercise.sets.forEach((set, i) => {
              expect(set.kg ?? 0).toBeLessThanOrEqual(same?.sets[i]?.kg ?? 0);
              expect(set.rpe ?? 0).toBeLessThanOrEqual(same?.sets[i]?.rpe ?? 10);
            });
          }
        },
      ),
      { numRuns: 1000, seed: 91 },
    );
  });

  test("a critical or resting day never asks for more than a usual one", () => {
    const critical = planOf({ modifiers: recoveryModifiers({ ...NONE, fatigue: 10, readiness: 100 }) });
    const usual = planOf();
    const sets = (plan: typeof usual) => plan.exercises.reduce((sum, exercise) => sum + exercise.sets.length, 0);
    expect(sets(critical)).toBeLessThan(sets(usual));
    expect(canTrain({ ...NONE, fatigue: 10 })).toBe(false);
  });
});
