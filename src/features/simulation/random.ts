import { mulberry32 } from "../../domain/mulberry32";

export interface Random {
  /** Uniform, 0 (included) to 1 (excluded). */
  readonly uniform: () => number;
  /** Normal with mean 0 and standard deviation 1. */
  readonly normal: () => number;
  /** True with this probability, 0 to 1. */
  readonly chance: (probability: number) => boolean;
}

/** Chance that repeats: the same seed (a whole number) gives the same numbers on every machine. Mulberry32. */
export function seededRandom(seed: number): Random {
  const uniform = mulberry32(seed);
  return {
    uniform,
    // Box and Muller; 1 − u keeps the logarithm away from zero.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    chance: (probability) => uniform() < probability,
  };
}
