/**
 * Numbers that look like chance and repeat: the same seed (a whole number, read modulo 2^32) gives the same row of
 * numbers, 0 (included) to 1 (excluded), on every machine. In the domain it may only break exact ties (specification 0.1).
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
