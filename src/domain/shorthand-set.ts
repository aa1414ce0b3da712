import type { Measure } from "./exercise-vocabulary";
import type { LoadBasis, SetRole, Unit } from "./vocabulary";

/** What a typed line is read against: the exercise it is typed for, and the unit of a load without one. */
export interface ShorthandContext {
  readonly unit: Unit;
  readonly loadBasis: LoadBasis;
  readonly measure: Measure;
}

/** One set as typed. */
export interface ShorthandSet {
  /** 0–2000; null where the body is the load, or where none is said. */
  readonly load: { readonly value: number; readonly unit: Unit } | null;
  /** Null where no load is said: it stays what it is. */
  readonly loadBasis: LoadBasis | null;
  /** 0–100; of two sides the weaker. */
  readonly reps: number | null;
  /** 0–3600. */
  readonly seconds: number | null;
  /** 0–100,000. */
  readonly metres: number | null;
  /** Both sides in what the set counts, where they were said apart. */
  readonly sides: { readonly left: number; readonly right: number } | null;
  /** 1–10 in halves. */
  readonly rpe: number | null;
  /** 0–9 in halves. */
  readonly rir: number | null;
  /** Null where none is said. */
  readonly role: SetRole | null;
  readonly note: string | null;
}

/** What sets one reading of a line apart from the other. */
export type ReadingWord =
  | "sets"
  | "load"
  | "swapped"
  | "each"
  | "effort"
  | "pair"
  | "effort-all"
  | "effort-last"
  | "rest-pause"
  | "cluster"
  | "minutes"
  | "metres";

export interface Reading {
  readonly word: ReadingWord;
  readonly sets: readonly ShorthandSet[];
}

/** Limits of a set (product specification 3.3). */
export const LOAD_MAX = 2000;
export const SETS_MAX = 20;
/** Above it a number without a unit is no count of sets (product specification 4.5). */
export const SETS_IMPLIED_MAX = 10;
export const NOTE_MAX = 500;
export const AMOUNT_MAX = { reps: 100, seconds: 3600, metres: 100_000 } as const;
export const EFFORT_RANGE = { rpe: [1, 10], rir: [0, 9] } as const;
