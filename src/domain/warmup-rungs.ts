export interface WarmupSet {
  readonly kg: number;
  readonly reps: number;
}

/** One step of a ramp: the fraction of the way from the empty implement to the work load. */
export interface Rung {
  readonly pct: number;
  readonly reps: number;
}

export const LIGHT_RUNGS: readonly Rung[] = [{ pct: 0.5, reps: 8 }];

export const MACHINE_RUNGS: readonly Rung[] = [
  { pct: 0.5, reps: 8 },
  { pct: 0.75, reps: 3 },
];

export const HEAVY_RUNGS: readonly Rung[] = [
  { pct: 0.25, reps: 5 },
  { pct: 0.4, reps: 3 },
  { pct: 0.55, reps: 3 },
  { pct: 0.7, reps: 2 },
  { pct: 0.8, reps: 1 },
  { pct: 0.88, reps: 1 },
];

const MEDIUM_PCTS = [0.4, 0.55, 0.7, 0.85];

/** After an empty-bar set the first rung is no longer the warm-up proper, so every rung loses reps. */
export function mediumRungs(afterBar: boolean, workReps: number): readonly Rung[] {
  const reps = afterBar ? [5, 3, 2, 1] : workReps >= 8 ? [8, 5, 3, 2] : [8, 5, 3, 1];
  return MEDIUM_PCTS.map((pct, i) => ({ pct, reps: reps[i] ?? 1 }));
}

/** Eight repetitions with the empty bar, kilograms. */
export function barSet(barKg: number): WarmupSet {
  return { kg: barKg, reps: 8 };
}
