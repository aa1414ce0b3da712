import type { CivilDate } from "./civil-date";
import { followLevel } from "./level-filter";
import { type LevelOptions, type LevelSet, levelObservations, type Observation } from "./level-observations";
import { type Advice, type Confidence, reason } from "./reason";
import type { EstimateOptions } from "./strength";
import { strengthLevel } from "./strength-level";

/** What the next session will show for these repetitions, as an estimated maximum in kilograms. */
export interface StrengthForecast {
  readonly kg: number;
  /** `level` when nothing was ever done in this range of repetitions. */
  readonly basis: "bucket" | "level";
  readonly bucket: RepBucket | null;
  readonly lastDate: CivilDate;
}

/** Repetitions of one kind of day: heavy and light days alternate, so they are never mixed. */
export type RepBucket = readonly [from: number, to: number];

/** The kinds of day of specification 2.6, by their repetitions. */
export const BUCKETS: readonly RepBucket[] = [
  [1, 3],
  [4, 6],
  [7, 9],
  [10, 12],
];
/** A bucket follows its last session closely: nearly all of a surprise is believed. */
export const Q_BUCKET = 0.08;
export const R_BUCKET = 0.02 ** 2;
/** No lower bounds are kept back here: an unrated session is like the unrated one before it. */
export const NO_WINDOW_DAYS = 0;
const SURE_SESSIONS = 3;

/** The bucket of a number of repetitions; null beyond 12, where no estimate holds. */
export function repBucket(reps: number): RepBucket | null {
  return BUCKETS.find(([from, to]) => reps >= from && reps <= to) ?? null;
}

/**
 * Forecast of the next session of one exercise at `reps` repetitions from all its sets up to `today` (specification 2.6):
 * close to the last session like it, else the level. Null when no set says anything about strength.
 */
export function predictNext(
  sets: readonly LevelSet[],
  reps: number,
  today: CivilDate,
  options: EstimateOptions = {},
): Advice<StrengthForecast | null> {
  const bucket = repBucket(reps);
  const seen = bucket === null ? [] : bucketSessions(sets, bucket, options).filter(({ date }) => date <= today);
  const state =
    followLevel(
      seen.map((session) => ({ ...session, R: R_BUCKET, rated: true })),
      NO_WINDOW_DAYS,
      Q_BUCKET,
    ).at(-1)?.state ?? null;
  if (bucket === null || state === null) return fromLevel(sets, reps, today, options);
  const value = { kg: Math.exp(state.x), basis: "bucket", bucket, lastDate: state.date } as const;
  const facts = { e1rmKg: value.kg, from: bucket[0], to: bucket[1], sessions: seen.length, lastDate: state.date };
  const confidence: Confidence = seen.length >= SURE_SESSIONS ? "high" : "medium";
  return { value, confidence, reasons: [reason("strength.forecast", facts)], missing: [] };
}

/** One observation a session from the sets inside a bucket, in time order. */
export function bucketSessions(sets: readonly LevelSet[], [from, to]: RepBucket, options: LevelOptions = {}): Observation[] {
  return levelObservations(
    sets.filter(({ reps }) => reps >= from && reps <= to),
    options,
  );
}

function fromLevel(
  sets: readonly LevelSet[],
  reps: number,
  today: CivilDate,
  options: EstimateOptions,
): Advice<StrengthForecast | null> {
  const level = strengthLevel(sets, today, options);
  if (level.value === null) return { ...level, value: null };
  const { kg, lastDate } = level.value;
  return {
    value: { kg, basis: "level", bucket: repBucket(reps), lastDate },
    confidence: level.confidence,
    reasons: [reason("strength.forecast.level", { e1rmKg: kg, reps, lastDate }), ...level.reasons],
    missing: [...level.missing, "bucket"],
  };
}
