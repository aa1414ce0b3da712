import { roundHalfUp } from "./units";

/** One step of the exponentially weighted trend of The Hacker's Diet; `round` is a step to round to, 0 = none. */
export function ewmaTrend(previous: number, weight: number, alpha = 0.1, round = 0): number {
  return roundHalfUp(previous + alpha * (weight - previous), round);
}

/** The same over a gap of `days`: the weight of the new entry grows as if each day had asked for it. */
export function ewmaTrendGap(
  previous: number,
  weight: number,
  days: number,
  alpha = 0.1,
): { readonly alphaEffective: number; readonly trend: number } {
  const alphaEffective = 1 - (1 - alpha) ** Math.max(0, days);
  return { alphaEffective, trend: ewmaTrend(previous, weight, alphaEffective) };
}
