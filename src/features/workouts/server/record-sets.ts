import { type KnownBody, movedKg } from "../../../domain/bodyweight-load";
import type { Exercise } from "../../../domain/exercise";
import type { RecordSet } from "../../../domain/record-set";
import { sets } from "../../../lib/db/schema/workouts";

type SetRow = typeof sets.$inferSelect;

/** What records, levels and volume read of a stored set; a long log is paid for by the column. */
export const RECORD_COLUMNS = {
  ...{ id: sets.id, workoutId: sets.workoutId, exerciseId: sets.exerciseId, position: sets.position, role: sets.role },
  ...{ side: sets.side, loadGrams: sets.loadGrams, loadUnit: sets.loadUnit, loadBasis: sets.loadBasis },
  ...{ reps: sets.reps, seconds: sets.seconds, metres: sets.metres, rpe: sets.rpe, rir: sets.rir },
  ...{ targetRepsMin: sets.targetRepsMin, confirmed: sets.confirmed },
};

interface Row {
  readonly set: Pick<SetRow, Exclude<keyof typeof RECORD_COLUMNS, "targetRepsMin" | "confirmed">>;
  readonly day: string;
  readonly startedAt: Date;
  readonly exercisePosition: number | null;
  /** What is known of the exercise; null for one nobody knows any more. */
  readonly movement: Exercise | null;
  /** Null before the first weigh-in; records then count repetitions and what hung on the body. */
  readonly body: KnownBody | null;
}

/** More sets than an exercise may have, so that (exercise, set) sorts as one number. */
const SETS_A_EXERCISE = 100;

/** A stored set as the records read it. */
export function toRecordSet({ set, day, startedAt, exercisePosition, movement, body }: Row): RecordSet {
  const basis = set.loadBasis ?? movement?.loadBasis ?? "total";
  const typedKg = (set.loadGrams ?? 0) / 1000;
  return {
    id: set.id,
    workoutId: set.workoutId,
    date: day,
    startedAt: startedAt.getTime(),
    order: (exercisePosition ?? 0) * SETS_A_EXERCISE + set.position,
    exerciseId: set.exerciseId,
    role: set.role,
    loadBasis: basis,
    kg: movedKg({ basis, typedKg }, movement ?? { gridKind: "none" }, body),
    unit: set.loadUnit ?? "kg",
    reps: set.reps ?? 0,
    seconds: set.seconds,
    metres: set.metres,
    addedKg: basis === "added" ? typedKg : null,
    assistKg: basis === "assist" ? typedKg : null,
    rpe: set.rpe ?? (set.rir === null ? null : 10 - set.rir),
    hands: basis === "per_hand" && movement?.laterality === "bilateral" ? 2 : 1,
    side: set.side === "both" ? null : set.side,
  };
}
