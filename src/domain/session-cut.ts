import type { Reason } from "./reason";

/** An optional slot left out, an accessory trimmed, done in turns with another, or left out. */
export const CUT_KINDS = ["optional", "sets", "pair", "accessory"] as const;
export type CutKind = (typeof CUT_KINDS)[number];

/** One thing done so that a session fits the lifter's time. */
export interface SessionCut {
  readonly kind: CutKind;
  readonly exerciseId: string;
  readonly because: Reason;
}

/** A session that was shortened. */
export interface Shortening {
  readonly limitMinutes: number;
  /** What it takes now by the time model; above the limit when only main lifts are left. */
  readonly minutes: number;
  readonly cuts: readonly SessionCut[];
}
