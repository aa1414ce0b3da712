import type { RecordKind, Unit } from "./vocabulary";

/** A best value and the set it came from. */
export interface Best {
  readonly value: number;
  /** Highest value seen, those better through unit rounding included: they are reported once, not each time. */
  readonly top: number;
  readonly kg: number;
  readonly reps: number;
  readonly unit: Unit;
}

/** Most repetitions done with one load so far. */
export interface LoadRow {
  readonly kg: number;
  readonly reps: number;
  readonly unit: Unit;
  /** Heavier than an older load only through unit rounding: it is remembered but is no reference. */
  readonly isEcho: boolean;
}

export interface SessionTotal {
  readonly workoutId: string;
  readonly volumeKg: number;
  readonly reps: number;
  /** Named load times repetitions: the volume without the body's own share, so that gaining weight proves nothing. */
  readonly namedKg: number;
}

/**
 * All that is left of an exercise's history for the next set's verdict: plain data of a few rows, one per distinct load,
 * so folding a set costs the number of loads and not the number of sets.
 */
export interface RecordBook {
  /** The first session of the exercise; its sets are the baseline. */
  readonly baseline: string | null;
  readonly rows: readonly LoadRow[];
  readonly e1rm: Best | null;
  readonly setVolume: Best | null;
  readonly relative: number | null;
  readonly holds: readonly { readonly kg: number; readonly seconds: number }[];
  readonly distances: readonly { readonly metres: number; readonly seconds: number | null }[];
  /** Best totals of finished and earlier sessions. */
  readonly bestSession: Omit<SessionTotal, "workoutId"> | null;
  readonly current: SessionTotal | null;
  /** The session that has had its one celebration. */
  readonly celebrated: string | null;
}

export const EMPTY_BOOK: RecordBook = {
  baseline: null,
  rows: [],
  e1rm: null,
  setVolume: null,
  relative: null,
  holds: [],
  distances: [],
  bestSession: null,
  current: null,
  celebrated: null,
};

/** Totals of a session that has not begun. */
export const NO_TOTALS: Omit<SessionTotal, "workoutId"> = { volumeKg: 0, reps: 0, namedKg: 0 };

/** The best of each total over some sessions; of none, nothing. */
export function bestOf(sessions: readonly Omit<SessionTotal, "workoutId">[]): Omit<SessionTotal, "workoutId"> {
  return sessions.reduce(
    (best, { volumeKg, reps, namedKg }) => ({
      volumeKg: Math.max(best.volumeKg, volumeKg),
      reps: Math.max(best.reps, reps),
      namedKg: Math.max(best.namedKg, namedKg),
    }),
    NO_TOTALS,
  );
}

/** One broken record; `value` and `previous` are kilograms, repetitions, seconds or metres by kind. */
export interface RecordHit {
  readonly kind: RecordKind;
  readonly value: number;
  readonly previous: number;
  /** How much better, always positive. */
  readonly margin: number;
  /** Null when the old value was 0. */
  readonly marginPct: number | null;
  /** The two loads differ by unit rounding only: reported, never celebrated. */
  readonly withinRounding: boolean;
  /** Smaller than day-to-day variation of a maximum: worded so. */
  readonly withinNoise: boolean;
}
