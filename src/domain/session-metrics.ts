import type { Exercise } from "./exercise";
import { type RecordSet, tonnage } from "./record-set";
import { hardSetValue, isHardSet } from "./set-roles";
import type { MuscleId } from "./vocabulary";

export interface SessionMetrics {
  readonly totalSets: number;
  readonly volumeKg: number;
  /** Unrounded mean over rated sets, null when none was rated. */
  readonly avgRpe: number | null;
  /** Whole minutes from start to completion, null while the session runs. */
  readonly durationMin: number | null;
  /** Hard sets by muscle: targets count whole, synergists half. */
  readonly hardSets: Readonly<Partial<Record<MuscleId, number>>>;
}

/** Epoch milliseconds. */
export interface SessionSpan {
  readonly startedAt: number;
  readonly completedAt: number | null;
}

/** Metrics of one session over its working sets (specification 4); `contribOf` is keyed by exercise id. */
export function sessionMetrics(
  sets: readonly RecordSet[],
  span: SessionSpan,
  contribOf: Readonly<Record<string, Exercise["contrib"]>>,
): SessionMetrics {
  const working = workingSets(sets);
  const rated = working.flatMap(({ rpe }) => (typeof rpe === "number" ? [rpe] : []));
  return {
    totalSets: working.length,
    volumeKg: working.reduce((sum, set) => sum + tonnage(set), 0),
    avgRpe: rated.length === 0 ? null : rated.reduce((sum, rpe) => sum + rpe, 0) / rated.length,
    durationMin: span.completedAt === null ? null : Math.max(0, Math.round((span.completedAt - span.startedAt) / 60_000)),
    hardSets: hardSetsOf(working, contribOf),
  };
}

/** A session without a working set cannot be completed. */
export function isCompletable(sets: readonly RecordSet[]): boolean {
  return workingSets(sets).length > 0;
}

/** Performed sets that are not warm-ups. */
export function workingSets(sets: readonly RecordSet[]): RecordSet[] {
  return sets.filter((set) => isHardSet(set.role) && (set.reps >= 1 || (set.seconds ?? 0) > 0 || (set.metres ?? 0) > 0));
}

function hardSetsOf(
  working: readonly RecordSet[],
  contribOf: Readonly<Record<string, Exercise["contrib"]>>,
): Partial<Record<MuscleId, number>> {
  const hard: Partial<Record<MuscleId, number>> = {};
  for (const set of working) {
    const contrib = contribOf[set.exerciseId] ?? {};
    for (const muscle of Object.keys(contrib) as MuscleId[]) {
      hard[muscle] = (hard[muscle] ?? 0) + hardSetValue(set.role, set.mini ?? false) * (contrib[muscle] ?? 0);
    }
  }
  return hard;
}
