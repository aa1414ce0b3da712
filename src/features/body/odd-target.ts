import { fromKg, toKg } from "../../domain/units";
import type { Unit } from "../../domain/vocabulary";

export interface Doubt {
  /** "165 kg" */
  readonly typed: string;
  /** The same number in the other unit, where that would be likely: "165 lb", 74.8 and "74.8 kg" in the lifter's own. */
  readonly other: { readonly text: string; readonly value: number; readonly here: string } | null;
}

/** A target this far from now, up or down, is more often a slip than a wish. */
const FAR_SHARE = 0.25;

/** What to ask about a target that looks like a slip of the finger or the other unit; null when it looks meant. */
export function doubtOf(value: number, unit: Unit, nowKg: number): Doubt | null {
  if (!isFar(toKg(value, unit), nowKg)) return null;
  const wrong = unit === "kg" ? "lb" : "kg";
  const inOther = toKg(value, wrong);
  const here = Math.round(fromKg(inOther, unit) * 10) / 10;
  const other = isFar(inOther, nowKg) ? null : { text: `${value} ${wrong}`, value: here, here: `${here} ${unit}` };
  return { typed: `${value} ${unit}`, other };
}

function isFar(kg: number, nowKg: number): boolean {
  return kg < nowKg * (1 - FAR_SHARE) || kg > nowKg * (1 + FAR_SHARE);
}
