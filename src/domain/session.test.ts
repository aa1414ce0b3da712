import { describe, expect, test } from "vitest";
import { FULL, idsOf, input, logged, PREFERENCES, PROGRAM, planOf, TODAY } from "../../tests/support/session-samples";
import { addDays } from "./civil-date";
import { buildSession } from "./session";

describe("today's session", () => {
  test("the first one: day 1, every slot filled once, start loads, ramps and rest", () => {
    const advice = buildSession(input());
    const plan = advice.value!;
    expect(plan).toMatchObject({ dayId: "a", week: 1, message: null, minutes: 60 });
    expect(idsOf(plan)).toEqual(["bench", "squat", "fly", "pull_up", "plank", "machine_press"]);
    expect(plan.exercises[0]).toMatchObject({
      alternatives: ["machine_press", "push_up", "fly"],
      stateKey: "p:bench:dp-5-8@8",
      plannedSets: 4,
      restSeconds: 120,
    });
    expect(plan.exercises[0]?.sets[0]).toEqual({ role: "work", kg: 27.5, repsMin: 5, repsMax: 8, repTarget: 5, rpe: 8 });
    expect(plan.exercises[0]?.warmups).toEqual([{ kg: 20, reps: 8 }]);
    expect(plan.exercises.every(({ reasons }) => reasons.some((r) => r.rule === "slot.fill"))).toBe(true);
    expect(plan.exercises[0]?.reasons[0].rule).toBe("start.ratio");
    expect(advice.confidence).toBe("low");
  });

  test("a hold is planned in seconds, a pull-up with the body alone", () => {
    const plan = planOf();
    expect(plan.exercises[4]).toMatchObject({ measure: "seconds", sets: [{ kg: 0, repsMin: 20, repsMax: 45 }, {}, {}] });
    expect(plan.exercises[3]?.sets[0]).toMatchObject({ kg: 0, repsMin: 6 });
  });

  test("the log alone moves the plan: topped sets go up, the next day is next, the same exercise stays", () => {
    const first = planOf();
    const history = logged(first, TODAY, (max) => max);
    const days = [{ date: TODAY, dayId: "a", status: "completed" as const }];
    const again = planOf({
      history,
      sessionDates: [TODAY],
      enrolment: { startedOn: TODAY, days },
      today: addDays(TODAY, 2),
      chosenDayId: "a",
    });
    expect(again.exercises[0]?.sets[0]).toMatchObject({ kg: 30, repTarget: 5 });
    expect(again.exercises[0]?.reasons[0].rule).toBe("progression.double.top-of-range");
    expect(idsOf(again)).toEqual(idsOf(first));
    expect(
      planOf({ history, sessionDates: [TODAY], enrolment: { startedOn: TODAY, days }, today: addDays(TODAY, 2) }).dayId,
    ).toBe("b");
  });

  test("days done before this enrolment do not count", () => {
    const days = [{ date: addDays(TODAY, -3), dayId: "a", status: "completed" as const }];
    expect(planOf({ enrolment: { startedOn: TODAY, days } })).toMatchObject({ dayId: "a", week: 1 });
  });

  test("a movement without load that has outgrown its range gives way to the next of its ladder", () => {
    const home = { gym: { ...FULL, level: "bodyweight" as const, equipment: [] } };
    const first = planOf(home);
    expect(first.exercises[0]?.exerciseId).toBe("push_up");
    const next = planOf({
      ...home,
      history: logged(first, TODAY, (max) => max),
      sessionDates: [TODAY],
      today: addDays(TODAY, 2),
    });
    expect(next.exercises[0]).toMatchObject({ exerciseId: "archer", stateKey: "p:archer:dp-5-8@8" });
  });

  test("what cannot be filled is named, never silent", () => {
    const bareGym = { ...FULL, level: "bodyweight" as const, equipment: [] };
    const advice = buildSession(input({ gym: bareGym }));
    const notes = advice.reasons.filter((r) => r.rule === "slot.unfillable").map((r) => r.facts.slot);
    expect(notes).toEqual(["a2", "a4"]);
  });

  test("novice primaries run on the programme's own novice scheme", () => {
    const novice = {
      kind: "linear" as const,
      inc: { kg: { lower: 5, upper: 2.5 }, lb: { lower: 10, upper: 5 } },
      failN: 3 as const,
      fail: { factor: 0.9 as const },
    };
    const program = { ...PROGRAM, novicePrimary: "line", progressions: { line: novice } };
    expect(planOf({ program }).exercises.map(({ progressionKind }) => progressionKind)).toEqual([
      "linear",
      "linear",
      "double",
      "double",
      "double",
      "double",
    ]);
    expect(planOf({ program }).exercises[0]?.sets[0]).toMatchObject({ repsMin: 5, repsMax: 5, repTarget: 5 });
    const trained = { ...PREFERENCES, level: "intermediate" as const };
    expect(planOf({ program, preferences: trained }).exercises[0]?.progressionKind).toBe("double");
  });

  test("the lifter's swap and day win", () => {
    const plan = planOf({ swaps: { a1: "machine_press" } });
    expect(plan.exercises[0]).toMatchObject({ exerciseId: "machine_press" });
    expect(plan.exercises[0]?.alternatives).toContain("bench");
    expect(planOf({ chosenDayId: "b" }).dayId).toBe("b");
  });

  test("a load the level cannot explain is kept, and said", () => {
    const history = {
      squat: logged(planOf(), TODAY, () => 7).squat!.map((e) => ({
        ...e,
        sets: e.sets.map((set) => ({ ...set, kg: 120, target: null })),
      })),
    };
    const level = {
      kg: 90,
      lo80: 85,
      hi80: 95,
      sd: 0.04,
      basis: "rated" as const,
      lastDate: addDays(TODAY, 1),
      stale: false,
      confidence: "high" as const,
    };
    const plan = planOf({
      history,
      levelOn: (id: string) => (id === "squat" ? level : null),
      sessionDates: [TODAY],
      today: addDays(TODAY, 2),
    });
    expect(plan.exercises[1]?.sets[0]?.kg).toBe(120);
    expect(plan.exercises[1]?.reasons.map((r) => r.rule)).toContain("session.load-above-level");
  });

  test("a raise the level cannot explain is held back until the slot's next session, which is then judged by what was asked", () => {
    const first = planOf();
    const startKg = first.exercises[1]?.sets[0]?.kg ?? 0;
    const history = logged(first, TODAY, (max) => max);
    const weak = { kg: 30, lo80: 28, hi80: 32, sd: 0.04, basis: "rated" as const, lastDate: addDays(TODAY, 1) };
    const level = { ...weak, stale: false, confidence: "high" as const };
    const levelOn = (id: string, day: string) => (id === "squat" && day >= level.lastDate ? level : null);
    const asked = { history, levelOn, sessionDates: [TODAY, level.lastDate], chosenDayId: "a" };
    const onRaise = planOf({ ...asked, today: level.lastDate }).exercises[1];
    expect(onRaise?.sets[0]?.kg).toBeGreaterThan(startKg);
    const held = planOf({ ...asked, today: addDays(TODAY, 2) });
    expect(held.exercises[1]?.sets[0]?.kg).toBe(startKg);
    expect(held.exercises[1]?.reasons[0]).toMatchObject({ rule: "session.load-above-level", facts: { toKg: startKg } });

    const again = logged(held, addDays(TODAY, 2), (max) => max);
    const later = planOf({
      ...asked,
      history: Object.fromEntries(Object.entries(history).map(([id, done]) => [id, [...done, ...(again[id] ?? [])]])),
      sessionDates: [...asked.sessionDates, addDays(TODAY, 2)],
      today: addDays(TODAY, 4),
    });
    expect(later.exercises[1]?.reasons[0]?.rule).toBe("progression.double.top-of-range");
  });

  test("an exercise never trained starts from a related one, at the careful end", () => {
    const level = { kg: 100, lo80: 95, hi80: 105, sd: 0.04, basis: "rated" as const, lastDate: TODAY };
    const known = { ...level, stale: false, confidence: "high" as const };
    const plan = planOf({
      history: { bench: [] },
      levelOn: (id: string) => (id === "bench" ? known : null),
      swaps: { a1: "machine_press" },
      sessionDates: [TODAY],
    });
    expect(plan.exercises[0]).toMatchObject({ exerciseId: "machine_press" });
    expect(plan.exercises[0]?.reasons[0]).toMatchObject({ rule: "start.transfer", facts: { from: "bench", e1rmKg: 40 } });
    expect(plan.exercises[0]?.sets[0]?.kg).toBe(25); // 29.9 kg on a stack of 5 kg plates
  });

  test("a lift begins at the strength of its first day: what was gained since does not count twice", () => {
    const level = { kg: 90, lo80: 85, hi80: 95, sd: 0.04, basis: "rated" as const, lastDate: addDays(TODAY, -3) };
    const known = { ...level, stale: false, confidence: "high" as const };
    const levelOn = (_: string, day: string) => (day < TODAY ? known : { ...known, kg: 180, lastDate: TODAY });
    const before = { levelOn: () => known, sessionDates: [addDays(TODAY, -3)] };
    const first = planOf(before);
    expect(first.exercises[1]?.reasons[0]).toMatchObject({ rule: "start.level", facts: { levelKg: 90 } });
    // A reduced session holds the state where it began.
    const squats = logged(first, TODAY, () => 7).squat?.map((exposure) => ({ ...exposure, modified: true })) ?? [];
    const sessionDates = [addDays(TODAY, -3), TODAY];
    const later = planOf({ levelOn, history: { squat: squats }, sessionDates, today: addDays(TODAY, 2) });
    expect(later.exercises[1]?.sets[0]?.kg).toBe(first.exercises[1]?.sets[0]?.kg);
  });

  test("after a year away the level is a ceiling, not the start", () => {
    const level = { kg: 200, lo80: 190, hi80: 210, sd: 0.04, basis: "rated" as const, lastDate: addDays(TODAY, -400) };
    const levelOn = () => ({ ...level, stale: true, confidence: "low" as const });
    const plan = planOf({ levelOn, sessionDates: [addDays(TODAY, -400)] });
    expect(plan.exercises[1]?.reasons[0].rule).toBe("start.ratio");
    const frail = planOf({ levelOn: () => ({ ...levelOn(), kg: 40 }), sessionDates: [addDays(TODAY, -400)] });
    expect(frail.exercises[1]?.reasons[0].rule).toBe("start.level");
  });
});
