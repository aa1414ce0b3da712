import { fromKg, toKg } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";
import { frame } from "@/lib/copy/en/frame";
import { formatNumber } from "@/lib/copy/format";

/** Possible, but so rare that a slip of the thumb is likelier: about one adult in a thousand is outside. */
const USUAL_HEIGHT_CM = [140, 210] as const;
const USUAL_WEIGHT_KG = [40, 180] as const;
const CM_PER_INCH = 2.54;

interface Answers {
  readonly unit: Unit;
  readonly heightCm: number | null;
  /** In the unit shown. */
  readonly weight: number | null;
}

/** The allowed but unlikely values, as the lifter reads them. */
export function oddAnswers({ unit, heightCm, weight }: Answers): string[] {
  const kg = weight === null ? null : toKg(weight, unit);
  return [
    ...(heightCm !== null && isOutside(heightCm, USUAL_HEIGHT_CM) ? [shownHeight(heightCm, unit)] : []),
    ...(kg !== null && isOutside(kg, USUAL_WEIGHT_KG) ? [`${formatNumber(fromKg(kg, unit), 1)} ${unit}`] : []),
  ];
}

function isOutside(value: number, [low, high]: readonly [number, number]): boolean {
  return value < low || value > high;
}

function shownHeight(cm: number, unit: Unit): string {
  if (unit === "kg") return `${formatNumber(cm, 1)} ${frame.units.centimeters}`;
  const inches = Math.round(cm / CM_PER_INCH);
  return `${Math.floor(inches / 12)}'${inches % 12}"`;
}
