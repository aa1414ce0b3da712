import { describe, expect, test } from "vitest";
import { line } from "../../tests/support/progression-samples";
import { outcomeOf, type Prescription, workSets } from "./outcome";
import type { ExposureSet, SlotExposure } from "./slot-state";

const set = (role: ExposureSet["role"], reps: number, over: Partial<ExposureSet> = {}): ExposureSet => ({
  role,
  kg: 100,
  reps,
  rpe: null,
  target: null,
  ...over,
});
const session = (sets: readonly ExposureSet[], plannedSets: number | null = null): SlotExposure => ({
  date: "2026-03-02",
  workoutId: "w",
  exerciseId: "x",
  stateKey: "k",
  slotId: "s",
  plannedSets,
  modified: false,
  sets,
});
const bar = line("barbell");
const help = line("assist");
const PLAN: Prescription = { exerciseId: "x", kg: null, lo: 8, hi: 12, goal: "max", line: null };

describe("work sets", () => {
  test("a cluster counts by its completed total, once", () => {
    const cluster = [set("cluster", 4), set("cluster", 3, { mini: true }), set("cluster", 3, { mini: true })];
    expect(workSets(session(cluster)).map(({ reps }) => reps)).toEqual([10]);
    expect(outcomeOf(session(cluster, 1), PLAN).kind).toBe("in_range");
  });

  test("of rest-pause and myo sets the activation set alone counts", () => {
    const sets = [set("rest_pause", 12), set("rest_pause", 4, { mini: true }), set("myo", 12), set("myo", 5, { mini: true })];
    expect(workSets(session(sets)).map(({ reps }) => reps)).toEqual([12, 12]);
  });

  test("a stray short set of no cluster adds to nothing", () =>
    expect(workSets(session([set("work", 8), set("cluster", 3, { mini: true })])).map(({ reps }) => reps)).toEqual([8]));
});

describe("what a session comes to", () => {
  const read = (sets: readonly ExposureSet[], over: Partial<Prescription> = {}, planned: number | null = null) =>
    outcomeOf(session(sets, planned), { ...PLAN, ...over });

  test("is read from its work sets", () => {
    const sets = [
      set("warmup", 5, { kg: 50, rpe: 4 }),
      set("work", 10, { rpe: 8 }),
      set("top", 9, { kg: 105, rpe: 9 }),
      set("amrap", 12, { kg: 95 }),
      set("backoff", 15, { kg: 60, rpe: 6 }),
    ];
    expect(read(sets)).toEqual({
      ...{ kind: "in_range", reps: [10, 9, 12], leastReps: 9, mostReps: 12, plusReps: 12, topReps: 9 },
      ...{ meanRpe: 8.5, hardestRpe: 9, hasShortSet: false, usedKg: 95, last: { reps: 12, rir: null } },
    });
    expect(read([set("work", 8, { rpe: 8 })])).toMatchObject({ plusReps: null, topReps: null, last: { reps: 8, rir: 2 } });
    expect(read([set("work", 8)])).toMatchObject({ meanRpe: null, hardestRpe: null });
    expect(read([])).toMatchObject({ reps: [], leastReps: 0, mostReps: 0, hardestRpe: null, last: null });
  });

  test("the easiest load is the lightest, or the one with the most help", () => {
    const sets = [set("work", 8, { kg: 20 }), set("work", 8, { kg: 30 }), set("work", 8, { kg: 25 })];
    expect([read(sets, { line: bar }).usedKg, read(sets, { line: help }).usedKg, read(sets).usedKg]).toEqual([20, 30, 20]);
  });

  test("a back-off set below its own minimum is a short set, a warm-up is none", () => {
    const target = { kg: null, repsMin: 8, repsMax: 12 };
    const short = (role: ExposureSet["role"], reps: number, asked: ExposureSet["target"] = target) =>
      read([set("work", 12), set(role, reps, { target: asked })]).hasShortSet;
    expect([short("backoff", 7), short("backoff", 8), short("warmup", 7), short("backoff", 7, null)]).toEqual([
      ...[true, false, false, false],
    ]);
  });

  test("sets beyond the plan neither help nor hurt", () => {
    const sets = [set("work", 12), set("work", 12), set("work", 3)];
    expect(read(sets, {}, 2)).toMatchObject({ kind: "success", reps: [12, 12] });
    expect(read(sets, {}, null).kind).toBe("miss");
    expect(read(sets, {}, -1)).toMatchObject({ kind: "partial", reps: [] });
    expect(read(sets.slice(0, 1), {}, 2).kind).toBe("partial");
    expect(read(sets.slice(0, 2), {}, 2).kind).toBe("success");
  });

  test("every set must reach the top of a range, the minimum of fixed repetitions or of a plus set", () => {
    const kind = (reps: readonly number[], over: Partial<Prescription> = {}) =>
      read(
        reps.map((n) => set("work", n)),
        over,
      ).kind;
    expect([kind([12, 12]), kind([12, 11]), kind([8, 8]), kind([12, 7])]).toEqual(["success", "in_range", "in_range", "miss"]);
    expect([kind([8, 8], { goal: "min" }), kind([8, 7], { goal: "min" })]).toEqual(["success", "miss"]);
    expect(read([set("work", 12), set("amrap", 8)]).kind).toBe("success");
    expect(read([set("work", 12), set("amrap", 7)]).kind).toBe("miss");
  });

  test("a set's own target wins over the slot's", () => {
    const kind = (reps: number, repsMin: number, repsMax: number) =>
      read([set("work", reps, { target: { kg: null, repsMin, repsMax } })]).kind;
    expect([kind(5, 5, 6), kind(6, 5, 6), kind(4, 5, 6), kind(12, 13, 15)]).toEqual(["in_range", "success", "miss", "miss"]);
    // A range whose top lies below its bottom asks for the bottom.
    expect(kind(9, 9, 6)).toBe("success");
  });

  test("a load more than a quarter kilogram easier than asked is under it, unless a set was missed", () => {
    const kind = (kg: number, over: Partial<Prescription>, own: number | null = null, reps = 12) =>
      read([set("work", 12, { kg: 200 }), set("work", reps, { kg, target: { kg: own, repsMin: 8, repsMax: 12 } })], {
        ...{ line: bar, kg: 100 },
        ...over,
      }).kind;
    expect([kind(99.75, {}), kind(99.74, {}), kind(120, {})]).toEqual(["success", "under", "success"]);
    expect([kind(99, {}, 99), kind(98, {}, 99), kind(100, {}, 110)]).toEqual(["success", "under", "under"]);
    expect([kind(50, { line: null }), kind(50, { kg: null })]).toEqual(["success", "success"]);
    expect(kind(50, {}, null, 7)).toBe("miss");
    // On an assisted lift more help is the easier load.
    const assisted = (kg: number) => read([set("work", 12, { kg })], { line: help, kg: 20 }).kind;
    expect([assisted(15), assisted(20), assisted(20.3)]).toEqual(["success", "success", "under"]);
  });
});

describe("kinds", () => {
  test("nothing performed is partial, a set to failure is judged by its repetitions", () => {
    expect(outcomeOf(session([]), PLAN)).toMatchObject({ kind: "partial", leastReps: 0, usedKg: null, meanRpe: null });
    expect(outcomeOf(session([set("failure", 12)]), PLAN).kind).toBe("success");
    expect(outcomeOf(session([set("work", 12, { failed: true })]), PLAN).kind).toBe("miss");
  });

  test("a session that was swapped or reduced is neither failure nor success, whatever was done", () => {
    expect(outcomeOf({ ...session([set("work", 1)]), modified: true }, PLAN).kind).toBe("modified");
    expect(outcomeOf({ ...session([set("work", 1)]), exerciseId: "y", modified: true }, PLAN).kind).toBe("swapped");
  });
});
