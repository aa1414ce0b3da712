import type { Exercise } from "./exercise";
import { contribMatch } from "./muscles";
import { type Advice, reason } from "./reason";
import { type Band, TRANSFER_BANDS } from "./transfer-bands";

export interface TransferredMax {
  /** One-repetition maximum to expect in the other lift, kilograms: lowest and highest. */
  readonly lo: number;
  readonly hi: number;
  /** Where to start: the low end, since the first set corrects it. */
  readonly start: number;
  /** A published pair, or only a likeness of the muscles. */
  readonly pair: "known" | "alike";
}

type Lift = Pick<Exercise, "id" | "contrib">;

const ALIKE_COSINE = 0.7;
const ALIKE: Band = [0.4, 0.8];

/**
 * What a maximum in one lift says about another, specification 10.3: `e1rmKg` in kilograms as logged (one hand for lifts
 * per hand, the system mass for lifts that move the body). The band is on the maximum; sets come from `loadFor`.
 * Null when the two have too little in common, or for the lift itself.
 */
export function transferLoad(from: Lift, to: Lift, e1rmKg: number): Advice<TransferredMax | null> {
  const match = contribMatch(from.contrib, to.contrib);
  const known = bandOf(from.id, to.id);
  const band = known ?? (from.id !== to.id && match >= ALIKE_COSINE ? ALIKE : null);
  const facts = { from: from.id, to: to.id, e1rmKg, match };
  if (band === null || e1rmKg <= 0) {
    return { value: null, confidence: "low", reasons: [reason("substitute.no-transfer", facts)], missing: ["history"] };
  }
  const [low, high] = band;
  const value = { lo: e1rmKg * low, hi: e1rmKg * high, start: e1rmKg * low, pair: known === null ? "alike" : "known" } as const;
  const why = reason("substitute.transfer", { ...facts, low, high, startKg: value.start }, "C");
  return { value, confidence: known === null ? "low" : "medium", reasons: [why], missing: [] };
}

function bandOf(from: string, to: string): Band | null {
  const band = TRANSFER_BANDS[from]?.[to];
  if (band !== undefined) return band;
  const back = TRANSFER_BANDS[to]?.[from];
  return back === undefined ? null : [1 / back[1], 1 / back[0]];
}
