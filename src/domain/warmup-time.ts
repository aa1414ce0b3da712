import { EPS, roundHalfUp } from "./units";

export interface TimePart {
  /** Share of the whole, in any unit; > 0. */
  readonly weight: number;
  /** More than this would be padding; seconds. */
  readonly most: number;
}

/**
 * Splits `total` seconds over parts by weight, in whole `step`s. What a part cannot use goes to the others; the
 * sum is the total to the nearest step, or less where every part has all it can use.
 */
export function shareTime(total: number, parts: readonly TimePart[], step: number): readonly number[] {
  const exact = bounded(total, parts);
  const floors = exact.map((seconds) => Math.floor(seconds / step + EPS) * step);
  const sum = exact.reduce((all, seconds) => all + seconds, 0);
  const spare = Math.round((roundHalfUp(sum, step) - floors.reduce((all, seconds) => all + seconds, 0)) / step);
  const byRemainder = exact
    .map((seconds, at) => ({ at, remainder: seconds - (floors[at] ?? 0) }))
    .sort((a, b) => (Math.abs(b.remainder - a.remainder) < EPS ? a.at - b.at : b.remainder - a.remainder));
  const raised = new Set(byRemainder.slice(0, spare).map(({ at }) => at));
  return floors.map((seconds, at) => (raised.has(at) ? seconds + step : seconds));
}

function bounded(total: number, parts: readonly TimePart[]): readonly number[] {
  let full: ReadonlySet<number> = new Set();
  for (;;) {
    const left = parts.reduce((rest, { most }, at) => (full.has(at) ? rest - most : rest), total);
    const weight = parts.reduce((sum, part, at) => (full.has(at) ? sum : sum + part.weight), 0);
    const shares = parts.map((part, at) => (full.has(at) ? part.most : (left * part.weight) / weight));
    const over = parts.flatMap(({ most }, at) => (!full.has(at) && (shares[at] ?? 0) > most + EPS ? [at] : []));
    if (over.length === 0) return shares;
    full = new Set([...full, ...over]);
  }
}
