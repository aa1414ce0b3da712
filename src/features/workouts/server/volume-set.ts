import type { Exercise } from "../../../domain/exercise";
import type { VolumeSet } from "../../../domain/volume";
import type { sets } from "../../../lib/db/schema/workouts";

type Row = Pick<typeof sets.$inferSelect, "exerciseId" | "role" | "reps" | "seconds" | "loadGrams" | "rir" | "rpe">;

/** A stored set as the weekly volume counts it. */
export function volumeSet({ exerciseId, role, reps, seconds, loadGrams, rir, rpe }: Row, movement: Exercise | null): VolumeSet {
  return {
    exerciseId,
    role,
    reps: reps ?? 0,
    seconds,
    kg: (loadGrams ?? 0) / 1000,
    rir: rir ?? (rpe === null ? null : 10 - rpe),
    levelKg: null,
    contrib: movement?.contrib ?? {},
  };
}
