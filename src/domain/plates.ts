import { inventoryOf, wholeSizes } from "./plate-inventory";
import { type PlateSize, plateSums, sumFrom, sumUpTo } from "./plate-sums";
import { platesOf, plateTable } from "./plate-table";
import { EPS, grams } from "./units";
import type { Unit } from "./vocabulary";

export interface PlateSolution {
  /** Plates of one side, heaviest first. */
  readonly perSide: readonly number[];
  readonly total: number;
  /** What is missing to the target. */
  readonly shortfall: number;
  readonly warning: "below_bar" | null;
  /** Totals that can be built around the target; null where there are none. */
  readonly neighbours: { readonly below: number | null; readonly above: number | null; readonly nearest: number };
}

/** Plate weight → pairs owned, that is plates a side; for `sides` = 1, plates owned. */
type Pairs = Readonly<Record<string, number>>;

/**
 * The plates to load for the best total that is not above `target`: fewest plates, then the heaviest first
 * (specification 7.4; never greedy). All weights in one unit; `collars` is both together.
 */
export function solvePlates(target: number, bar: number, pairs: Pairs, collars = 0, sides: 1 | 2 = 2): PlateSolution {
  const { sizes, unit } = inventoryOf(pairs);
  return solve(target, bar + collars, sizes, unit, sides, 0, (size) => tidy(size * unit));
}

/** A weight as printed on it. */
export interface Mass {
  readonly value: number;
  readonly unit: Unit;
}

/** Plates of an inventory that mixes units. */
export interface MixedPlate extends Mass {
  readonly pairs: number;
}

/** Two totals of a mixed inventory this close are the same, kilograms: printed pounds are not whole grams. */
const MIXED_TOLERANCE_KG = 0.005;

/** As `solvePlates`, for inventories with kilogram and pound plates; every number of the answer is in kilograms. */
export function solveMixedPlates(target: Mass, bar: Mass, plates: readonly MixedPlate[], sides: 1 | 2 = 2): PlateSolution {
  const { sizes, unit } = wholeSizes(
    plates.map(({ value, unit: printed, pairs }) => ({ size: grams(value, printed), count: Math.floor(pairs) })),
  );
  const kg = (mass: Mass) => grams(mass.value, mass.unit) / 1000;
  return solve(kg(target), kg(bar), sizes, unit / 1000, sides, MIXED_TOLERANCE_KG, (size) => tidy((size * unit) / 1000));
}

function solve(
  target: number,
  base: number,
  sizes: readonly PlateSize[],
  unit: number,
  sides: 1 | 2,
  tolerance: number,
  weightOf: (size: number) => number,
): PlateSolution {
  const totalOf = (sum: number) => tidy(base + sides * sum * unit);
  if (target + tolerance < base - EPS) {
    const neighbours = { below: null, above: totalOf(0), nearest: totalOf(0) };
    return { perSide: [], total: totalOf(0), shortfall: 0, warning: "below_bar", neighbours };
  }
  const room = (target + tolerance - base) / sides / unit;
  const need = (target - tolerance - base) / sides / unit;
  const owned = sizes.reduce((sum, { size, count }) => sum + size * count, 0);
  const heaviest = sizes.reduce((most, { size }) => Math.max(most, size), 0);
  const sums = plateSums(sizes, Math.min(owned, Math.ceil(room) + heaviest));
  const sum = sumUpTo(sums, room);
  const more = sumFrom(sums, need);
  const below = totalOf(sum);
  const above = more === null ? null : totalOf(more);
  const nearest = above !== null && above - target <= target - below + EPS ? above : below;
  const shortfall = Math.max(0, tidy(target - below));
  return {
    perSide: platesOf(plateTable(sizes, sum), sum).map(weightOf),
    total: below,
    shortfall,
    warning: null,
    neighbours: { below, above, nearest },
  };
}

/** Cuts the dust of binary fractions: loads never need more than micrograms. */
function tidy(x: number): number {
  return Math.round(x * 1e6) / 1e6;
}
