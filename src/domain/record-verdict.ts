import { type Reason, reason } from "./reason";
import { PR_MAX_REPS } from "./record-effort";
import type { RecordSet } from "./record-set";
import type { RecordHit } from "./records-book";
import { recordScope } from "./set-roles";
import type { RecordKind } from "./vocabulary";

/** What a set means for the records of its exercise. */
export interface RecordVerdict {
  readonly hits: readonly RecordHit[];
  /** Ties the best at its load and repetitions: no record. */
  readonly matched: boolean;
  /** Belongs to the exercise's first session, the baseline. */
  readonly firstEntry: boolean;
  /** Nothing earlier has both its load and its repetitions, and yet nothing was beaten: a new rep range. */
  readonly frontier: boolean;
  /** The one kind to celebrate now, or null. */
  readonly celebrate: RecordKind | null;
  /** Why there is no estimate: more than 12, or 11–12 repetitions. */
  readonly reason?: "above_rep_limit" | "low_confidence_reps";
  /** One per hit, and why there is none; facts name the set and its date. */
  readonly reasons: readonly Reason[];
}

export interface Place {
  readonly isBaseline: boolean;
  readonly isMatched: boolean;
  readonly isDominated: boolean;
  readonly mayCelebrate: boolean;
}

/** One celebration per exercise and session: the first of these. */
const CELEBRATED: readonly RecordKind[] = [
  "heaviest",
  "weight_at_reps",
  "e1rm",
  "added_load",
  "least_assist",
  "reps_at_weight",
  "duration",
  "distance",
  "pace",
  "session_volume",
  "set_volume",
];

/** Kinds that beat an earlier set at its own game, as opposed to adding up more work. */
const BEATS_A_SET: ReadonlySet<RecordKind> = new Set([
  "heaviest",
  "weight_at_reps",
  "e1rm",
  "added_load",
  "least_assist",
  "reps_at_weight",
]);

/** What a set and its hits come to: ties, the baseline, a new rep range, and the one celebration of its session. */
export function verdictOf(set: RecordSet, hits: readonly RecordHit[], place: Place): RecordVerdict {
  const worthy = hits.filter((hit) => !hit.withinRounding).map((hit) => hit.kind);
  const celebrate = place.mayCelebrate ? (CELEBRATED.find((kind) => worthy.includes(kind)) ?? null) : null;
  const isCompared = recordScope(set.role, set.mini ?? false) === "all" && set.reps >= 1 && !place.isBaseline;
  const limit = isCompared ? repLimit(set.reps) : undefined;
  const verdict = {
    hits,
    matched: isCompared && place.isMatched && hits.every((hit) => !BEATS_A_SET.has(hit.kind)),
    firstEntry: place.isBaseline,
    frontier: isCompared && !place.isDominated && hits.every((hit) => !BEATS_A_SET.has(hit.kind)),
    celebrate,
    reasons: reasonsOf(set, hits, place, isCompared),
  };
  return limit === undefined ? verdict : { ...verdict, reason: limit };
}

function repLimit(reps: number): RecordVerdict["reason"] {
  return reps > PR_MAX_REPS + 2 ? "above_rep_limit" : reps > PR_MAX_REPS ? "low_confidence_reps" : undefined;
}

function reasonsOf(set: RecordSet, hits: readonly RecordHit[], place: Place, isCompared: boolean): Reason[] {
  const at = { setId: set.id, date: set.date };
  if (place.isBaseline) return [reason("record.baseline", at)];
  if (hits.length === 0)
    return isCompared && place.isMatched ? [reason("record.tie", { ...at, reps: set.reps, kg: set.kg })] : [];
  return hits.map(({ kind, value, previous, margin, marginPct, withinRounding }) =>
    withinRounding
      ? reason("record.rounding", { ...at, kind, value, previous, margin })
      : reason(`record.${kind}`, { ...at, value, previous, marginPct }),
  );
}
