import type { SetBlock } from "./set-block";

export type ExecutionMode = "hypertrophy" | "strength" | "power" | "metabolic" | "endurance";

export interface Execution {
  /** Seconds down, at the bottom, up, at the top; 0 up means as fast as possible. */
  readonly tempo: NonNullable<SetBlock["tempo"]>;
  readonly reps: readonly [number, number];
  readonly restS: readonly [number, number];
  /** Null where effort is not the measure. */
  readonly rpe: readonly [number, number] | null;
  /** Percent of the one-repetition maximum. */
  readonly pct: readonly [number, number];
}

/** Ways to perform a set that a slot may name, specification 11. */
export const EXECUTION_MODES: Readonly<Record<ExecutionMode, Execution>> = {
  hypertrophy: { tempo: [3, 1, 2, 0], reps: [8, 12], restS: [60, 90], rpe: [7, 8], pct: [65, 75] },
  strength: { tempo: [2, 1, 0, 0], reps: [3, 6], restS: [180, 300], rpe: [8, 9], pct: [80, 90] },
  power: { tempo: [1, 0, 0, 0], reps: [1, 3], restS: [180, 300], rpe: null, pct: [30, 60] },
  metabolic: { tempo: [2, 0, 2, 0], reps: [15, 25], restS: [30, 45], rpe: [7, 8], pct: [50, 65] },
  endurance: { tempo: [1, 0, 1, 0], reps: [20, 30], restS: [30, 30], rpe: [6, 7], pct: [40, 60] },
};

/** A block performed in a mode: its tempo, and its repetitions and effort where the block names none. */
export function inMode(mode: ExecutionMode, sets: number): SetBlock {
  const { tempo, reps, rpe } = EXECUTION_MODES[mode];
  const effort = rpe === null ? {} : { rpe: rpe[1] };
  return { sets, reps, role: "work", tempo, intensity: { by: "state" }, ...effort };
}
