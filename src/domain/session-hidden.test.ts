import { describe, expect, test } from "vitest";
import { idsOf, logged, PREFERENCES, planOf, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";

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
});
