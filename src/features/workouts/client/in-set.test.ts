import { describe, expect, it } from "vitest";
import type { SetRow } from "@/lib/offline/rows";
import { inSetOf } from "./in-set";
import type { OpenExercise } from "./load-workout";
import { oddIn } from "./odd";

const target = { loadGrams: 100_000, repsMin: 5, repsMax: 5, rpe: 8, seconds: null };
const set = (position: number, more: Partial<SetRow> = {}): SetRow => ({
  ...{ id: `s${position}`, workoutId: "w", workoutExerciseId: "e", exerciseId: "bench", position, role: "work" },
  ...{ load: { value: 100, unit: "kg" }, loadBasis: "total", reps: 5, seconds: null, metres: null, rpe: null, rir: null },
  ...{ restSeconds: null, completed: false, completedAt: null, target, note: null, record: null, hits: [], clock: null },
  ...more,
});
const done = (position: number, more: Partial<SetRow> = {}) =>
  set(position, { completed: true, completedAt: `2026-01-05T10:0${position}:00Z`, rpe: 8, ...more });
const sheet: NonNullable<OpenExercise["sheet"]> = {
  ...{ measure: "reps", loadBasis: "total", stepKg: 2.5, muscles: [], alternatives: [], firstTime: false },
  lastTime: { day: "2026-01-01", sets: [{ kg: 100, value: 100, unit: "kg", reps: 5, rpe: null }] },
  bests: [{ kg: 100, reps: 5 }],
};
const exercise = (sets: readonly SetRow[], more: Partial<NonNullable<OpenExercise["sheet"]>> | null = {}): OpenExercise => ({
  ...{ id: "e", workoutId: "w", exerciseId: "bench", name: "Bench press", slotId: null, swappedFrom: null, position: 1 },
  ...{ superset: null, restSeconds: 120, plan: null, note: null, clock: null, sets },
  sheet: more === null ? null : { ...sheet, ...more },
});
const told = (sets: readonly SetRow[], more: Parameters<typeof exercise>[1] = {}) => {
  const advice = inSetOf(exercise(sets, more));
  return advice && [advice.action, advice.load?.value ?? null, advice.why.rule];
};

describe("advice after a logged set", () => {
  it("is silent before the first set and while all goes to plan", () => {
    expect(told([set(1), set(2)])).toBeNull();
    expect(told([done(1), set(2)])).toBeNull();
    expect(told([done(1, { rpe: null }), set(2)])).toBeNull();
  });

  it("lowers the next load after a hard set, in the unit typed", () => {
    expect(told([done(1, { rpe: 10 }), set(2), set(3), set(4)])).toEqual(["reduce", 92.5, "inset.too-hard"]);
    const pounds = { load: { value: 225, unit: "lb" as const }, rpe: 10 };
    expect(told([done(1, pounds), set(2), set(3), set(4)], { stepKg: 2.268 })).toEqual(["reduce", 210, "inset.too-hard"]);
  });

  it("offers no more work on a reduced day, when tired, or past the weekly maximum", () => {
    const easy = [done(1), done(2, { rpe: 5.5 })];
    expect(told(easy)?.[0]).toBe("bonus_set");
    expect(told(easy, { caution: { fatigue: 4, aboveMrv: false, isGentle: false } })?.[0]).toBe("bonus_set");
    expect(told(easy, { caution: { fatigue: 5, aboveMrv: false, isGentle: false } })?.[0]).toBe("add_next_time");
    expect(told(easy, { caution: { fatigue: 4, aboveMrv: true, isGentle: false } })?.[0]).toBe("add_next_time");
    expect(told(easy, { caution: { fatigue: 4, aboveMrv: false, isGentle: true } })?.[0]).toBe("add_next_time");
    const plan = { role: "primary", reasons: [], alternatives: [], stateKey: "x", modified: true };
    expect(inSetOf({ ...exercise(easy), plan })?.action).toBe("add_next_time");
  });

  it("falls silent once the next set has that load", () => {
    const next = { load: { value: 92.5, unit: "kg" as const } };
    expect(told([done(1, { rpe: 10 }), set(2, next), set(3), set(4)])).toBeNull();
  });

  it("uses the plan's own equipment where it is known", () => {
    const line = {
      grid: { kind: "list", unit: "kg", loads: [80, 91, 100] as [number, ...number[]] },
      assists: false,
      bodyKg: 0,
    } as const;
    expect(told([done(1, { rpe: 10 }), set(2), set(3), set(4)], { line })?.[1]).toBe(91);
  });

  it("steps around the load on the bar where it is not", () => {
    const odd = { load: { value: 98, unit: "kg" as const }, rpe: 10 };
    expect(told([done(1, odd), set(2), set(3), set(4)], null)?.[1]).toBe(90.5);
  });

  it("knows the effort of the set before, the misses so far and the first load", () => {
    expect(told([done(1, { rpe: 9 }), done(2, { rpe: 9 }), set(3), set(4)])).toEqual(["cut_set", null, "inset.hard-twice"]);
    expect(told([done(1, { reps: 4 }), done(2, { reps: 4 }), set(3)])).toEqual(["stop", null, "inset.missed"]);
    const lighter = { load: { value: 90, unit: "kg" as const }, rpe: 10 };
    expect(told([done(1), done(2, lighter), set(3), set(4), set(5)])).toEqual(["hold", null, "inset.floor"]);
    expect(told([done(1, { rpe: null, rir: 0 }), set(2), set(3), set(4)])?.[0]).toBe("reduce");
  });

  it("goes by the time a set was logged, not by its place", () => {
    const late = done(1, { rpe: 10, completedAt: "2026-01-05T11:00:00Z" });
    expect(told([late, done(2), set(3), set(4)])?.[0]).toBe("reduce");
  });

  it("offers more only at the end, and changes only while a set is open", () => {
    expect(told([done(1), done(2, { rpe: 6 })])).toEqual(["bonus_set", null, "inset.bonus"]);
    expect(told([done(1), done(2, { rpe: 7 })])).toEqual(["add_next_time", null, "inset.add-next-time"]);
    expect(told([done(1), done(2, { rpe: 10 })])).toBeNull();
    expect(told([done(1), done(2, { reps: 4 })])).toBeNull();
  });

  it("has nothing to say about warm-ups, drops, holds and sets nobody planned", () => {
    expect(told([done(1, { role: "warmup", rpe: 10 }), set(2)])).toBeNull();
    expect(told([done(1), done(2, { role: "drop", rpe: 10 }), set(3)])).toBeNull();
    expect(told([done(1, { reps: null, seconds: 30 }), set(2)])).toBeNull();
    expect(told([done(1, { target: null, rpe: 10 })])).toBeNull();
  });

  it("reads a set to failure as all out, and an added set by the plan's target", () => {
    expect(told([done(1, { role: "failure", rpe: null }), set(2), set(3), set(4)])?.[0]).toBe("reduce");
    expect(told([done(1), done(2, { target: null, rpe: 10 }), set(3), set(4), set(5)])?.[0]).toBe("reduce");
  });

  it("takes an open load on a bodyweight lift for the body alone", () => {
    const line = { grid: { kind: "continuous", unit: "kg", step: 1.25, min: 0 }, assists: false, bodyKg: 80 } as const;
    const body = { load: null, loadBasis: "added" as const };
    expect(told([done(1, { ...body, rpe: 10 }), set(2, body), set(3, body), set(4, body)], { line })?.[0]).toBe("hold");
    const none = { load: null, loadBasis: "none" as const };
    expect(told([done(1, { ...none, rpe: 10 }), set(2, none), set(3, none), set(4, none)])?.[2]).toBe("inset.floor");
    const open = { load: null, loadBasis: "total" as const };
    expect(told([done(1, { ...open, rpe: 10 }), set(2), set(3), set(4)])?.[0]).toBe("hold");
  });
});

describe("a set that looks mistyped", () => {
  it("is compared with the set before it, else with the last time", () => {
    const lost = set(2, { load: { value: 1000, unit: "kg" } });
    expect(oddIn(exercise([done(1), lost]), lost)).toMatchObject({ odd: { part: "load", meant: 100 } });
    expect(oddIn(exercise([lost]), lost)).toMatchObject({ odd: { part: "load" }, why: { rule: "strength.odd-load" } });
    expect(oddIn(exercise([lost], null), lost)).toBeNull();
    expect(oddIn(exercise([set(1)]), set(1))).toBeNull();
    const light = done(1, { load: { value: 20, unit: "kg" } });
    expect(oddIn(exercise([light, lost]), set(2))).toMatchObject({ why: { facts: { lastKg: 20 } } });
  });

  it("is converted before it is compared", () => {
    const pounds = set(1, { load: { value: 225, unit: "lb" } });
    expect(oddIn(exercise([pounds]), pounds)).toBeNull();
  });

  it("is asked about its repetitions and its strength", () => {
    expect(oddIn(exercise([]), set(1, { reps: 50 }))).toMatchObject({ odd: { part: "reps", meant: 5 } });
    expect(oddIn(exercise([]), set(1, { load: { value: 150, unit: "kg" } }))).toMatchObject({ odd: { part: "strength" } });
    const strong = { load: { value: 150, unit: "kg" as const } };
    expect(oddIn(exercise([done(1, strong), set(2, strong)]), set(2, strong))).toBeNull();
    expect(oddIn(exercise([], { measure: "seconds" }), set(1, { reps: 50, load: null }))).toBeNull();
  });

  it("is never a warm-up or a drop, and on the body only the load counts", () => {
    const lost = { load: { value: 1000, unit: "kg" as const } };
    expect(oddIn(exercise([]), set(1, { ...lost, role: "warmup" }))).toBeNull();
    expect(oddIn(exercise([]), set(1, { ...lost, role: "drop" }))).toBeNull();
    expect(oddIn(exercise([]), set(1, { loadBasis: "added", load: { value: 150, unit: "kg" } }))).toBeNull();
    expect(oddIn(exercise([]), set(1, { ...lost, loadBasis: "none" }))).toBeNull();
  });
});
