import { EPS, roundHalfUp } from "./units";

export interface TimePart {
  /** Share of the whole, in any unit; > 0. */
  readonly weight: number;
  /** More than this would be padding; seconds. */
  readonly most: number;
}

type Timed<P> = P & { readonly seconds: number };

/**
 * Splits `total` seconds over parts by weight, in whole `step`s. What a part cannot use goes to the others; the
 * sum is the total to the nearest step, or less where every part has all it can use.
 */
export function shareTime<P extends TimePart>(total: number, parts: readonly P[], step: number): readonly Timed<P>[] {
  const exact = bounded(total, parts).map((part, at) => {
    const floor = Math.floor(part.seconds / step + EPS) * step;
    return { part, at, floor, remainder: part.seconds - floor };
  });
  const sum = exact.reduce((all, { part }) => all + part.seconds, 0);
  const spare = Math.round((roundHalfUp(sum, step) - exact.reduce((all, { floor }) => all + floor, 0)) / step);
  const byRemainder = [...exact].sort((a, b) => b.remainder - a.remainder);
  const raised = new Set(byRemainder.slice(0, spare).map(({ at }) => at));
  return exact.map(({ part, at, floor }) => ({ ...part, seconds: raised.has(at) ? floor + step : floor }));
}

/** Parts that would get more than they can use are filled first; then the rest share what is left. */
function bounded<P extends TimePart>(total: number, parts: readonly P[]): readonly Timed<P>[] {
  let full: ReadonlySet<P> = new Set();
  for (;;) {
    const open = parts.filter((part) => !full.has(part));
    const left = [...full].reduce((rest, { most }) => rest - most, total);
    const weight = open.reduce((sum, part) => sum + part.weight, 0);
    const shareOf = (part: P) => (left * part.weight) / weight;
    const over = open.filter((part) => shareOf(part) > part.most);
    if (over.length === 0) return parts.map((part) => ({ ...part, seconds: full.has(part) ? part.most : shareOf(part) }));
    full = new Set([...full, ...over]);
  }
}
