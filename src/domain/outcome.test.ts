import { describe, expect, test } from "vitest";
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
