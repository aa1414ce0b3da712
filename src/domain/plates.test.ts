import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveMixedPlates, solvePlates } from "./plates";

describe("solvePlates", () => {
  it("beats the greedy answer", () => {
    const solved = solvePlates(130, 45, { "45": 4, "35": 2, "25": 2, "10": 2, "2.5": 3 });
    expect(solved.perSide).toEqual([35, 2.5, 2.5, 2.5]);
    expect(solved).toMatchObject({ total: 130, shortfall: 0, warning: null });
  });

  it("says what is missing and what lies around the target", () => {
    const solved = solvePlates(101, 20, { "25": 4, "10": 1, "5": 1, "2.5": 1, "1.25": 1 });
    expect(solved.neighbours).toEqual({ below: 100, above: 102.5, nearest: 100 });
    expect(solved.shortfall).toBe(1);
  });

  it("warns below the bar, counting the collars", () => {
    expect(solvePlates(22, 20, { "1.25": 1 }, 5)).toMatchObject({ perSide: [], total: 25, warning: "below_bar" });
    expect(solvePlates(25, 20, { "1.25": 1 }, 5)).toMatchObject({ perSide: [], total: 25, warning: null });
  });

  it("loads one side only when asked", () => {
    expect(solvePlates(25, 0, { "20": 1, "5": 1, "2.5": 1 }, 0, 1).perSide).toEqual([20, 5]);
  });

  it("reads thousandths when a plate needs them", () => {
    expect(solvePlates(21.25, 20, { "0.625": 1 }).perSide).toEqual([0.625]);
  });

  it("mixes kilogram and pound plates within five grams", () => {
    const plates = [
      { value: 45, unit: "lb", pairs: 2 },
      { value: 2.5, unit: "kg", pairs: 1 },
    ] as const;
    const solved = solveMixedPlates({ value: 135, unit: "lb" }, { value: 45, unit: "lb" }, plates);
    expect(solved.perSide).toEqual([20.412]);
    expect(solved.neighbours.nearest).toBeCloseTo(61.235, 2);
  });

  it.each([
    [60, { below: 60, above: 60, nearest: 60 }],
    [61, { below: 60, above: 65, nearest: 60 }],
    [62.5, { below: 60, above: 65, nearest: 65 }],
    [64, { below: 60, above: 65, nearest: 65 }],
    [999, { below: 80, above: null, nearest: 80 }],
    [19, { below: null, above: 20, nearest: 20 }],
    [20, { below: 20, above: 20, nearest: 20 }],
  ])("around %d kg: %j", (target, neighbours) => {
    const solved = solvePlates(target, 20, { "20": 1, "5": 1, "2.5": 2 });
    expect(solved.neighbours).toEqual(neighbours);
    expect(solved.warning).toBe(target < 20 ? "below_bar" : null);
  });

  it("of a mixed inventory leaves out what is not owned, and warns below the bar", () => {
    const plates = [
      { value: 20, unit: "kg", pairs: 1.5 },
      { value: 45, unit: "lb", pairs: 0 },
      { value: 0, unit: "kg", pairs: 9 },
    ] as const;
    const bar = { value: 20, unit: "kg" } as const;
    expect(solveMixedPlates({ value: 100, unit: "kg" }, bar, plates)).toMatchObject({ perSide: [20], total: 60, shortfall: 40 });
    expect(solveMixedPlates({ value: 100, unit: "kg" }, bar, []).perSide).toEqual([]);
    expect(solveMixedPlates({ value: 19.996, unit: "kg" }, bar, plates).warning).toBeNull();
    expect(solveMixedPlates({ value: 19.99, unit: "kg" }, bar, plates)).toMatchObject({
      perSide: [],
      total: 20,
      warning: "below_bar",
    });
    expect(solveMixedPlates({ value: 40, unit: "kg" }, bar, plates, 1).perSide).toEqual([20]);
  });

  it("stays under 50 ms with 250 pairs of every plate, even of awkward weights", () => {
    const many = Object.fromEntries(
      ["45", "35", "25", "15", "10", "5", "2.5", "1.25", "0.51", "0.33", "0.25"].map((p) => [p, 250]),
    );
    // Time of this process, not of the clock: a busy machine must not decide.
    const times = Array.from({ length: 5 }, () => {
      const start = process.cpuUsage();
      expect(solvePlates(1999.99, 45, many).shortfall).toBeLessThan(0.03);
      return process.cpuUsage(start).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it("agrees with brute force: best total, fewest plates, heaviest first, no more than owned", () => {
    const inventory = fc.dictionary(
      fc.constantFrom("20", "15", "10", "7", "5", "3", "2.5", "1.25"),
      fc.integer({ min: 0, max: 3 }),
      {
        maxKeys: 4,
      },
    );
    fc.assert(
      fc.property(
        inventory,
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom(1 as const, 2 as const),
        (pairs, tenths, sides) => {
          const target = 20 + tenths / 5;
          const solved = solvePlates(target, 20, pairs, 0, sides);
          const all = combinations(pairs);
          const below = Math.max(...all.map((plates) => 20 + sides * sum(plates)).filter((total) => total <= target + 1e-9));
          const above = all.map((plates) => 20 + sides * sum(plates)).filter((total) => total >= target - 1e-9);
          expect(solved.total).toBeCloseTo(below, 9);
          expect(solved.neighbours.above).toEqual(above.length === 0 ? null : Math.min(...above));
          expect(solved.total).toBeLessThanOrEqual(target + 1e-9);
          const [first] = all.filter((plates) => Math.abs(20 + sides * sum(plates) - below) < 1e-9).sort(fewestThenHeaviest);
          expect(solved.perSide).toEqual(first);
        },
      ),
      { numRuns: 10_000, seed: 74 },
    );
  });
});

/** Every selection of owned plates, each heaviest first. */
function combinations(pairs: Record<string, number>): number[][] {
  const owned = Object.entries(pairs).sort((a, b) => Number(b[0]) - Number(a[0]));
  return owned.reduce<number[][]>(
    (sets, [plate, count]) =>
      sets.flatMap((set) => Array.from({ length: count + 1 }, (_, n) => [...set, ...Array<number>(n).fill(Number(plate))])),
    [[]],
  );
}

function fewestThenHeaviest(a: number[], b: number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((plate, i) => plate !== b[i]);
  return at < 0 ? 0 : b[at]! - a[at]!;
}

function sum(plates: readonly number[]): number {
  return plates.reduce((total, plate) => total + plate, 0);
}
