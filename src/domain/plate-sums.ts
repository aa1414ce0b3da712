import { EPS } from "./units";

/** One plate size of an inventory: its weight in integer units of the table and how many fit one side. */
export interface PlateSize {
  readonly size: number;
  readonly count: number;
}

/** Which sums an inventory makes: bit `s` is set when plates that weigh `s` together can be put on one side. */
export type PlateSums = bigint;

/** Every sum of the plates from 0 to `limit`. Sizes are positive integers. */
export function plateSums(sizes: readonly PlateSize[], limit: number): PlateSums {
  const top = Math.max(0, limit);
  let sums = 1n;
  for (const { size, count } of sizes) {
    // More plates than reach the limit cannot help.
    for (const bundle of bundles(Math.min(count, Math.floor(top / size)))) sums |= sums << BigInt(size * bundle);
    sums = BigInt.asUintN(top + 1, sums);
  }
  return sums;
}

/** Largest sum that can be made and is <= `sum`; zero always can. */
export function sumUpTo(sums: PlateSums, sum: number): number {
  return sum < 0 ? 0 : highestBit(BigInt.asUintN(Math.floor(sum + EPS) + 1, sums));
}

/** Smallest sum that can be made and is >= `sum`, or null when the plates or the limit end below. */
export function sumFrom(sums: PlateSums, sum: number): number | null {
  const from = Math.max(0, Math.ceil(sum - EPS));
  const above = sums >> BigInt(from);
  return above === 0n ? null : from + highestBit(above & -above);
}

/** 1, 2, 4, … and the remainder: every count from 0 to `count` is a sum of some of them. */
export function bundles(count: number): number[] {
  const parts: number[] = [];
  let left = Math.max(0, Math.floor(count));
  for (let part = 1; left > 0; part *= 2) {
    parts.push(Math.min(part, left));
    left -= part;
  }
  return parts;
}

/** Place of the highest set bit of a positive number; 0 of none. */
function highestBit(bits: bigint): number {
  const hex = bits.toString(16);
  return Math.max(0, 4 * hex.length - 1 - Math.clz32(Number.parseInt(hex.charAt(0), 16)) + 28);
}
