import { effortOf, type LoadLine } from "./load-line";
import { countsForProgression } from "./set-roles";
import type { ExposureSet, SlotExposure } from "./slot-state";

/** Only the first three move a state; the others hold it and leave its counters alone (specification 5.1). */
export type OutcomeKind = "success" | "in_range" | "miss" | "partial" | "under" | "modified" | "swapped";

export interface Outcome {
  readonly kind: OutcomeKind;
  /** Repetitions of each prescribed work set performed, in order. */
  readonly reps: readonly number[];
  readonly leastReps: number;
  readonly mostReps: number;
  /** Repetitions of the plus set, null without one. */
  readonly plusReps: number | null;
  /** Mean effort of the rated work sets; null when none was rated. */
  readonly meanRpe: number | null;
  /** Some set of the exercise, back-off sets included, fell below its own minimum. */
  readonly hasShortSet: boolean;
  /** Easiest load lifted in a work set; null when nothing was performed. */
  readonly usedKg: number | null;
  /** Repetitions of the top set, null without one; schemes of ramped sets decide by it. */
  readonly topReps: number | null;
  /** Effort of the hardest rated work set; null when none was rated. */
  readonly hardestRpe: number | null;
  /** The last work set: what it took, and what it left if it was rated. */
  readonly last: { readonly reps: number; readonly rir: number | null } | null;
}

/** What the slot asked for that day; a set's own logged target wins over it. */
export interface Prescription {
  readonly exerciseId: string;
  readonly kg: number | null;
  /** Below this a set is missed. */
  readonly lo: number;
  /** Every set reaching this is a success: the prescribed reps of a fixed scheme, the top of a range. */
  readonly goal: "min" | "max";
  readonly hi: number;
  readonly line: LoadLine | null;
}

/** A load within a quarter kilogram of the prescribed one is the prescribed one. */
const LOAD_TOLERANCE_KG = 0.25;

/** Reads one exposure against its prescription. */
export function outcomeOf(exposure: SlotExposure, plan: Prescription): Outcome {
  const sets = workSets(exposure);
  const rated = sets.flatMap((set) => (set.rpe === null ? [] : [set.rpe]));
  const reps = sets.map((set) => set.reps);
  return {
    kind: kindOf(exposure, sets, plan),
    reps,
    leastReps: reps.length === 0 ? 0 : Math.min(...reps),
    mostReps: reps.length === 0 ? 0 : Math.max(...reps),
    plusReps: sets.findLast((set) => set.role === "amrap")?.reps ?? null,
    meanRpe: rated.length === 0 ? null : rated.reduce((sum, rpe) => sum + rpe, 0) / rated.length,
    hasShortSet: exposure.sets.some((set) => set.role !== "warmup" && set.target !== null && set.reps < set.target.repsMin),
    usedKg: easiest(sets, plan.line),
    topReps: sets.findLast((set) => set.role === "top")?.reps ?? null,
    hardestRpe: rated.length === 0 ? null : Math.max(...rated),
    last: lastOf(sets),
  };
}

/**
 * The prescribed work sets: bonus sets beyond the plan neither help nor hurt. A cluster counts by its completed total,
 * of rest-pause and myo sets the activation set alone (specification 0.5).
 */
export function workSets(exposure: SlotExposure): readonly ExposureSet[] {
  const counting = exposure.sets.reduce<readonly ExposureSet[]>(withSet, []);
  return exposure.plannedSets === null ? counting : counting.slice(0, Math.max(0, exposure.plannedSets));
}

function withSet(counting: readonly ExposureSet[], set: ExposureSet): readonly ExposureSet[] {
  if (countsForProgression(set.role, set.mini === true)) return [...counting, set];
  const cluster = counting.at(-1);
  if (set.role !== "cluster" || cluster?.role !== "cluster") return counting;
  return counting.with(-1, { ...cluster, reps: cluster.reps + set.reps });
}

function kindOf(exposure: SlotExposure, sets: readonly ExposureSet[], plan: Prescription): OutcomeKind {
  if (exposure.exerciseId !== plan.exerciseId) return "swapped";
  if (exposure.modified) return "modified";
  // A miss that ended the exercise early, or made the lifter go lighter, is still a miss: otherwise no lift would ever reset.
  if (sets.some((set) => set.failed === true || set.reps < (set.target?.repsMin ?? plan.lo))) return "miss";
  if (sets.some((set) => isUnder(set, plan))) return "under";
  if (sets.length === 0 || sets.length < (exposure.plannedSets ?? 0)) return "partial";
  return sets.every((set) => set.reps >= goalOf(set, plan)) ? "success" : "in_range";
}

function lastOf(sets: readonly ExposureSet[]): Outcome["last"] {
  const set = sets.at(-1);
  return set === undefined ? null : { reps: set.reps, rir: set.rpe === null ? null : 10 - set.rpe };
}

function goalOf({ target, role }: ExposureSet, plan: Prescription): number {
  const least = target?.repsMin ?? plan.lo;
  // A plus set has no top: its minimum is what is asked.
  return plan.goal === "min" || role === "amrap" ? least : Math.max(least, target?.repsMax ?? plan.hi);
}

function isUnder(set: ExposureSet, { kg, line }: Prescription): boolean {
  const asked = set.target?.kg ?? kg;
  if (asked === null || line === null) return false;
  return effortOf(line, set.kg) < effortOf(line, asked) - LOAD_TOLERANCE_KG;
}

function easiest(sets: readonly ExposureSet[], line: LoadLine | null): number | null {
  const loads = sets.map((set) => set.kg);
  if (loads.length === 0) return null;
  return line?.assists === true ? Math.max(...loads) : Math.min(...loads);
}
