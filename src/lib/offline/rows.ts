import type { LoadLine } from "../../domain/load-line";
import type { Reason } from "../../domain/reason";
import type { LoadBasis, RecordKind, SetRole, SlotRole, Unit } from "../../domain/vocabulary";
import type { WarmupProgress } from "../../domain/warmup-progress";

/** A workout as the device keeps it. Times are ISO 8601, days are civil. */
export interface WorkoutRow {
  readonly id: string;
  readonly enrolmentId: string | null;
  readonly programId: string | null;
  readonly dayId: string | null;
  readonly title: string;
  readonly source: "plan" | "empty" | "repeat";
  readonly day: string;
  readonly zone: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly discardedAt: string | null;
  readonly note: string | null;
  readonly effort: number | null;
  /** Absent until the warm-up is begun or skipped; with the clock of its own last write, null from the server. */
  readonly warmup?: (WarmupProgress & { readonly clock: string | null }) | null;
  /** Hybrid clock of the last write; null for a row read from the server. */
  readonly clock: string | null;
}

/** An exercise that can stand in for another; all that a swap without a network needs. */
export interface Alternative {
  readonly exerciseId: string;
  readonly name: string;
  readonly loadBasis: LoadBasis;
  readonly measure: string;
  readonly muscles: readonly string[];
  /** What it asks of the body; absent on a workout begun with an older app. */
  readonly contraindications?: readonly string[];
}

/** What the plan knew about an exercise when the workout began; kept so that the screen works without a network. */
export interface ExerciseSheet {
  readonly measure: string;
  readonly loadBasis: LoadBasis;
  /** Smallest step in kilograms. */
  readonly stepKg: number;
  /** What can be loaded; absent where the workout did not come from a plan. */
  readonly line?: LoadLine | null;
  readonly muscles: readonly string[];
  /** What speaks against a set on top of the plan; absent where nobody planned. */
  readonly caution?: { readonly fatigue: number | null; readonly aboveMrv: boolean; readonly isGentle: boolean };
  readonly alternatives: readonly Alternative[];
  readonly lastTime: {
    readonly day: string;
    readonly sets: readonly {
      readonly kg: number | null;
      readonly value: number | null;
      readonly unit: string | null;
      readonly reps: number | null;
      readonly rpe: number | null;
    }[];
  } | null;
  readonly bests: readonly { readonly kg: number; readonly reps: number }[];
  readonly firstTime: boolean;
}

export interface ExerciseRow {
  readonly id: string;
  readonly workoutId: string;
  readonly exerciseId: string;
  readonly name: string;
  readonly slotId: string | null;
  readonly swappedFrom: string | null;
  readonly position: number;
  readonly superset: string | null;
  readonly restSeconds: number | null;
  readonly plan: {
    readonly role: SlotRole | string;
    readonly reasons: readonly Reason[];
    readonly alternatives: readonly string[];
    readonly stateKey: string;
    readonly modified?: boolean | undefined;
  } | null;
  readonly note: string | null;
  readonly sheet: ExerciseSheet | null;
  readonly clock: string | null;
}

export interface SetTarget {
  readonly loadGrams: number | null;
  readonly repsMin: number | null;
  readonly repsMax: number | null;
  readonly rpe: number | null;
  readonly seconds: number | null;
}

export interface RecordHint {
  readonly kind: RecordKind;
  readonly value: number;
  readonly previous: number | null;
  readonly marginPct: number | null;
}

/** One set. Before it is logged its numbers are the draft the lifter sees. */
export interface SetRow {
  readonly id: string;
  readonly workoutId: string;
  readonly workoutExerciseId: string;
  readonly exerciseId: string;
  readonly position: number;
  readonly role: SetRole;
  /** As typed; canonical grams are the server's. */
  readonly load: { readonly value: number; readonly unit: Unit } | null;
  readonly loadBasis: LoadBasis | null;
  readonly reps: number | null;
  readonly seconds: number | null;
  readonly metres: number | null;
  readonly rpe: number | null;
  readonly rir: number | null;
  readonly restSeconds: number | null;
  readonly completed: boolean;
  readonly completedAt: string | null;
  readonly target: SetTarget | null;
  /** The lifter was asked about it and stood by it; absent = never asked. */
  readonly confirmed?: boolean | undefined;
  readonly note: string | null;
  /** `maybe` by the phone's own check, `yes` by the server's verdict. */
  readonly record: "maybe" | "yes" | null;
  readonly hits: readonly RecordHint[];
  readonly clock: string | null;
}
