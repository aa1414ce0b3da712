import { describe, expect, test } from "vitest";
import { DAY_A, FULL, idsOf, input, logged, PREFERENCES, planOf, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import { withHiddenNamed } from "./session-hidden";
import type { SlotExposure } from "./slot-state";

const hide = (...ids: string[]) => ({ preferences: { ...PREFERENCES, banned: ids, hidden: ids } });
const said = (plan: ReturnType<typeof planOf>) =>
  plan.exercises.flatMap(({ slotId, exerciseId, reasons }) =>
    reasons.filter(({ rule }) => rule === "slot.hidden").map(({ facts }) => ({ slotId, exerciseId, hidden: facts.hidden })),
  );

describe("a hidden exercise of the plan", () => {
  test("gives its place to another, which says so", () => {
    const plan = planOf(hide("bench"));
    expect(idsOf(plan)).not.toContain("bench");
    expect(said(plan)).toEqual([{ slotId: "a1", exerciseId: plan.exercises[0]?.exerciseId, hidden: "bench" }]);
    expect(plan.exercises[0]?.alternatives).not.toContain("bench");
  });

  test("is the one trained there last, before the one the program had in mind", () => {
    const history = logged(planOf(), TODAY, (max) => max);
    const legs = planOf().exercises[1];
    const then = { history, sessionDates: [TODAY], today: addDays(TODAY, 2), chosenDayId: "a" };
    const plan = planOf({ ...then, ...hide(legs?.exerciseId ?? "") });
    expect(said(plan)).toMatchObject([{ slotId: "a2", hidden: legs?.exerciseId }]);
    // The stand-in was trained: the place is its own now.
    const later = logged(plan, addDays(TODAY, 2), (max) => max);
    const again = { ...then, history: { ...history, ...later }, today: addDays(TODAY, 4) };
    expect(said(planOf({ ...again, ...hide(legs?.exerciseId ?? "") }))).toEqual([]);
  });

  test("nothing hidden, something hidden elsewhere, or banned for another cause: nothing is said", () => {
    expect(said(planOf())).toEqual([]);
    expect(said(planOf(hide("no_such_exercise")))).toEqual([]);
    const banned = planOf({ preferences: { ...PREFERENCES, banned: ["bench"] } });
    expect([idsOf(banned).includes("bench"), said(banned)]).toEqual([false, []]);
    // An exercise that is there itself stands in for nothing.
    expect(said(planOf({ preferences: { ...PREFERENCES, hidden: ["bench"] } }))).toEqual([]);
  });

  test("hiding takes back the lifter's own choice for a slot", () => {
    const swaps = { a1: "fly" };
    expect(planOf({ swaps }).exercises[0]?.exerciseId).toBe("fly");
    const plan = planOf({ swaps, ...hide("fly") });
    expect(idsOf(plan)).not.toContain("fly");
    expect(plan.exercises[0]?.exerciseId).toBe("bench");
  });

  test("is of the sessions there the latest, in whatever order the log lists its lifts", () => {
    const lately = [trained("machine_press", 4), trained("bench", 1)];
    for (const log of [lately, lately.toReversed()]) {
      expect(said(planOf({ ...later(log), ...hide("machine_press") }))).toMatchObject([
        { slotId: "a1", hidden: "machine_press" },
      ]);
      expect(said(planOf({ ...later(log), ...hide("bench") }))).toEqual([]);
    }
  });

  test("is not what another program, or a session outside any, had in a place of that name", () => {
    for (const stateKey of ["another:bench:dp", null]) {
      const log = [{ ...trained("archer", 4), stateKey }];
      expect(said(planOf({ ...later(log), ...hide("archer") }))).toEqual([]);
      expect(said(planOf({ ...later(log), ...hide("bench") }))).toMatchObject([{ slotId: "a1", hidden: "bench" }]);
    }
  });

  test("is not blamed where the gym lacks what the plan had in mind", () => {
    const gym = { ...FULL, equipment: FULL.equipment.filter((item) => item !== "flat_bench") };
    const plan = planOf({ gym, ...hide("leg_press") });
    expect(idsOf(plan)).not.toContain("bench");
    expect(said(plan)).toEqual([]);
  });

  test("an exercise that is in no place of the day stands in for nothing", () => {
    const [first] = planOf().exercises;
    const extra = { ...first!, slotId: "added", exerciseId: "fly" };
    expect(withHiddenNamed(input(hide("bench")), DAY_A, [extra])).toEqual([extra]);
  });
});

/** A session of the first place of the day, so many days after today. */
function trained(exerciseId: string, day: number): SlotExposure {
  const date = addDays(TODAY, day);
  const set = { role: "work" as const, kg: 40, reps: 8, rpe: 8, target: null };
  const place = { date, workoutId: `w${day}`, exerciseId, stateKey: `p:${exerciseId}:dp`, slotId: "a1" };
  return { ...place, plannedSets: 1, modified: false, sets: [set] };
}

function later(log: readonly SlotExposure[]) {
  const history = Object.fromEntries(log.map((each) => [each.exerciseId, [each]]));
  const sessionDates = log.map(({ date }) => date).toSorted();
  return { history, sessionDates, today: addDays(TODAY, 6), chosenDayId: "a" };
}
