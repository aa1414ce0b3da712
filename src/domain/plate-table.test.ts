import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inventoryOf } from "./plate-inventory";
import type { PlateSize } from "./plate-sums";
import { gcd, platesOf, plateTable } from "./plate-table";

const sizes = (...rows: readonly (readonly [size: number, count: number])[]): PlateSize[] =>
  rows.map(([size, count]) => ({ size, count }));

describe("plate table", () => {
  const table = plateTable(sizes([5, 1], [3, 2]), 11);
  const makeable = [0, 3, 5, 6, 8, 11];

  it("takes plates apart again, heaviest first", () => {
    expect(makeable.map((sum) => platesOf(table, sum))).toEqual([[], [3], [5], [3, 3], [5, 3], [5, 3, 3]]);
  });

  it("prefers few plates to heavy ones, and of as many the heavier", () => {
    expect(platesOf(plateTable(sizes([1, 10], [4, 2], [5, 1]), 20), 8)).toEqual([4, 4]);
    expect(platesOf(plateTable(sizes([2, 2], [4, 2], [6, 1]), 20), 8)).toEqual([6, 2]);
    expect(platesOf(plateTable(sizes([1, 7]), 20), 7)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it("never takes more plates of a size than there are, even where that would be as few", () => {
    // Two fours and two twos are four plates as well, but there is one four.
    expect(platesOf(plateTable(sizes([2, 2], [3, 4], [4, 1]), 12), 12)).toEqual([4, 3, 3, 2]);
  });

  it("answers a sum that cannot be made with no plates at all", () => {
    for (const sum of [1, 2, 4, 7, 9, 10, 12, 1000, 1.5, Number.POSITIVE_INFINITY, Number.NaN])
      expect([sum, platesOf(table, sum)]).toEqual([sum, []]);
  });

  it("finds the fewest plates of any rack, and of as many the heaviest first", () => {
    const rack = fc.uniqueArray(fc.record({ size: fc.integer({ min: 1, max: 9 }), count: fc.integer({ min: 1, max: 3 }) }), {
      selector: ({ size }) => size,
      maxLength: 3,
    });
    fc.assert(
      fc.property(rack, (owned) => {
        const best = everyLoading(owned);
        const most = Math.max(...best.keys());
        const all = plateTable(owned, most);
        expect([...best.keys()].map((sum) => platesOf(all, sum))).toEqual([...best.values()]);
      }),
      { numRuns: 1000, seed: 74 },
    );
  });

  it.each([
    [[], 0],
    [[7], 7],
    [[12, 18], 6],
    [[18, 12], 6],
    [[125, 250, 500], 125],
    [[4, 9], 1],
    [[0, 5], 5],
  ])("the greatest common divisor of %j is %i", (values, divisor) => expect(gcd(values)).toBe(divisor));
});

/** Each sum of a rack with its best loading, found by trying every handful of plates. */
function everyLoading(owned: readonly PlateSize[]): ReadonlyMap<number, readonly number[]> {
  let hands: readonly (readonly number[])[] = [[]];
  for (const { size, count } of [...owned].sort((a, b) => b.size - a.size))
    hands = hands.flatMap((hand) => Array.from({ length: count + 1 }, (_, n) => [...hand, ...new Array<number>(n).fill(size)]));
  const best = new Map<number, readonly number[]>();
  for (const hand of hands) {
    const sum = hand.reduce((all, plate) => all + plate, 0);
    const known = best.get(sum);
    if (known === undefined || isBetter(hand, known)) best.set(sum, hand);
  }
  return best;
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((plate, i) => plate !== b[i]);
  return a.length === b.length ? at >= 0 && (a[at] ?? 0) > (b[at] ?? 0) : a.length < b.length;
}

describe("inventory on whole numbers", () => {
  it.each([
    [
      { "20": 2, "2.5": 1, "1.25": 4 },
      1.25,
      [
        [1.25, 4],
        [2.5, 1],
        [20, 2],
      ],
    ],
    [
      { "10": 1, "15": 1 },
      5,
      [
        [10, 1],
        [15, 1],
      ],
    ],
    [
      { "0.625": 3, "5": 1 },
      0.625,
      [
        [0.625, 3],
        [5, 1],
      ],
    ],
    [{ "7": 1 }, 7, [[7, 1]]],
  ])("%j has the step %d", (pairs, unit, rows) => {
    const inventory = inventoryOf(pairs);
    expect(inventory.unit).toBeCloseTo(unit, 12);
    const found = inventory.sizes.map(({ size, count }) => [size * inventory.unit, count]);
    expect(found.sort(([a = 0], [b = 0]) => a - b)).toEqual(rows);
    for (const { size } of inventory.sizes) expect(Number.isInteger(size)).toBe(true);
  });

  it("leaves out what is no plate", () => {
    const odd = { "20": 1.9, "10": 0, "5": -1, "0": 3, "-2": 2, "0.0001": 1, "1.25": 0.5, bar: 2 };
    expect(inventoryOf(odd)).toEqual({ sizes: [{ size: 1, count: 1 }], unit: 20 });
    expect(inventoryOf({}).sizes).toEqual([]);
  });
});
