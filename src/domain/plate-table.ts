import { bundles, type PlateSize } from "./plate-sums";

/**
 * `layers[i][s]` = fewest plates that make the sum `s` from the `i` lightest sizes, NONE when it cannot be made.
 * Keeping every layer lets the solver read the heaviest-first answer back without a search.
 */
export interface PlateTable {
  readonly sizes: readonly PlateSize[];
  readonly layers: readonly Int32Array[];
}

const NONE = 1_000_000_000;

/** Bounded subset-sum with the fewest plates, for sums 0…`limit`. Sizes are positive integers, sorted light to heavy. */
export function plateTable(sizes: readonly PlateSize[], limit: number): PlateTable {
  const sorted = [...sizes].sort((a, b) => a.size - b.size);
  let layer = new Int32Array(Math.max(0, limit) + 1).fill(NONE);
  layer[0] = 0;
  const layers = [layer];
  // Nothing above all plates so far together can be made yet, and more plates than fill the table cannot help.
  let reach = 0;
  for (const { size, count } of sorted) {
    layer = layer.slice();
    const usable = Math.min(count, Math.floor((layer.length - 1) / size));
    for (const bundle of bundles(usable)) {
      reach = Math.min(layer.length - 1, reach + size * bundle);
      addBundle(layer, size * bundle, bundle, reach);
    }
    layers.push(layer);
  }
  return { sizes: sorted, layers };
}

/** The plates of a makeable sum: fewest of them, then the heaviest first. Sizes in table units, heavy to light. */
export function platesOf(table: PlateTable, sum: number): number[] {
  const plates: number[] = [];
  let rest = sum;
  for (let i = table.sizes.length; i > 0; i -= 1) {
    const { size, count } = table.sizes[i - 1] ?? { size: 1, count: 0 };
    const want = at(table.layers[i], rest);
    let used = Math.min(count, Math.floor(rest / size));
    while (used > 0 && used + at(table.layers[i - 1], rest - used * size) !== want) used -= 1;
    for (let n = 0; n < used; n += 1) plates.push(size);
    rest -= used * size;
  }
  return plates;
}

/** Greatest common divisor of whole numbers; 0 of none. */
export function gcd(values: readonly number[]): number {
  return values.reduce((a, b) => (b === 0 ? a : euclid(a, b)), 0);
}

function euclid(a: number, b: number): number {
  return b === 0 ? a : euclid(b, a % b);
}

function addBundle(layer: Int32Array, weight: number, plates: number, reach: number): void {
  for (let s = reach; s >= weight; s -= 1) {
    const fewer = (layer[s - weight] ?? NONE) + plates;
    if (fewer < (layer[s] ?? NONE)) layer[s] = fewer;
  }
}

function at(layer: Int32Array | undefined, s: number): number {
  return layer?.[s] ?? NONE;
}
