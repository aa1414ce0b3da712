import { describe, expect, test } from "vitest";
import { type Gym, gridFor, isEquipped } from "./gym";
import { defaultGrid, type LoadGrid } from "./load-grid";
import { atMost, effortOf, harder, isEasiest, jumpOf, type LoadLine, lineOf, loadable, loadForEffort } from "./load-line";
import { repRangeFor, widenedTop, widthBefore, widthFor } from "./rep-range";
import type { EquipmentId, Unit } from "./vocabulary";

const STACK: LoadGrid = { kind: "stack", unit: "kg", min: 5, step: 5, max: 60, addOns: [] };
const bar: LoadLine = { grid: STACK, assists: false, bodyKg: 0 };
const belt: LoadLine = { grid: STACK, assists: false, bodyKg: 80 };
const help: LoadLine = { grid: STACK, assists: true, bodyKg: 80 };

describe("which way a lift gets harder", () => {
  test("the body counts only where it is lifted", () => {
    expect(lineOf(null, "barbell", 80)).toBeNull();
    expect(lineOf(STACK, "stack", 80)).toEqual(bar);
    expect(lineOf(STACK, "added", 80)).toEqual(belt);
    expect(lineOf(STACK, "assist", 80)).toEqual(help);
    expect(lineOf(STACK, "added", -1)?.bodyKg).toBe(0);
  });

  test("the muscles meet body and load together, or the body less the help, and never nothing", () => {
    expect([bar, belt, help].map((line) => effortOf(line, 20))).toEqual([20, 100, 60]);
    expect(effortOf(help, 79.5)).toBe(0.5);
    expect(effortOf(help, 90)).toBe(0.5);
    expect(effortOf(bar, 0)).toBe(0.5);
  });

  test("a load for an effort is the way back, and never negative", () => {
    expect([bar, belt, help].map((line) => loadForEffort(line, effortOf(line, 20)))).toEqual([20, 20, 20]);
    expect(loadForEffort(belt, 70)).toBe(0);
    expect(loadForEffort(help, 90)).toBe(0);
  });

  test("a planned load is rounded to the nearest, a tie to the heavier number", () => {
    expect([22.4, 22.5, 22.6].map((kg) => loadable(bar, kg))).toEqual([20, 25, 25]);
  });

  test("a step harder is more on the stack, or less help, until the stack ends", () => {
    expect([harder(bar, 20), harder(help, 20)]).toEqual([25, 15]);
    expect([harder(bar, 60), harder(help, 5)]).toEqual([null, null]);
  });

  test("at most an effort: rounded to the easier side, the easiest where even that is too much", () => {
    expect(atMost(bar, 23)).toBe(20);
    expect(atMost(bar, 2)).toBe(5);
    // 57 kg of effort is 23 kg of help: 25 kg makes it easier, 20 kg would make it harder.
    expect(atMost(help, 57)).toBe(25);
    expect(atMost(help, 10)).toBe(60);
  });

  test("knows the easy end", () => {
    expect([5, 5.004, 5.006, 10].map((kg) => isEasiest(bar, kg))).toEqual([true, true, false, false]);
    expect([5, 55, 60].map((kg) => isEasiest(help, kg))).toEqual([false, false, true]);
  });

  test("a jump is a share of everything that moves", () => {
    expect(jumpOf(bar, 20, 22.5)).toBeCloseTo(0.125, 9);
    expect(jumpOf(belt, 0, 2.5)).toBeCloseTo(0.03125, 9);
    expect(jumpOf(help, 40, 30)).toBeCloseTo(0.25, 9);
  });
});

describe("repetitions a jump has to be earned with (specification 5.3)", () => {
  test("one for each 2.5 %, 1 to 12", () => {
    expect([0, 0.0125, 0.025, 0.026, 0.05, 0.25, 0.3, 0.5].map(widthFor)).toEqual([1, 1, 1, 2, 2, 10, 12, 12]);
  });

  test("the printed examples", () => {
    expect(repRangeFor(10, 12.5, 6)).toEqual({ jumpPct: 25, width: 10, lo: 10, hi: 20, isNarrow: false });
    const small = repRangeFor(200, 202.5, 5);
    expect(small).toMatchObject({ width: 1, lo: 5, hi: 6, isNarrow: true });
    expect(small.jumpPct).toBeCloseTo(1.25, 9);
  });

  test("the bottom rises to 8 from a jump of 10 %, to 10 from one of 20 %", () => {
    expect([109.9, 110, 119.9, 120].map((next) => repRangeFor(100, next, 5).lo)).toEqual([5, 8, 8, 10]);
    expect(repRangeFor(100, 105, 5)).toMatchObject({ width: 2, hi: 7, isNarrow: false });
  });

  test("from nothing there is no share to jump by", () => {
    expect(repRangeFor(0, 2.5, 5)).toEqual({ jumpPct: 0, width: 1, lo: 5, hi: 6, isNarrow: true });
  });
});

describe("the step ahead on real equipment", () => {
  const pair: LoadLine = { grid: { kind: "list", unit: "kg", loads: [10, 11, 12.5, 20] }, assists: false, bodyKg: 0 };

  test("costs nothing up to 10 %, or where there is none", () => {
    expect([10, 11, 12.5, 20].map((kg) => widthBefore(pair, kg))).toEqual([0, 6, 12, 0]);
    // Planned 10.4 is lifted as 10.
    expect(widthBefore(pair, 10.4)).toBe(0);
    expect(widthBefore(pair, null)).toBe(0);
    expect(widthBefore(null, 10)).toBe(0);
  });

  test("widens a range that is narrower, never a wider one", () => {
    expect(widenedTop(8, 12, pair, 11)).toBe(14);
    expect(widenedTop(8, 15, pair, 11)).toBe(15);
    expect(widenedTop(8, 12, pair, 10)).toBe(12);
  });
});

const gym = (equipment: readonly EquipmentId[], unit: Unit = "kg", grids: Gym["grids"] = {}): Gym => ({
  level: "full_gym",
  equipment,
  grids,
  unit,
});
const barOf = (grid: LoadGrid | null): number | null => (grid?.kind === "barbell" ? grid.bar : null);
const onBar = (...equipment: (readonly EquipmentId[])[]) => ({ gridKind: "barbell", equipment }) as const;

describe("the loads of an exercise here", () => {
  test("are the gym's own grid, else the usual one of the unit", () => {
    const own: LoadGrid = { kind: "stack", unit: "kg", min: 10, step: 10, max: 50, addOns: [] };
    const stack = { gridKind: "stack", equipment: [] } as const;
    expect(gridFor(stack, gym([], "kg", { stack: own }))).toBe(own);
    expect(gridFor(stack, gym([], "lb"))).toEqual(defaultGrid("stack", "lb"));
    expect(gridFor({ gridKind: "none", equipment: [] }, gym([]))).toBeNull();
  });

  test.each([
    ["ez_bar", 8, 18],
    ["trap_bar", 25, 55],
    ["landmine", 0, 0],
    ["barbell", 20, 45],
  ] as const)("start with the empty %s: %d kg or %d lb", (item, kg, lb) => {
    expect(barOf(gridFor(onBar([item]), gym([item])))).toBe(kg);
    expect(barOf(gridFor(onBar([item]), gym([item], "lb")))).toBe(lb);
  });

  test("keep the plates of the usual bar", () => {
    expect(gridFor(onBar(["trap_bar"]), gym(["trap_bar"]))).toEqual({ ...defaultGrid("barbell", "kg"), bar: 25 });
  });

  test("are those of the set of equipment that is here; of the first one where none is", () => {
    const either = onBar(["barbell", "flat_bench"], ["ez_bar"]);
    expect(barOf(gridFor(either, gym(["ez_bar"])))).toBe(8);
    expect(barOf(gridFor(either, gym(["barbell", "flat_bench", "ez_bar"])))).toBe(20);
    expect(barOf(gridFor(either, gym(["barbell", "ez_bar"])))).toBe(8);
    expect(barOf(gridFor(onBar(["trap_bar"], ["ez_bar"]), gym([])))).toBe(25);
    expect(barOf(gridFor(onBar(), gym([])))).toBe(20);
  });

  test("a bar has nothing to say about a stack", () => {
    expect(gridFor({ gridKind: "stack", equipment: [["ez_bar"]] }, gym(["ez_bar"]))).toEqual(defaultGrid("stack", "kg"));
  });
});

describe("whether an exercise can be done here", () => {
  const needs = (...equipment: (readonly EquipmentId[])[]) => isEquipped({ equipment }, gym(["dumbbell", "flat_bench"]));

  test("any one complete set of equipment is enough, and nothing listed needs nothing", () => {
    expect(needs()).toBe(true);
    expect(needs([])).toBe(true);
    expect(needs(["dumbbell", "flat_bench"])).toBe(true);
    expect(needs(["barbell"], ["dumbbell"])).toBe(true);
    expect(needs(["dumbbell", "incline_bench"])).toBe(false);
    expect(needs(["barbell"], ["kettlebell"])).toBe(false);
  });
});
