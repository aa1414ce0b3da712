import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type { Meter } from "../../../lib/metrics/meter";
import { cellOf, SHIFT_BOUNDS, VITAL_BOUNDS } from "../../../lib/metrics/vital-bounds";
import type * as contract from "../contract";

const PARTS_OF_SHIFT = 1_000;

/** Counts what one visit measured, as other measures are counted: by cell, in the minute in which it arrived. */
export function countVitals(
  meter: Meter,
  { route, vitals: { cls, ...times } }: InputOf<typeof contract.sendVitals>,
): OutputOf<typeof contract.sendVitals> {
  for (const [name, ms] of Object.entries(times)) {
    if (ms === undefined) continue;
    meter.add(`vital ${name} ${route} ${cellOf(VITAL_BOUNDS, ms)}`);
    meter.add(`vitalSum ${name} ${route}`, ms);
  }
  if (cls !== undefined) {
    const parts = Math.round(cls * PARTS_OF_SHIFT);
    meter.add(`shift ${route} ${cellOf(SHIFT_BOUNDS, parts)}`);
    meter.add(`shiftSum ${route}`, parts);
  }
  return { counted: true };
}
