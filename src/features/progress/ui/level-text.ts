import type { Unit } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { formatLoad, formatLoadNumber } from "@/lib/copy/format";

/** A level to the half kilogram: "120 kg", or what would hang on the body: "BW + 25 kg". */
export function levelText(kg: number, unit: Unit, isAdded: boolean): string {
  return withBody(halves(kg), isAdded, (load) => formatLoad(load, unit));
}

/** The same without its unit, for a numeral that carries the unit itself. */
export function levelNumber(kg: number, unit: Unit, isAdded: boolean): string {
  return withBody(halves(kg), isAdded, (load) => formatLoadNumber(load, unit));
}

function withBody(kg: number, isAdded: boolean, write: (kg: number) => string): string {
  if (!isAdded) return write(kg);
  if (kg === 0) return frame.units.bodyweight;
  return kg > 0 ? frame.units.added(write(kg)) : frame.units.assisted(write(-kg));
}

function halves(kg: number): number {
  return Math.round(kg * 2) / 2;
}
