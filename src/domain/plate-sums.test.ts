import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundles, type PlateSize, plateSums, sumFrom, sumUpTo } from "./plate-sums";

const sizes = (...rows: readonly (readonly [size: number, count: number])[]): PlateSize[] =>
  rows.map(([size, count]) => ({ size, count }));

describe("plate sums", () => {
  const sums = plateSums(sizes([5, 1], [3, 2]), 11);
  const makeable = [0, 3, 5, 6, 8, 11];

  it("knows every sum its plates make, looked for from above and from below", () => {
    for (let sum = 0; sum <= 11; sum += 1) {
      expect(sumUpTo(sums, sum), `up to ${sum}`).toBe(Math.max(...makeable.filter((one) => one <= sum)));
      expect(sumFrom(sums, sum), `from ${sum}`).toBe(Math.min(...makeable.filter((one) => one >= sum)));
    }
    expect([sumUpTo(sums, 99), sumFrom(sums, 12), sumUpTo(sums, -1), sumFrom(sums, -1)]).toEqual([11, null, 0, 0]);
  });

  it("reads between whole sums, and forgives the dust of a division", () => {
    expect([sumUpTo(sums, 5.5), sumFrom(sums, 5.5)]).toEqual([5, 6]);
    expect([sumUpTo(sums, 5 - 1e-12), sumFrom(sums, 5 + 1e-12)]).toEqual([5, 5]);
  });

  it("never uses more than it has, nor a plate beyond its limit", () => {
    const few = plateSums(sizes([10, 2]), 100);
    expect([sumUpTo(few, 100), sumFrom(few, 21)]).toEqual([20, null]);
    const low = plateSums(sizes([10, 5], [3, 1]), 9);
    expect([sumUpTo(low, 9), sumFrom(low, 4)]).toEqual([3, null]);
    expect(sumUpTo(plateSums([], 0), 5)).toBe(0);
    expect(sumUpTo(plateSums(sizes([5, 3]), -1), 9)).toBe(0);
  });

  it("counts in bundles that make every number up to the whole", () => {
    expect([bundles(0), bundles(1), bundles(6), bundles(8)]).toEqual([[], [1], [1, 2, 3], [1, 2, 4, 1]]);
  });

  it("agrees with trying out every handful of plates", () => {
    const inventory = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 4 })), { maxLength: 4 });
    fc.assert(
      fc.property(inventory, fc.integer({ min: 0, max: 200 }), (rows, asked) => {
        const all = rows.reduce<number[]>(
          (made, [size, count]) => made.flatMap((sum) => Array.from({ length: count + 1 }, (_, n) => sum + n * size)),
          [0],
        );
        const limit = all.reduce((most, sum) => Math.max(most, sum), 0);
        const found = plateSums(sizes(...rows), limit);
        expect(sumUpTo(found, asked)).toBe(Math.max(...all.filter((sum) => sum <= asked)));
        const above = all.filter((sum) => sum >= asked);
        expect(sumFrom(found, asked)).toBe(above.length === 0 ? null : Math.min(...above));
      }),
      { numRuns: 1000, seed: 20 },
    );
  });
});
