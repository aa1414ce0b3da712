import { describe, expect, test } from "vitest";
import { DAY_A, exercise, FULL, PREFERENCES } from "../../tests/support/session-samples";
import type { Exercise } from "./exercise";
import type { GridKind, Priority } from "./exercise-vocabulary";
import { GRID_KINDS, PRIORITIES } from "./exercise-vocabulary";
import type { FillInput } from "./slot-fill-input";
import { score } from "./slot-score";
import type { EquipmentLevel } from "./vocabulary";

/* The points of specification 6.3, one term at a time. */
const memory: FillInput["memory"] = { lastInSlot: null, usedBefore: new Set(), otherDays: new Set(), canStep: () => true };
const plain = { ...DAY_A.slots[0]!, hint: [], muscles: ["quads" as const], role: "secondary" as const };
/** An exercise that earns nothing but its priority: its muscles are not asked for, and no gym is its home. */
const lift = (over: Partial<Exercise> = {}) =>
  exercise("x", { priority: "niche", gridKind: "assist", contrib: { chest: 1 }, ...over });
const terms = (over: Partial<FillInput> = {}, each: Partial<Exercise> = {}) => {
  const base = { slot: plain, catalogue: [], gym: FULL, preferences: PREFERENCES, taken: new Set<string>(), memory };
  return score(lift(each), { ...base, ...over });
};

test("a stranger has the points of its priority and no others", () => {
  expect(terms()).toEqual({ total: 1, terms: { priority: 1 } });
  const points = (priority: Priority) => terms({}, { priority }).total;
  expect(PRIORITIES.map(points)).toEqual([10, 7, 4, 1]);
});

describe("terms", () => {
  test("last time in this slot, and used before", () => {
    expect(terms({ memory: { ...memory, lastInSlot: "x" } }).terms).toEqual({ priority: 1, last: 15 });
    expect(terms({ memory: { ...memory, usedBefore: new Set(["x"]) } }).terms).toEqual({ priority: 1, used: 5 });
    expect(terms({ memory: { ...memory, lastInSlot: "y", usedBefore: new Set(["y"]) } }).total).toBe(1);
  });

  test("liked, disliked, and named by the slot", () => {
    expect(terms({ preferences: { ...PREFERENCES, favourites: ["x"] } }).terms).toEqual({ priority: 1, liking: 6 });
    expect(terms({ preferences: { ...PREFERENCES, disliked: ["x"] } }).terms).toEqual({ priority: 1, liking: -20 });
    expect(terms({ slot: { ...plain, hint: ["y", "x"] } }).terms).toEqual({ priority: 1, hint: 8 });
  });

  test("twelve for the same muscles, less for fewer of them", () => {
    expect(terms({ slot: { ...plain, muscles: ["chest"] } }).terms.muscle).toBeCloseTo(12, 9);
    // (1 + 0.5) / (√2 · √1.25)
    const both = terms({ slot: { ...plain, muscles: ["chest", "triceps"] } }, { contrib: { chest: 1, triceps: 0.5 } });
    expect(both.terms.muscle).toBeCloseTo(12 * 0.948683, 4);
    expect(both.total).toBeCloseTo(1 + 12 * 0.948683, 4);
  });

  test("six off for a main lift whose next load is too far away, and for no other", () => {
    const stuck = { ...memory, canStep: (each: { readonly id: string }) => each.id !== "x" };
    expect(terms({ memory: stuck, slot: { ...plain, role: "primary" } }).terms).toEqual({ priority: 1, step: -6 });
    expect(terms({ memory: stuck }).total).toBe(1);
    expect(terms({ slot: { ...plain, role: "primary" } }).total).toBe(1);
  });

  test("three off where another day of the week has it", () =>
    expect(terms({ memory: { ...memory, otherDays: new Set(["x"]) } }).terms).toEqual({ priority: 1, otherDay: -3 }));

  test("three for an implement at home in that kind of gym", () => {
    const native = (level: EquipmentLevel) =>
      GRID_KINDS.filter((gridKind: GridKind) => terms({ gym: { ...FULL, level } }, { gridKind }).terms.native === 3);
    expect(native("full_gym").sort()).toEqual(["barbell", "plate", "stack"]);
    expect(native("home_gym").sort()).toEqual(["band", "dumbbell", "kettlebell"]);
    expect(native("bodyweight").sort()).toEqual(["added", "none"]);
  });
});
