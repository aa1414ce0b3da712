import type { LoadBasis } from "@/domain/vocabulary";
import { frame } from "./en/frame";

/**
 * A written load as its exercise counts it: "80 kg", "BW + 10 kg", "BW − 15 kg".
 *
 * @param written the load with or without its unit, already in the lifter's own
 * @param isZero nothing is hung on or taken off: then it is the body's weight alone
 */
export function basisText(written: string, isZero: boolean, basis: LoadBasis | null): string {
  if (basis === "none") return frame.units.bodyweight;
  if (basis !== "added" && basis !== "assist") return written;
  if (isZero) return frame.units.bodyweight;
  return basis === "added" ? frame.units.added(written) : frame.units.assisted(written);
}
