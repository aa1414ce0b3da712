import { withSet } from "./record-effort";
import { recordHit } from "./record-hit";
import { type RecordSet, variantOf } from "./record-set";
import type { RecordVerdict } from "./record-verdict";
import { bestOf, EMPTY_BOOK, NO_TOTALS, type RecordBook, type RecordHit, type SessionTotal } from "./records-book";
import { foldSet } from "./records-fold";
import { compareSets } from "./set-order";
import { EPS } from "./units";

/** A line of the history list. */
export interface RecordEntry extends RecordHit {
  readonly setId: string;
  readonly exerciseId: string;
  readonly workoutId: string;
  readonly date: string;
}

/**
 * Verdict of `set` against what was done before it (specification 4). `history` may hold anything in any order; sets of
 * other exercises, later sets and the set itself are left out.
 *
 * Enough history, so that the caller need not load every row:
 * - all earlier sets of the set's own workout;
 * - of each older workout, one row per load with the most repetitions (the same for holds: the longest per load, and
 *   for ways: the farthest and the fastest of each distance);
 * - with such thinned rows, `sessions`: volume and repetitions of each older workout over all its working sets and of
 *   this workout over the sets before this one. Without it the totals are added up from `history`.
 */
export function detectRecords(history: readonly RecordSet[], set: RecordSet, sessions?: readonly SessionTotal[]): RecordVerdict {
  const earlier = history.filter(
    (other) => variantOf(other) === variantOf(set) && other.id !== set.id && compareSets(other, set) < 0,
  );
  const book = bookOf(earlier);
  return foldSet(sessions === undefined ? book : withTotals(book, sessions, set.workoutId), set).verdict;
}

/** Every record of a log, in time order: the same list whatever order the sets come in. */
export function deriveRecords(sets: readonly RecordSet[]): RecordEntry[] {
  const books = new Map<string, RecordBook>();
  const found: { entry: RecordEntry; variant: string }[] = [];
  const sorted = [...sets].sort(compareSets);
  for (const set of sorted) {
    const variant = variantOf(set);
    const { book, verdict } = foldSet(books.get(variant) ?? EMPTY_BOOK, set);
    books.set(variant, book);
    const { id: setId, exerciseId, workoutId, date } = set;
    for (const hit of verdict.hits) found.push({ entry: { ...hit, setId, exerciseId, workoutId, date }, variant });
  }
  const totals = totalsOf(sorted);
  return found.map(({ entry, variant }) => withFinalTotal(entry, totals.get(`${variant}/${entry.workoutId}`)));
}

/** The book of one exercise after all of `sets`; fold further sets with `foldSet`. */
export function bookOf(sets: readonly RecordSet[]): RecordBook {
  return [...sets].sort(compareSets).reduce((book, set) => foldSet(book, set).book, EMPTY_BOOK);
}

/** The record of a whole workout's tonnage; null when it is none or when it is the first workout. Kilograms. */
export function detectWorkoutVolume(earlier: readonly number[], volumeKg: number): RecordHit | null {
  const best = Math.max(...earlier);
  return earlier.length > 0 && volumeKg > best + EPS ? recordHit("workout_volume", volumeKg, best) : null;
}

function withTotals(book: RecordBook, sessions: readonly SessionTotal[], workoutId: string): RecordBook {
  const older = sessions.filter((session) => session.workoutId !== workoutId);
  const current = sessions.find((session) => session.workoutId === workoutId) ?? { workoutId, ...NO_TOTALS };
  if (older.length === 0) return { ...book, current, bestSession: null };
  return { ...book, current, bestSession: bestOf(older) };
}

function totalsOf(sets: readonly RecordSet[]): Map<string, SessionTotal> {
  const totals = new Map<string, SessionTotal>();
  for (const set of sets.filter(({ role }) => role !== "warmup")) {
    const key = `${variantOf(set)}/${set.workoutId}`;
    const sum = totals.get(key) ?? NO_TOTALS;
    totals.set(key, { workoutId: set.workoutId, ...withSet(sum, set) });
  }
  return totals;
}

/** A session record is found by the set that tips it, and told with the session's whole total. */
function withFinalTotal(entry: RecordEntry, total: SessionTotal | undefined): RecordEntry {
  if (total === undefined || (entry.kind !== "session_volume" && entry.kind !== "session_reps")) return entry;
  const value = entry.kind === "session_volume" ? total.volumeKg : total.reps;
  return { ...entry, ...recordHit(entry.kind, value, entry.previous, entry.withinRounding) };
}
