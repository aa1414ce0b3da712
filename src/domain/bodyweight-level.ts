import { FRESH_DAYS, lower, noBodyweight } from "./bodyweight-estimate";
import type { KnownBody } from "./bodyweight-load";
import type { CivilDate } from "./civil-date";
import type { LevelOptions, LevelSet } from "./level-observations";
import { type Advice, reason } from "./reason";
import { compareSets, lastUntil } from "./set-order";
import { BODYWEIGHT_CURVE } from "./strength-curves";
import { type LevelReader, levelSeries, type StrengthLevel } from "./strength-level";

/** A set of a lift that moves the body; `kg` is its system load. */
export interface BodyweightLevelSet extends LevelSet {
  readonly body: KnownBody | null;
}

/**
 * Strength of a bodyweight lift on the system mass, kilograms: Epley as in `bodyweightE1rm` (specification 2.2, 2.3).
 * Sets from before the first weigh-in say nothing; with no weigh-in at all the answer is `strength.no-bodyweight`.
 * A body weight older than 30 days at the newest set costs one level of confidence.
 */
export function bodyweightLevel(
  sets: readonly BodyweightLevelSet[],
  today: CivilDate,
  options: LevelOptions = {},
): Advice<StrengthLevel | null> {
  return bodyweightSeries(sets, options)(today);
}

/** The same for every day after one pass over the sets. */
export function bodyweightSeries(sets: readonly BodyweightLevelSet[], options: LevelOptions = {}): LevelReader {
  const known = sets.filter(({ body }) => body !== null).sort(compareSets);
  const read = levelSeries(known, { curve: BODYWEIGHT_CURVE, ...options });
  return (day) => {
    const newest = known[lastUntil(known, day)];
    if (newest === undefined && sets.length > 0) return noBodyweight();
    const age = newest?.body?.ageDays ?? 0;
    const advice = read(day);
    return age > FRESH_DAYS ? doubted(advice, newest?.body?.kg ?? null, age) : advice;
  };
}

function doubted(advice: Advice<StrengthLevel | null>, bodyKg: number | null, ageDays: number): Advice<StrengthLevel | null> {
  if (advice.value === null) return advice;
  const confidence = lower(advice.confidence);
  return {
    value: { ...advice.value, confidence },
    confidence,
    reasons: [...advice.reasons, reason("strength.old-bodyweight", { bodyKg, ageDays })],
    missing: [...advice.missing, "bodyweight"],
  };
}
