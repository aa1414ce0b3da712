import type { PlateSize } from "./plate-sums";
import { gcd } from "./plate-table";

/** An inventory on whole numbers: `sizes` are multiples of `unit`, a weight in the inventory's own measure. */
export interface Inventory {
  readonly sizes: readonly PlateSize[];
  readonly unit: number;
}

/** Thousandths of the inventory's unit: printed plates need no more (0.625 kg). */
const SCALE = 1000;

/** Plates by their printed weight; what is no plate, or is not owned, is left out. */
export function inventoryOf(pairs: Readonly<Record<string, number>>): Inventory {
  const { sizes, unit } = wholeSizes(
    Object.entries(pairs).map(([plate, count]) => ({ size: Math.round(Number(plate) * SCALE), count: Math.floor(count) })),
  );
  return { sizes, unit: unit / SCALE };
}

/** Whole weights divided by what divides them all, so that tables over them stay small. */
export function wholeSizes(plates: readonly PlateSize[]): Inventory {
  const owned = plates.filter(({ size, count }) => size > 0 && count > 0);
  const unit = gcd(owned.map(({ size }) => size)) || 1;
  return { sizes: owned.map(({ size, count }) => ({ size: size / unit, count })), unit };
}
