import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Category, GridKind } from "./exercise-vocabulary";
import { defaultGrid, isLoadable, type LoadGrid } from "./load-grid";
import { fromKg, toKg } from "./units";
import type { Unit } from "./vocabulary";
import { rampAboveBar, rampThreshold, type WarmupInput, warmupClass, warmupRamp } from "./warmup";

const gridOf = (kind: GridKind, unit: Unit = "kg") => defaultGrid(kind, unit);
const lift = (
  workKg: number,
  over: Partial<WarmupInput> = {},
  gridKind: GridKind = "barbell",
  category: Category = "compound",
): WarmupInput => ({
  workKg,
  workReps: 5,
  exercise: { category, gridKind },
  grid: gridOf(gridKind),
  ...over,
});
const shown = (input: WarmupInput, unit: Unit = "kg") =>
  warmupRamp(input).value.map(({ kg, reps }) => [Math.round(fromKg(kg, unit) * 100) / 100, reps]);

describe("warm-up ramp", () => {
  test("the pure ramp to 100 kg above a 20 kg bar", () =>
    expect(rampAboveBar(20, 100, [0.4, 0.55, 0.7, 0.85], [8, 5, 3, 1], gridOf("barbell") as LoadGrid)).toEqual([
      { kg: 52.5, reps: 8 },
      { kg: 65, reps: 5 },
      { kg: 75, reps: 3 },
      { kg: 87.5, reps: 1 },
    ]));

  test("100 kg as shown: the bar first", () =>
    expect(shown(lift(100))).toEqual([
      [20, 8],
      [52.5, 5],
      [65, 3],
      [75, 2],
      [87.5, 1],
    ]));

  test("405 lb", () =>
    expect(shown(lift(toKg(405, "lb"), { grid: gridOf("barbell", "lb") }), "lb")).toEqual([
      [45, 8],
      [135, 5],
      [190, 3],
      [245, 3],
      [295, 2],
      [335, 1],
      [360, 1],
    ]));

  test.each([
    ["lateral raise 10 kg", lift(10, {}, "dumbbell", "isolation"), []],
    ["cable curl 30 kg", lift(30, {}, "stack", "isolation"), [[15, 8]]],
    ["empty bar", lift(20), []],
    ["27.5 kg on the bar", lift(27.5), [[20, 8]]],
    [
      "60 kg for 8: no bar set, a last double",
      lift(60, { workReps: 8 }),
      [
        [35, 8],
        [42.5, 5],
        [47.5, 3],
        [55, 2],
      ],
    ],
    [
      "dumbbells 30 kg",
      lift(30, {}, "dumbbell"),
      [
        [15, 8],
        [22.5, 3],
      ],
    ],
    [
      "machine 80 kg",
      lift(80, {}, "stack"),
      [
        [40, 8],
        [60, 3],
      ],
    ],
    [
      "pull-up + 20 kg",
      lift(20, {}, "added"),
      [
        [0, 5],
        [10, 3],
      ],
    ],
    ["pull-up + 5 kg", lift(5, {}, "added"), []],
    ["assisted pull-up", lift(30, {}, "assist"), []],
    ["a band", lift(30, { grid: null }, "band"), []],
    ["treadmill", lift(30, { grid: null }, "none", "cardio"), []],
  ])("%s", (_, input, sets) => expect(shown(input)).toEqual(sets));

  test("a rung that rounds to more than 92 % of the work is left out", () => expect(shown(lift(32.5)).at(-1)).toEqual([27.5, 5]));

  test("close to the level a medium ramp gets a last single, rounded down", () => {
    // 0.90 × 100 = 90; the 87.5 rung before it stays.
    expect(shown(lift(100, { levelKg: 110 })).at(-1)).toEqual([90, 1]);
    expect(shown(lift(100, { levelKg: 130 })).at(-1)).toEqual([87.5, 1]);
  });

  test("a warm muscle needs the last two rungs, the same pattern only the last", () => {
    expect(shown(lift(100, { warm: "muscle" }))).toEqual([
      [75, 2],
      [87.5, 1],
    ]);
    expect(shown(lift(100, { warm: "pattern" }))).toEqual([[87.5, 1]]);
  });

  test("the threshold style, before rounding", () => {
    expect(rampThreshold(100)).toEqual([
      { lb: 50, reps: 5 },
      { lb: 80, reps: 5 },
    ]);
    expect(rampThreshold(45)).toEqual([]);
    expect(rampThreshold(200).map(({ lb }) => lb)).toEqual([60, 100, 160]);
  });

  test("the class is the reason", () => {
    expect(warmupRamp(lift(150)).reasons[0]).toMatchObject({ rule: "warmup.class", facts: { class: "heavy" } });
    expect(warmupClass(lift(139))).toBe("medium");
  });

  test("loads strictly rise, reps never rise, all loadable, the last at most 92 % of the work", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom<GridKind>("barbell", "dumbbell", "kettlebell", "stack", "plate", "added", "assist", "band", "none"),
        fc.constantFrom<Category>("compound", "isolation", "cardio", "mobility"),
        fc.constantFrom<Unit>("kg", "lb"),
        fc.constantFrom("cold" as const, "muscle" as const, "pattern" as const),
        fc.option(fc.double({ min: 10, max: 500, noNaN: true }), { nil: null }),
        (workKg, workReps, gridKind, category, unit, warm, levelKg) => {
          const grid = gridOf(gridKind, unit);
          const sets = warmupRamp({ workKg, workReps, exercise: { category, gridKind }, grid, warm, levelKg }).value;
          sets.forEach((set, i) => {
            expect(grid !== null && (set.kg === 0 || isLoadable(grid, set.kg))).toBe(true);
            expect(set.kg).toBeLessThanOrEqual(0.92 * workKg);
            const before = sets[i - 1];
            if (before === undefined) return;
            expect(set.kg).toBeGreaterThan(before.kg);
            expect(set.reps).toBeLessThanOrEqual(before.reps);
          });
        },
      ),
      { numRuns: 2000, seed: 73 },
    ));
});

describe("which ramp a lift deserves, at each limit", () => {
  test.each([
    ["cardio", lift(60, {}, "stack", "cardio"), "none"],
    ["mobility", lift(60, {}, "barbell", "mobility"), "none"],
    ["no grid", lift(60, { grid: null }), "none"],
    ["help for the body", lift(40, {}, "assist"), "none"],
    ["a belt with 9.99 kg", lift(9.99, {}, "added"), "none"],
    ["a belt with 10 kg", lift(10, {}, "added"), "weighted-bodyweight"],
    ["a curl with 19.99 kg", lift(19.99, {}, "dumbbell", "isolation"), "none"],
    ["a curl with 20 kg", lift(20, {}, "dumbbell", "isolation"), "light"],
    ["a stack at 29.99 kg", lift(29.99, {}, "stack", "isolation"), "none"],
    ["a stack at 30 kg", lift(30, {}, "stack", "isolation"), "light"],
    ["29.99 kg on a bar of 20", lift(29.99), "light"],
    ["30 kg on a bar of 20", lift(30), "medium"],
    ["dumbbells of 19.99 kg", lift(19.99, {}, "dumbbell"), "light"],
    ["dumbbells of 20 kg", lift(20, {}, "dumbbell"), "medium"],
    ["139.99 kg", lift(139.99), "medium"],
    ["140 kg", lift(140), "heavy"],
  ] as const)("%s: %s", (_, input, kind) => {
    expect(warmupClass(input)).toBe(kind);
    expect(warmupRamp(input).reasons[0].facts).toMatchObject({ class: kind, workKg: input.workKg, workReps: 5, warm: "cold" });
  });

  const rungs = (input: WarmupInput) => warmupRamp(input).value.length;
  test.each([
    ["the bar first from 3.5 bars on", lift(69.9), lift(70), 4, 5],
    ["a kettlebell of 40 kg climbs in four", lift(39.9, {}, "kettlebell"), lift(40, {}, "kettlebell"), 2, 4],
    ["a dumbbell of 40 kg climbs in four", lift(39.9, {}, "dumbbell"), lift(40, {}, "dumbbell"), 2, 4],
    ["a machine of 100 kg climbs in four", lift(99.9, {}, "stack"), lift(100, {}, "stack"), 2, 4],
    ["a plate machine of 100 kg climbs in four", lift(99.9, {}, "plate"), lift(100, {}, "plate"), 2, 4],
    ["a bar never takes the short way", lift(60), lift(65), 4, 4],
  ] as const)("%s", (_, below, at, few, many) => expect([rungs(below), rungs(at)]).toEqual([few, many]));

  test("at 90 % of the level one more single, not below it and not without a level", () => {
    const near = (levelKg: number | null) => shown(lift(100, { levelKg })).at(-1);
    expect(near(100 / 0.9)).toEqual([90, 1]);
    expect(near(100 / 0.9 + 0.01)).toEqual([87.5, 1]);
    expect(near(null)).toEqual([87.5, 1]);
  });

  test("warm already: the last two for the muscle, the last for the pattern", () => {
    const all = shown(lift(100));
    expect(shown(lift(100, { warm: "muscle" }))).toEqual(all.slice(-2));
    expect(shown(lift(100, { warm: "pattern" }))).toEqual(all.slice(-1));
    expect(warmupRamp(lift(100, { warm: "pattern" })).reasons[0].facts).toMatchObject({ warm: "pattern", sets: 1 });
  });

  test("a rung at 92 % stays, one above it goes, and none repeats the load before", () => {
    const fixed = (...loads: [number, ...number[]]): LoadGrid => ({ kind: "list", unit: "kg", loads });
    const compound = { exercise: { category: "compound", gridKind: "dumbbell" } } as const;
    expect(shown(lift(50, { ...compound, grid: fixed(20, 46, 50) }))).toEqual([
      [20, 8],
      [46, 3],
    ]);
    expect(shown(lift(50, { ...compound, grid: fixed(20, 46.1, 50) }))).toEqual([[20, 8]]);
    expect(shown(lift(50, { ...compound, grid: fixed(20, 50) }))).toEqual([[20, 8]]);
  });

  test("no ramp is an empty list", () => expect(warmupRamp(lift(60, { grid: null })).value).toEqual([]));
});
