import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GRID_KINDS } from "./exercise-vocabulary";
import { defaultGrid, isLoadable, type LoadGrid, loadableAtOrBelow, minimum, neighbours, next, previous } from "./load-grid";
import { LOAD_EQ_KG, toKg } from "./units";
import { UNITS } from "./vocabulary";

const barKg = grid("barbell", "kg");
const barLb = grid("barbell", "lb");

describe("load grid", () => {
  it("finds the loads around a weight, ties up", () => {
    expect(neighbours(barKg, 101)).toEqual({ below: 100, above: 102.5, nearest: 100 });
    expect(neighbours(barKg, 101.25).nearest).toBe(102.5);
    expect(neighbours(barKg, 100)).toEqual({ below: 100, above: 100, nearest: 100 });
    expect(neighbours(barKg, 15)).toEqual({ below: null, above: 20, nearest: 20 });
    expect(neighbours(barKg, 5000)).toEqual({ below: 1280, above: null, nearest: 1280 });
  });

  it("steps by the smallest pair, in the grid's own unit", () => {
    expect(next(barKg, 100)).toBe(102.5);
    expect(previous(barKg, 100)).toBe(97.5);
    expect(previous(barKg, 20)).toBeNull();
    expect(next(barLb, toKg(225, "lb"))).toBeCloseTo(toKg(230, "lb"), 9);
    expect(isLoadable(barLb, 102.058)).toBe(true);
    expect(isLoadable(barLb, 102.05)).toBe(false);
  });

  it("never goes below the bar when it reduces", () => {
    expect(loadableAtOrBelow(barKg, 19)).toBe(20);
    expect(loadableAtOrBelow(barKg, 99)).toBe(97.5);
    expect(minimum(barKg)).toBe(20);
  });

  it("uses only the plates owned", () => {
    const poor: LoadGrid = { kind: "barbell", unit: "kg", bar: 20, collars: 5, pairs: { "10": 1, "2.5": 1 } };
    expect(reach(poor)).toEqual([25, 30, 45, 50]);
  });

  it("hangs add-ons on a stack", () => {
    const stack: LoadGrid = { kind: "stack", unit: "kg", min: 5, step: 5, max: 15, addOns: [1, 2.5] };
    expect(reach(stack)).toEqual([5, 6, 7.5, 8.5, 10, 11, 12.5, 13.5, 15, 16, 17.5, 18.5]);
  });

  it("knows the usual gym", () => {
    expect(reach(grid("kettlebell", "lb"))).toEqual([4, 6, 8, 10, 12, 16, 20, 24, 28, 32, 36, 40, 48]);
    expect(reach(grid("dumbbell", "kg")).slice(8, 13)).toEqual([9, 10, 12.5, 15, 17.5]);
    expect(reach(grid("dumbbell", "kg")).at(-1)).toBe(60);
    expect(reach(grid("stack", "kg"))).toHaveLength(24);
    expect(next(grid("added", "kg"), 0)).toBe(1.25);
    expect(next(grid("assist", "lb"), 0)).toBeCloseTo(toKg(2.5, "lb"), 9);
    expect(defaultGrid("band", "kg")).toBeNull();
    expect(defaultGrid("none", "lb")).toBeNull();
  });

  it("knows the usual plates, stacks and steps of both units (specification 1)", () => {
    const eight = (...plates: readonly number[]) => Object.fromEntries(plates.map((plate) => [plate, 8]));
    expect(barKg).toEqual({
      ...{ kind: "barbell", unit: "kg", bar: 20, collars: 0, pairs: eight(25, 20, 15, 10, 5, 2.5, 1.25) },
    });
    expect(barLb).toEqual({ kind: "barbell", unit: "lb", bar: 45, collars: 0, pairs: eight(45, 35, 25, 10, 5, 2.5) });
    expect(grid("stack", "kg")).toEqual({ kind: "stack", unit: "kg", min: 5, step: 5, max: 120, addOns: [] });
    expect(grid("stack", "lb")).toEqual({ kind: "stack", unit: "lb", min: 10, step: 10, max: 300, addOns: [] });
    expect(grid("plate", "kg")).toEqual({ kind: "continuous", unit: "kg", step: 1.25, min: 1.25 });
    expect(grid("plate", "lb")).toEqual({ kind: "continuous", unit: "lb", step: 2.5, min: 2.5 });
    expect(grid("added", "lb")).toEqual({ kind: "continuous", unit: "lb", step: 2.5, min: 0 });
    expect(grid("assist", "kg")).toEqual({ kind: "continuous", unit: "kg", step: 1.25, min: 0 });
    expect(grid("kettlebell", "kg")).toMatchObject({ kind: "list", unit: "kg" });
    const kg = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...Array.from({ length: 20 }, (_, i) => 12.5 + 2.5 * i)];
    expect(grid("dumbbell", "kg")).toEqual({ kind: "list", unit: "kg", loads: kg });
    expect(grid("dumbbell", "lb")).toEqual({ kind: "list", unit: "lb", loads: Array.from({ length: 24 }, (_, i) => 5 + 5 * i) });
  });

  it("ends where the equipment ends", () => {
    const list: LoadGrid = { kind: "list", unit: "kg", loads: [10, 20] };
    expect([neighbours(list, 5), neighbours(list, 25)]).toEqual([
      { below: null, above: 10, nearest: 10 },
      { below: 20, above: null, nearest: 20 },
    ]);
    expect([previous(list, 10), next(list, 20), next(list, 5), previous(list, 25)]).toEqual([null, null, 10, 20]);
    const stack: LoadGrid = { kind: "stack", unit: "kg", min: 5, step: 5, max: 12, addOns: [] };
    expect(reach(stack)).toEqual([5, 10]);
    const upside: LoadGrid = { ...stack, max: 0 };
    expect(reach(upside)).toEqual([5]);
    const still: LoadGrid = { kind: "continuous", unit: "kg", min: 5, step: 0 };
    expect([neighbours(still, 7.4).nearest, minimum(still), previous(still, 5)]).toEqual([7, 5, null]);
    const bare: LoadGrid = { kind: "barbell", unit: "kg", bar: 20, collars: 5, pairs: {} };
    expect([minimum(bare), next(bare, 25), loadableAtOrBelow(bare, 100)]).toEqual([25, null, 25]);
    expect([isLoadable(bare, 25), isLoadable(bare, 20)]).toEqual([true, false]);
  });

  it("takes loads within five grams for the same", () => {
    expect([99.9951, 100.0049].map((kg) => neighbours(barKg, kg).nearest)).toEqual([100, 100]);
    expect([99.9951, 100.0049, 100.0051].map((kg) => isLoadable(barKg, kg))).toEqual([true, true, false]);
    expect([next(barKg, 99.9951), next(barKg, 99.99), previous(barKg, 100.0049)]).toEqual([102.5, 100, 97.5]);
  });

  it("only ever names loadable loads, below <= x <= above, nothing between", () => {
    fc.assert(
      fc.property(anyGrid(), fc.double({ min: 0, max: 400, noNaN: true }), (any, kg) => {
        const { below, above, nearest } = neighbours(any, kg);
        expect(isLoadable(any, nearest)).toBe(true);
        if (below !== null) {
          expect(below).toBeLessThanOrEqual(kg + LOAD_EQ_KG);
          expect(isLoadable(any, below)).toBe(true);
        }
        if (above !== null) {
          expect(above).toBeGreaterThanOrEqual(kg - LOAD_EQ_KG);
          expect(isLoadable(any, above)).toBe(true);
        }
        if (below !== null && above !== null) {
          const gap = Math.min(Math.abs(kg - below), Math.abs(above - kg));
          expect(Math.abs(nearest - kg)).toBeCloseTo(gap, 6);
          if (above > below) expect(next(any, below)).toBeCloseTo(above, 6);
        }
        const reduced = loadableAtOrBelow(any, kg);
        expect(reduced).toBeGreaterThanOrEqual(minimum(any) - 1e-9);
        expect(isLoadable(any, reduced)).toBe(true);
      }),
      { numRuns: 2000, seed: 104 },
    );
  });

  it("goes up and down the same ladder", () => {
    fc.assert(
      fc.property(anyGrid(), fc.double({ min: 0, max: 300, noNaN: true }), (any, kg) => {
        const from = neighbours(any, kg).nearest;
        const up = next(any, from);
        if (up === null) return;
        expect(up).toBeGreaterThan(from);
        expect(previous(any, up)).toBeCloseTo(from, 6);
      }),
      { numRuns: 1000, seed: 105 },
    );
  });
});

function grid(kind: (typeof GRID_KINDS)[number], unit: (typeof UNITS)[number]): LoadGrid {
  return defaultGrid(kind, unit)!;
}

/** Every load of a small grid in kilograms, walked from the bottom. */
function reach(any: LoadGrid): number[] {
  const loads = [minimum(any)];
  for (let up = next(any, loads[0]!); up !== null; up = next(any, up)) loads.push(up);
  return loads;
}

function anyGrid(): fc.Arbitrary<LoadGrid> {
  const unit = fc.constantFrom(...UNITS);
  const plates = fc.dictionary(fc.constantFrom("25", "20", "10", "5", "2.5", "1.25", "0.5"), fc.integer({ min: 0, max: 4 }));
  return fc.oneof(
    fc.record({
      kind: fc.constant("barbell" as const),
      unit,
      bar: fc.constantFrom(0, 15, 20, 45),
      collars: fc.constantFrom(0, 5),
      pairs: plates,
    }),
    fc.record({
      kind: fc.constant("stack" as const),
      unit,
      min: fc.integer({ min: 0, max: 10 }),
      step: fc.constantFrom(5, 7.5, 10),
      max: fc.integer({ min: 20, max: 150 }),
      addOns: fc.uniqueArray(fc.constantFrom(1, 2.5, 3), { maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant("continuous" as const),
      unit,
      step: fc.constantFrom(0.5, 1.25, 2.5),
      min: fc.constantFrom(0, 2.5),
    }),
    fc
      .uniqueArray(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 12 })
      .chain(([first, ...rest]) =>
        fc.record({ kind: fc.constant("list" as const), unit, loads: fc.constant([first!, ...rest] as const) }),
      ),
    fc.constantFrom(...GRID_KINDS).map((kind) => defaultGrid(kind, "lb") ?? barKg),
  );
}
