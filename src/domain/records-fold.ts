import { demonstrated, e1rmHits, enduranceHits, relativeStrength, sessionHits, setVolumeHits, withSet } from "./record-effort";
import { isRounding } from "./record-hit";
import { heaviestHit, isAssistedMore, isDominated, loadHits } from "./record-loads";
import { isBodyweightLift, isLoadKnown, namedLoad, type RecordSet, tonnage } from "./record-set";
import { type RecordVerdict, verdictOf } from "./record-verdict";
import { type Best, bestOf, type LoadRow, NO_TOTALS, type RecordBook, type RecordHit, type SessionTotal } from "./records-book";
import { recordScope } from "./set-roles";
import { EPS, LOAD_EQ_KG, sameLoad } from "./units";

export interface Folded {
  readonly book: RecordBook;
  readonly verdict: RecordVerdict;
}

/** Judges the next set of one exercise and enters it into the book. Sets must come in the order of `compareSets`. */
export function foldSet(book: RecordBook, set: RecordSet): Folded {
  if (set.role === "warmup" || !isPerformed(set)) return { book, verdict: verdictOf(set, [], NOTHING) };
  const opened = openSession(book, set.workoutId);
  const isBaseline = opened.baseline === set.workoutId;
  const before = opened.current ?? { workoutId: set.workoutId, ...NO_TOTALS };
  const hits = isBaseline ? [] : hitsOf(opened, set, before);
  const place = { isBaseline, ...placeOf(opened.rows, set), mayCelebrate: opened.celebrated !== set.workoutId };
  const verdict = verdictOf(set, hits, place);
  const celebrated = verdict.celebrate === null ? opened.celebrated : set.workoutId;
  const current = { workoutId: set.workoutId, ...withSet(before, set) };
  return { book: { ...enter(opened, set, hits), current, celebrated }, verdict };
}

const NOTHING = { isBaseline: false, isMatched: false, isDominated: false, mayCelebrate: false };

function isPerformed(set: RecordSet): boolean {
  return set.reps >= 1 || (set.seconds ?? 0) > 0 || (set.metres ?? 0) > 0;
}

/** Closes the session before when the set starts another one. */
function openSession(book: RecordBook, workoutId: string): RecordBook {
  const baseline = book.baseline ?? workoutId;
  if (book.current === null || book.current.workoutId === workoutId) return { ...book, baseline };
  const { workoutId: _, ...totals } = book.current;
  const bestSession = book.bestSession === null ? totals : bestOf([book.bestSession, totals]);
  return { ...book, baseline, bestSession, current: null };
}

function hitsOf(book: RecordBook, set: RecordSet, before: SessionTotal): RecordHit[] {
  if (isAssistedMore(book.rows, set)) return [];
  const dominated = set.reps >= 1 && isDominated(book.rows, namedLoad(set), set.reps);
  const session = sessionHits(book, set, before);
  switch (recordScope(set.role, set.mini ?? false)) {
    case "all":
      return [
        ...(set.reps >= 1 ? loadHits(book.rows, set, set.reps) : []),
        ...e1rmHits(book, set, dominated),
        ...enduranceHits(book, set),
        ...setVolumeHits(book, set, dominated),
        ...session,
      ];
    case "load":
      return [...(isBodyweightLift(set) ? [] : heaviestHit(book.rows, set, set.kg)), ...session];
    case "volume":
      return [...setVolumeHits(book, set, dominated), ...session];
    case "none":
      return session;
  }
}

/** Where the set stands among earlier ones of at least its load and repetitions. */
function placeOf(rows: readonly LoadRow[], set: RecordSet): { isMatched: boolean; isDominated: boolean } {
  const kg = namedLoad(set);
  if (set.reps < 1 || !isDominated(rows, kg, set.reps)) return { isMatched: false, isDominated: false };
  const isBeaten = rows.some(
    (row) => (row.kg >= kg + LOAD_EQ_KG && row.reps >= set.reps) || (row.kg > kg - LOAD_EQ_KG && row.reps > set.reps),
  );
  return { isMatched: !isBeaten, isDominated: true };
}

function enter(book: RecordBook, set: RecordSet, hits: readonly RecordHit[]): RecordBook {
  const scope = recordScope(set.role, set.mini ?? false);
  const setVolume =
    scope === "all" || scope === "volume"
      ? better(book.setVolume, isLoadKnown(set) ? volumeOf(set) : null, hits, "set_volume")
      : book.setVolume;
  if (scope === "volume" || scope === "none") return { ...book, setVolume };
  // A cluster has shown its load once; its repetitions were not done in one go.
  const proven = scope === "load" ? 1 : set.reps;
  const rows = set.reps >= 1 && !(scope === "load" && isBodyweightLift(set)) ? enterRow(book.rows, set, proven) : book.rows;
  if (scope === "load") return { ...book, rows };
  const relative = relativeStrength(set);
  return {
    ...book,
    rows,
    setVolume,
    e1rm: better(book.e1rm, demonstrated(set), hits, "e1rm"),
    relative: relative === null ? book.relative : Math.max(book.relative ?? 0, relative),
    ...enterEndurance(book, set),
  };
}

function enterRow(rows: readonly LoadRow[], set: RecordSet, reps: number): LoadRow[] {
  const kg = namedLoad(set);
  const at = rows.findIndex((row) => sameLoad(row.kg, kg));
  const known = rows[at];
  if (known !== undefined) return known.reps >= reps ? [...rows] : rows.with(at, { ...known, reps });
  const isEcho = rows.some((row) => !row.isEcho && kg > row.kg && isRounding(kg, set.unit, row));
  return [...rows, { kg, reps, unit: set.unit, isEcho }];
}

/** The better of two bests; a value that is better through rounding only does not replace the reference. */
function better(best: Best | null, own: Best | null, hits: readonly RecordHit[], kind: RecordHit["kind"]): Best | null {
  if (own === null || best === null) return own ?? best;
  const top = Math.max(best.top, own.value);
  const isEcho = hits.some((hit) => hit.kind === kind && hit.withinRounding);
  return !isEcho && own.value > best.value + EPS ? { ...own, top } : { ...best, top };
}

function volumeOf(set: RecordSet): Best {
  const value = tonnage(set);
  return { value, top: value, kg: set.kg, reps: set.reps, unit: set.unit };
}

function enterEndurance(book: RecordBook, set: RecordSet): Pick<RecordBook, "holds" | "distances"> {
  const seconds = set.seconds ?? 0;
  const metres = set.metres ?? 0;
  if (metres > 0) {
    const way = { metres, seconds: seconds > 0 ? seconds : null };
    return { holds: book.holds, distances: [...book.distances, way] };
  }
  return { holds: seconds > 0 ? [...book.holds, { kg: namedLoad(set), seconds }] : book.holds, distances: book.distances };
}
