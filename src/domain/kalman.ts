/** What a scalar filter knows: the value and the variance of its error. */
export interface Belief {
  readonly x: number;
  readonly P: number;
}

/** Blends a belief with the measurement `y` of variance `R`; `K` is the share of the surprise that is believed. */
export function kalmanUpdate(belief: Belief, y: number, R: number): Belief & { readonly K: number } {
  const total = belief.P + R;
  const K = total > 0 ? belief.P / total : 0;
  return { K, x: belief.x + K * (y - belief.x), P: belief.P * (1 - K) };
}

/** Time without a measurement only widens the belief: `q` is variance per step, `steps` how many went by. */
export function kalmanPredict(belief: Belief, q: number, steps: number): Belief {
  return { x: belief.x, P: belief.P + q * Math.max(0, steps) };
}

/** Surprise in standard deviations of what was to be expected. */
export function innovation(belief: Belief, y: number, R: number): number {
  const total = belief.P + R;
  return total > 0 ? (y - belief.x) / Math.sqrt(total) : 0;
}
