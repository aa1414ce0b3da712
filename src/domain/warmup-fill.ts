import { EPS, roundHalfUp } from "./units";
import type { WarmupMove } from "./warmup-templates";
import { shareTime } from "./warmup-time";

export interface WarmupItem extends WarmupMove {
  /** `amount` is for one set. */
  readonly sets: number;
  /** Time for all sets, changes of position included; whole steps of five. */
  readonly totalSeconds: number;
}

/** No movement is asked for less than this share of its template. */
const LEAST_SHARE = 0.5;
/** Nor for more than this: what is left of a warm-up after much pain is shorter, not endless. */
export const MOST_SHARE = 5;
/** Beyond this share a movement is done in two sets or more, so that a warm-up never becomes a test. */
const SET_SHARE = 1.5;
export const STEP_SECONDS = 5;
/** A repetition against a second, to share a phase's time between counted and timed movements. */
const SECONDS_PER_REP = 4;

/**
 * The movements of a phase for `seconds`; `rate` is the seconds its template gives to one unit of weight. Where time
 * is so short that each would fall below half, the last ones are left out.
 */
export function fillPhase(moves: readonly WarmupMove[], seconds: number, rate: number): readonly WarmupItem[] {
  const kept = moves.slice(0, fitting(moves, seconds, rate));
  const share = Math.max(LEAST_SHARE, shareOf(kept, seconds, rate));
  const sets = Math.max(1, Math.ceil(share / SET_SHARE - EPS));
  const parts = kept.map((move) => ({ move, weight: weightOf([move]), most: Number.POSITIVE_INFINITY }));
  return shareTime(seconds, parts, STEP_SECONDS).map((part) => ({
    ...part.move,
    amount: amountOf(part.move, share / sets, sets),
    sets,
    totalSeconds: part.seconds,
  }));
}

/** How much of a phase some movements are, in seconds of plain work. */
export function weightOf(moves: readonly WarmupMove[]): number {
  return moves.reduce((sum, { amount, unit }) => sum + (unit === "seconds" ? amount : amount * SECONDS_PER_REP), 0);
}

function shareOf(moves: readonly WarmupMove[], seconds: number, rate: number): number {
  return seconds / (weightOf(moves) * rate);
}

function fitting(moves: readonly WarmupMove[], seconds: number, rate: number): number {
  let count = moves.length;
  while (count > 1 && shareOf(moves.slice(0, count), seconds, rate) < LEAST_SHARE - EPS) count -= 1;
  return count;
}

/** Whole repetitions, or seconds in steps of five; rounding never goes below half of the template. */
function amountOf({ amount, unit }: WarmupMove, share: number, sets: number): number {
  const step = unit === "seconds" ? STEP_SECONDS : 1;
  const least = Math.ceil((LEAST_SHARE * amount) / sets / step - EPS) * step;
  return Math.max(least, roundHalfUp(amount * share, step));
}
