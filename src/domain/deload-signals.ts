import { EPS } from "./units";

/** What the five warning signs of specification 8.3, rule 7, are read from. Empty = not known, which is no sign. */
export interface SignalInput {
  /** For each primary lift, its like-for-like e1RM (kg) exposure by exposure, oldest first. */
  readonly lifts: readonly (readonly number[])[];
  /** For each primary lift, (percent of 1RM, RPE) of its top set session by session, oldest first. */
  readonly efforts: readonly (readonly { readonly pct: number; readonly rpe: number }[])[];
  /** Readiness of the last five days; null where there was no check-in. */
  readonly readiness: readonly (number | null)[];
  /** The lifter marked pain this week. */
  readonly pain: boolean;
  /** Muscles at or above their maximum recoverable volume this week. */
  readonly musclesAtLimit: number;
}

export const DELOAD_SIGNALS = ["strength", "effort", "readiness", "pain", "volume"] as const;
export type DeloadSignal = (typeof DELOAD_SIGNALS)[number];

const DROP_SHARE = 0.03;
const DROP_LIFTS = 2;
const EXPOSURES = 2;
const SAME_PCT = 2.5;
const RPE_RISE = 1;
const LOW_READINESS = 40;
const LOW_DAYS = 3;
const READINESS_DAYS = 5;
const MUSCLES = 2;

/** The warning signs that are on, in their fixed order. Two or more call for a lighter week. */
export function deloadSignals(input: SignalInput): readonly DeloadSignal[] {
  const low = input.readiness.slice(-READINESS_DAYS).filter((score) => score !== null && score < LOW_READINESS).length;
  const isOn: Readonly<Record<DeloadSignal, boolean>> = {
    strength: input.lifts.filter(hasDropped).length >= DROP_LIFTS,
    effort: input.efforts.some(isHarder),
    readiness: low >= LOW_DAYS,
    pain: input.pain,
    volume: input.musclesAtLimit >= MUSCLES,
  };
  return DELOAD_SIGNALS.filter((signal) => isOn[signal]);
}

/** The last two exposures both lie at least 3 % under the one before them: a single bad day is not a trend. */
function hasDropped(e1rms: readonly number[]): boolean {
  const [before, ...after] = e1rms.slice(-(EXPOSURES + 1));
  if (before === undefined || before <= 0 || after.length < EXPOSURES) return false;
  return after.every((kg) => kg <= before * (1 - DROP_SHARE) + EPS);
}

/** Both of the last two sessions at this share of the maximum felt at least a point harder than the one before them. */
function isHarder(sessions: readonly { readonly pct: number; readonly rpe: number }[]): boolean {
  const newest = sessions.at(-1);
  if (newest === undefined) return false;
  const alike = sessions.filter(({ pct }) => Math.abs(pct - newest.pct) <= SAME_PCT + EPS);
  const [before, ...after] = alike.slice(-(EXPOSURES + 1));
  return before !== undefined && after.length >= EXPOSURES && after.every(({ rpe }) => rpe >= before.rpe + RPE_RISE - EPS);
}
