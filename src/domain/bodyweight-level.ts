import { FRESH_DAYS, lower, noBodyweight } from "./bodyweight-estimate";
import type { KnownBody } from "./bodyweight-load";
import type { CivilDate } from "./civil-date";
import type { LevelSet } from "./level-observations";
import { type Advice, reason } from "./reason";
import { compareSets } from "./set-order";
import type { EstimateOptions } from "./strength";
import { BODYWEIGHT_CURVE } from "./strength-curves";
import { type StrengthLevel, strengthLevel } from "./strength-level";

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
  options: EstimateOptions = {},
): Advice<StrengthLevel | null> {
  const known = sets.filter(({ body, date }) => body !== null && date <= today).sort(compareSets);
  const newest = known.at(-1);
  if (newest === undefined && sets.length > 0) return noBodyweight();
  const advice = strengthLevel(known, today, { curve: BODYWEIGHT_CURVE, ...options });
  const age = newest?.body?.ageDays ?? 0;
  if (advice.value === null || age <= FRESH_DAYS) return advice;
  const confidence = lower(advice.confidence);
  return {
    value: { ...advice.value, confidence },
    confidence,
    reasons: [...advice.reasons, reason("strength.old-bodyweight", { bodyKg: newest?.body?.kg ?? null, ageDays: age })],
    missing: [...advice.missing, "bodyweight"],
  };
}
