import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATALOGUE, DAY_A, idsOf, input, logged, PREFERENCES, PROGRAM, planOf, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import { effortOf } from "./load-line";
import type { PainMark } from "./pain-mark";
import { buildSession } from "./session";
import type { SessionInput, SessionPlan } from "./session-plan";
import { lineFor } from "./session-slot";
import { BODY_AREAS } from "./vocabulary";

const mark = (exerciseId: string, over: Partial<PainMark> = {}): PainMark => ({
  ...{ exerciseId, area: "shoulder" as const, from: TODAY, to: null },
  ...over,
});
const inSlot = (plan: SessionPlan, slotId: string) => plan.exercises.find((each) => each.slotId === slotId);
const rules = (plan: SessionPlan, slotId: string) => inSlot(plan, slotId)?.reasons.map(({ rule }) => rule) ?? [];

describe("what hurts", () => {
  test("is out of the day, and what stands in for it says so", () => {
    expect(idsOf(planOf())).toContain("bench");
    const plan = planOf({ pain: [mark("bench")] });
    expect(idsOf(plan)).not.toContain("bench");
    expect(inSlot(plan, "a1")?.exerciseId).toBe("machine_press");
    const why = inSlot(plan, "a1")?.reasons.find(({ rule }) => rule === "slot.pain");
    expect(why?.facts).toEqual({ slot: "a1", exercise: "machine_press", instead: "bench" });
    expect(plan.exercises.flatMap(({ slotId }) => (rules(plan, slotId).includes("slot.pain") ? [slotId] : []))).toEqual(["a1"]);
  });

  test("is out where the program fixes it, and where the lifter once chose it", () => {
    const slots = DAY_A.slots.map((slot) => (slot.id === "a1" ? { ...slot, fixed: true } : slot));
    const program = { ...PROGRAM, days: [{ ...DAY_A, slots }] };
    const fixed = planOf({ program, pain: [mark("bench")] });
    expect(rules(fixed, "a1")).toContain("slot.pain");
    expect(idsOf(fixed)).not.toContain("bench");
    const chosen = planOf({ swaps: { a1: "archer" }, pain: [mark("archer")] });
    expect(idsOf(planOf({ swaps: { a1: "archer" } }))).toContain("archer");
    expect(inSlot(chosen, "a1")?.exerciseId).toBe("bench");
    expect(rules(chosen, "a1")).toContain("slot.pain");
  });

  test("leaves its slot empty where nothing else fits, and the day says which", () => {
    const plan = buildSession(input({ pain: [mark("pull_up")] }));
    expect(inSlot(plan.value as SessionPlan, "a4")).toBeUndefined();
    expect(plan.reasons.find(({ rule }) => rule === "slot.pain-out")?.facts).toEqual({ exercises: ["pull_up"] });
  });

  test("that was not in the plan anyway changes nothing", () => {
    const quiet = input({ pain: [mark("archer"), mark("unknown")] });
    const plan = buildSession(quiet).value as SessionPlan;
    expect(idsOf(plan)).toEqual(idsOf(planOf()));
    expect(plan.exercises.flatMap(({ slotId }) => rules(plan, slotId))).not.toContain("slot.pain");
    expect(buildSession(input({ pain: [] }))).toEqual(buildSession(input()));
  });

  test("comes back the day it is fine again, with what was earned before", () => {
    const done = logged(planOf(), TODAY, (max) => max);
    const later = { history: done, sessionDates: [TODAY], today: addDays(TODAY, 7), enrolment: { startedOn: TODAY, days: [] } };
    const fine = mark("bench", { from: addDays(TODAY, 1), to: addDays(TODAY, 7) });
    expect(idsOf(planOf({ ...later, pain: [{ ...fine, to: null }] }))).not.toContain("bench");
    expect(planOf({ ...later, pain: [fine] })).toEqual(planOf(later));
  });

  test("earns no step for the session it hurt in", () => {
    const done = logged(planOf(), TODAY, (max) => max);
    const later = { history: done, sessionDates: [TODAY], today: addDays(TODAY, 7), enrolment: { startedOn: TODAY, days: [] } };
    const load = (plan: SessionPlan) => inSlot(plan, "a1")?.sets[0]?.kg ?? 0;
    const fine = mark("bench", { to: addDays(TODAY, 6) });
    const held = planOf({ ...later, pain: [fine] });
    expect(load(held)).toBeLessThan(load(planOf(later)));
    expect(rules(held, "a1")[0]).toBe("gate.pain");
    // Other lifts of that day went well.
    expect(inSlot(held, "a2")?.sets).toEqual(inSlot(planOf(later), "a2")?.sets);
  });
});

describe("for every lifter and every mark", () => {
  const scene = fc.record({
    marks: fc.array(
      fc.record({
        exerciseId: fc.constantFrom(...CATALOGUE.map(({ id }) => id)),
        area: fc.constantFrom(...BODY_AREAS),
        from: fc.nat(20),
        length: fc.option(fc.nat(20), { nil: null }),
      }),
      { maxLength: 4 },
    ),
    gaps: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
    effort: fc.integer({ min: 0, max: 3 }),
    level: fc.constantFrom("novice" as const, "intermediate" as const),
  });

  test("nothing marked is planned, and no load rises on a day it hurt", () =>
    fc.assert(
      fc.property(scene, ({ marks, gaps, effort, level }) => {
        const pain = marks.map(({ exerciseId, area, from, length }) => {
          const on = addDays(TODAY, from);
          return { exerciseId, area, from: on, to: length === null ? null : addDays(on, length) };
        });
        let at: SessionInput = input({ pain, preferences: { ...PREFERENCES, level } });
        for (const gap of [...gaps, 1]) {
          const plan = buildSession(at).value as SessionPlan;
          const hurts = (id: string) => pain.some((one) => one.exerciseId === id && isOpen(one, at.today));
          for (const id of idsOf(plan)) expect(hurts(id)).toBe(false);
          const others = buildSession({ ...at, pain: [] }).value as SessionPlan;
          for (const each of plan.exercises) {
            const free = others.exercises.find(({ stateKey }) => stateKey === each.stateKey);
            const line = lineFor(at, CATALOGUE.find(({ id }) => id === each.exerciseId) as (typeof CATALOGUE)[number]);
            const [mine, theirs] = [each.sets[0]?.kg ?? null, free?.sets[0]?.kg ?? null];
            if (line !== null && mine !== null && theirs !== null)
              expect(effortOf(line, mine)).toBeLessThanOrEqual(effortOf(line, theirs) + 0.005);
          }
          const done = logged(plan, at.today, (max) => Math.max(1, max - effort));
          const history = { ...at.history };
          for (const [id, rows] of Object.entries(done)) history[id] = [...(history[id] ?? []), ...rows];
          const days = [...at.enrolment.days, { date: at.today, dayId: plan.dayId, status: "completed" as const }];
          const sessionDates = [...at.sessionDates, at.today];
          at = { ...at, history, enrolment: { ...at.enrolment, days }, sessionDates, today: addDays(at.today, gap) };
        }
      }),
      { numRuns: 1000, seed: 92 },
    ));
});

function isOpen({ from, to }: PainMark, day: string): boolean {
  return from <= day && (to === null || to > day);
}
