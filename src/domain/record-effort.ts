import { CROSS_UNIT_KG, isRounding, recordHit } from "./record-hit";
import { isBodyweightLift, namedLoad, type RecordSet, recordCurve, tonnage } from "./record-set";
import type { Best, RecordBook, RecordHit, SessionTotal } from "./records-book";
import { onCurve } from "./strength-curves";
import { EPS, LOAD_EQ_KG } from "./units";

/** An estimate from more repetitions proves no maximum. */
export const PR_MAX_REPS = 10;
const E1RM_MARGIN_KG = 0.25;
/** Two distances this close are the same distance. */
const SAME_DISTANCE = 0.01;

/**
 * Demonstrated one-repetition maximum: repetitions performed, whatever was left in the tank. A set of more than ten
 * has also shown its tenth, so it counts as ten here; that keeps a dominated set from ever being a record.
 */
export function demonstrated(set: RecordSet): Best | null {
  if (!(set.kg > 0) || !(set.reps >= 1)) return null;
  const value = onCurve(recordCurve(set), set.kg, Math.min(set.reps, PR_MAX_REPS));
  return value === null ? null : { value, top: value, kg: set.kg, reps: set.reps, unit: set.unit };
}

type Totals = Omit<SessionTotal, "workoutId">;

/** A session's totals with one more set. */
export function withSet({ volumeKg, reps, namedKg }: Totals, set: RecordSet): Totals {
  return { volumeKg: volumeKg + tonnage(set), reps: reps + set.reps, namedKg: namedKg + namedLoad(set) * set.reps };
}

/** Records of strength. A set dominated by its named load and repetitions breaks none, however heavy the body has become. */
export function e1rmHits(book: RecordBook, set: RecordSet, isDominated: boolean): RecordHit[] {
  const own = demonstrated(set);
  if (own === null || set.reps > PR_MAX_REPS) return [];
  const best = book.e1rm;
  const hits: RecordHit[] = [];
  if (best !== null && !isDominated && own.value > best.top + E1RM_MARGIN_KG + EPS) {
    hits.push(recordHit("e1rm", own.value, best.value, isSameSet(set, best)));
  }
  const relative = relativeStrength(set);
  if (relative !== null && book.relative !== null && relative > book.relative + EPS) {
    hits.push(recordHit("relative", relative, book.relative));
  }
  return hits;
}

/** Estimate per kilogram of body weight; null without a recent weigh-in or above ten repetitions. */
export function relativeStrength(set: RecordSet): number | null {
  const own = set.reps > PR_MAX_REPS ? null : demonstrated(set);
  return own === null || !((set.trendBodyKg ?? 0) > 0) ? null : own.value / (set.trendBodyKg ?? 1);
}

/** The record for most kilograms times repetitions in one set; a dominated set holds none. */
export function setVolumeHits(book: RecordBook, set: RecordSet, isDominated: boolean): RecordHit[] {
  const best = book.setVolume;
  const value = tonnage(set);
  if (best === null || isDominated || value <= best.top + EPS) return [];
  return [recordHit("set_volume", value, best.value, isSameSet(set, best))];
}

/** Longer holds, longer ways, faster ways. A loaded hold is compared with holds of at least its load. */
export function enduranceHits(book: RecordBook, set: RecordSet): RecordHit[] {
  const seconds = set.seconds ?? 0;
  const metres = set.metres ?? 0;
  if (metres > 0) return [...distanceHit(book, metres), ...paceHit(book, metres, seconds)];
  const longest = Math.max(...book.holds.filter(({ kg }) => kg > namedLoad(set) - LOAD_EQ_KG).map((hold) => hold.seconds));
  return Number.isFinite(longest) && seconds > longest ? [recordHit("duration", seconds, longest)] : [];
}

/** Totals of the running session, hit by the set that lifts them over the best session so far. */
export function sessionHits(book: RecordBook, set: RecordSet, before: Totals): RecordHit[] {
  const best = book.bestSession;
  if (best === null) return [];
  const now = withSet(before, set);
  const hits: RecordHit[] = [];
  if (!isMoreVolume(before, best, set) && isMoreVolume(now, best, set)) {
    hits.push(recordHit("session_volume", now.volumeKg, best.volumeKg, isSameSession(book, set, best, now)));
  }
  if (isBodyweightLift(set) && before.reps <= best.reps && now.reps > best.reps) {
    hits.push(recordHit("session_reps", now.reps, best.reps));
  }
  return hits;
}

/** More volume than the best session; of a bodyweight lift also more repetitions or more named load, for a heavier body is no work. */
function isMoreVolume(now: Totals, best: Totals, set: RecordSet): boolean {
  if (now.volumeKg <= best.volumeKg + EPS) return false;
  if (!isBodyweightLift(set)) return true;
  return best.volumeKg > 0 && (now.reps > best.reps || now.namedKg > Math.max(0, best.namedKg) + EPS);
}

function distanceHit(book: RecordBook, metres: number): RecordHit[] {
  const farthest = Math.max(...book.distances.map((way) => way.metres));
  return Number.isFinite(farthest) && metres > farthest + EPS ? [recordHit("distance", metres, farthest)] : [];
}

function paceHit(book: RecordBook, metres: number, seconds: number): RecordHit[] {
  const times = book.distances.flatMap((way) =>
    way.seconds !== null && Math.abs(way.metres - metres) <= SAME_DISTANCE * metres ? [way.seconds] : [],
  );
  const fastest = Math.min(...times);
  return seconds > 0 && Number.isFinite(fastest) && seconds < fastest ? [recordHit("pace", seconds, fastest)] : [];
}

/** As many repetitions, and no more per repetition than a change of the typed unit explains. */
function isSameSession(book: RecordBook, set: RecordSet, best: Totals, now: Totals): boolean {
  const hasOtherUnit = book.rows.some((row) => row.unit !== set.unit);
  return hasOtherUnit && now.reps === best.reps && now.volumeKg - best.volumeKg <= CROSS_UNIT_KG * (set.hands ?? 1) * now.reps;
}

/** The same set typed in the other unit. */
function isSameSet(set: RecordSet, best: Best): boolean {
  return set.reps === best.reps && isRounding(set.kg, set.unit, best);
}
