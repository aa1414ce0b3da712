/** A set as the replay remembers it: what it typed, never what the server made of it. */
export interface TypedSet {
  readonly setId: string;
  readonly exerciseId: string;
  readonly loadBasis: "total" | "per_hand" | "stack" | "added";
  readonly hands: 1 | 2;
  /** Of the exercise in the workout, then of the set in the exercise. */
  readonly place: readonly [exercise: number, set: number];
  readonly isWarmup: boolean;
  readonly value: number;
  readonly unit: "kg" | "lb";
  readonly reps: number;
}

export interface TypedWorkout {
  readonly workoutId: string;
  readonly day: string;
  readonly startedAt: number;
  readonly sets: ReadonlyMap<string, TypedSet>;
}

/** The replay's own memory of what must be there at the end. */
export interface TypedLog {
  readonly workouts: Map<string, TypedWorkout>;
  readonly weights: Map<string, { readonly value: number; readonly unit: "kg" | "lb" }>;
  readonly sessionsMissed: number;
}
