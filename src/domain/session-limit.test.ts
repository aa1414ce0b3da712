import { describe, expect, test } from "vitest";
import { DAY_A, idsOf, PROGRAM, planOf } from "../../tests/support/session-samples";
import type { Slot } from "./program";
import { limitSession } from "./session-limit";
import type { SessionInput } from "./session-plan";

const shortened = (limitMinutes: number, over: Partial<SessionInput> = {}) => {
  const plan = planOf({ limitMinutes, ...over });
  return { plan, cuts: plan.shortened?.cuts.map(({ kind, exerciseId }) => `${kind} ${exerciseId}`) };
};

describe("a session inside the lifter's minutes", () => {
  test("without a limit, or with enough time, nothing is cut", () => {
    const usual = planOf();
    expect(usual.shortened).toBeNull();
    expect(planOf({ limitMinutes: null })).toEqual(usual);
    expect(planOf({ limitMinutes: 180 })).toEqual(usual);
  });

  test("the minutes written on the day are the clock: an hour's day fits an hour, however many ramp sets it has", () => {
    // By the time model alone this day takes 70 minutes.
    expect(planOf({ limitMinutes: 60 }).shortened).toBeNull();
    expect(planOf({ limitMinutes: 55 }).shortened).toBeNull();
    expect(planOf({ limitMinutes: 54 }).shortened?.cuts).toHaveLength(1);
    const long = { program: { ...PROGRAM, days: [{ ...DAY_A, minutes: 75 }] } };
    expect(planOf({ limitMinutes: 63, ...long }).shortened?.cuts).toHaveLength(1);
  });

  test("names each cut with its reason, and says what the session takes now", () => {
    const { plan, cuts } = shortened(47);
    expect(cuts).toEqual(["optional machine_press", "sets plank"]);
    expect(plan.shortened).toMatchObject({ limitMinutes: 47 });
    expect(plan.shortened?.cuts[1]?.because).toMatchObject({
      rule: "session.time-cut",
      facts: { kind: "sets", slot: "a5", limit: 47 },
    });
    expect(idsOf(plan)).toEqual(["bench", "squat", "fly", "pull_up", "plank"]);
    // All of what is left is planned: doing it is a whole session, and no part of one.
    expect(plan.exercises.map(({ sets, plannedSets }) => [sets.length, plannedSets])).toEqual([
      [4, 4],
      [3, 3],
      [3, 3],
      [3, 3],
      [2, 2],
    ]);
    expect(plan.minutes).toBe(Math.min(60, plan.shortened?.minutes ?? 0));
    expect(plan.minutes).toBeLessThanOrEqual(47 * 1.1);
  });

  test("an exercise trimmed first and dropped later is only dropped; main lifts stay whatever the time", () => {
    const { plan, cuts } = shortened(15);
    expect(cuts).toEqual(["optional machine_press", "accessory plank", "accessory pull_up"]);
    expect(plan.exercises.map(({ sets }) => sets.length)).toEqual([4, 3, 3]);
    expect(plan.shortened?.minutes).toBeGreaterThan(15 * 1.1);
  });

  test("opposite accessories are done in turns, under one mark", () => {
    const [press, squat, fly, pull, core, more] = DAY_A.slots as readonly [Slot, Slot, Slot, Slot, Slot, Slot];
    const slots = [press, squat, { ...fly, role: "accessory" as const }, pull, core, more];
    const program = { ...PROGRAM, days: [{ ...DAY_A, slots }] };
    const { plan, cuts } = shortened(41, { program });
    expect(cuts).toContain("pair pull_up");
    expect(plan.exercises.map(({ exerciseId, superset }) => [exerciseId, superset])).toEqual(
      expect.arrayContaining([
        ["fly", "A"],
        ["pull_up", "A"],
        ["bench", null],
      ]),
    );
  });

  test("a pair written into the program is passed on", () => {
    const slots = DAY_A.slots.map((slot) => (slot.id === "a1" || slot.id === "a2" ? { ...slot, superset: "S" } : slot));
    const plan = planOf({ program: { ...PROGRAM, days: [{ ...DAY_A, slots }] } });
    expect(plan.exercises.map(({ superset }) => superset)).toEqual(["S", "S", null, null, null, null]);
  });
});

test("an exercise of another day is kept like a main lift: nothing says it may go", () => {
  const plan = planOf();
  const foreign = plan.exercises.map((each) => ({ ...each, slotId: `x-${each.slotId}` }));
  expect(limitSession(foreign, DAY_A, 20)).toEqual({ exercises: foreign, shortened: null });
});
