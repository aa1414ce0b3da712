import { gcd, type PlateSize } from "./plate-table";
import { EPS } from "./units";

/**
 * An inventory on integers: `sizes` are multiples of `unit` (a weight in the inventory's own unit).
 * Hundredths are enough for printed plates; thousandths are used only when a plate needs them (0.625 kg).
 */
export function inventoryOf(pairs: Readonly<Record<string, number>>): { sizes: PlateSize[]; unit: number } {
  const owned = Object.entries(pairs)
    .map(([plate, count]) => ({ weight: Number(plate), count: Math.floor(count) }))
    .filter(({ weight, count }) => weight > 0 && count > 0);
  const scale = owned.every(({ weight }) => isWhole(weight * 100)) ? 100 : 1000;
  const whole = owned.map(({ weight, count }) => ({ size: Math.round(weight * scale), count })).filter(({ size }) => size > 0);
  const common = gcd(whole.map(({ size }) => size)) || 1;
  return { sizes: whole.map(({ size, count }) => ({ size: size / common, count })), unit: common / scale };
}

function isWhole(x: number): boolean {
  return Math.abs(x - Math.round(x)) < EPS * 1000;
}
