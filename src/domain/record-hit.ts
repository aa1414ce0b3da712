import type { Best, RecordHit } from "./records-book";
import { EPS } from "./units";
import type { RecordKind, Unit } from "./vocabulary";

/** Day-to-day variation of a tested maximum in percent (grgic-2020). */
const NOISE_PCT = 4.2;
/** Two loads typed in different units and this close are the same dumbbell. */
export const CROSS_UNIT_KG = 0.25;

/** Kinds in which less is better. */
const LESS_IS_BETTER: ReadonlySet<RecordKind> = new Set(["least_assist", "pace"]);

/** True when a gain of `marginPct` percent could be a good day. */
export function withinNoise(marginPct: number): boolean {
  return marginPct < NOISE_PCT - EPS;
}

/** A record of `value` over `previous`; the caller knows it is one. */
export function recordHit(kind: RecordKind, value: number, previous: number, withinRounding = false): RecordHit {
  const margin = LESS_IS_BETTER.has(kind) ? previous - value : value - previous;
  const marginPct = previous > 0 ? (100 * margin) / previous : null;
  return { kind, value, previous, margin, marginPct, withinRounding, withinNoise: marginPct !== null && withinNoise(marginPct) };
}

/** True when `kg` beats the reference only because it was typed in the other unit. */
export function isRounding(kg: number, unit: Unit, reference: Pick<Best, "kg" | "unit">): boolean {
  return unit !== reference.unit && Math.abs(kg - reference.kg) <= CROSS_UNIT_KG + EPS;
}
