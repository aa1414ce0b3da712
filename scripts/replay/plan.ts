/** A fixed upper/lower split with double progression: all the replay needs of a plan, with nothing borrowed from the product's own. */
export interface Movement {
  readonly exerciseId: string;
  readonly loadBasis: "total" | "per_hand" | "stack" | "added";
  /** A load typed per hand counts twice. */
  readonly hands: 1 | 2;
  readonly startKg: number;
  readonly stepKg: number;
  readonly reps: readonly [low: number, high: number];
  readonly sets: number;
}

type Basis = Movement["loadBasis"];

const move = (
  exerciseId: string,
  loadBasis: Basis,
  startKg: number,
  stepKg: number,
  reps: readonly [number, number],
  sets: number,
): Movement => ({
  ...{ exerciseId, loadBasis, startKg, stepKg, reps, sets },
  hands: loadBasis === "per_hand" ? 2 : 1,
});

const upper = [
  move("barbell_bench_press", "total", 60, 2.5, [5, 7], 4),
  move("barbell_row", "total", 50, 2.5, [6, 8], 4),
  move("dumbbell_shoulder_press", "per_hand", 16, 2, [8, 10], 3),
  move("lat_pulldown", "stack", 50, 5, [8, 12], 3),
];
const lower = [
  move("back_squat", "total", 80, 5, [5, 7], 4),
  move("romanian_deadlift", "total", 70, 5, [8, 10], 3),
  move("seated_leg_curl", "stack", 35, 5, [10, 15], 3),
  move("standing_calf_raise_machine", "stack", 60, 5, [8, 12], 4),
];
const upperHigh = [
  move("overhead_press", "total", 40, 2.5, [6, 8], 3),
  move("pull_up", "added", 0, 2.5, [6, 10], 4),
  move("barbell_bench_press", "total", 60, 2.5, [5, 7], 4),
];
const lowerHigh = [move("conventional_deadlift", "total", 100, 5, [4, 6], 3), move("leg_press", "total", 120, 10, [8, 12], 3)];

/** In order, one after the other, on these ISO weekdays. */
export const ROTATION = [upper, lower, upperHigh, lowerHigh] as const;
export const WEEKDAYS: readonly number[] = [1, 2, 4, 5];
export const RPE = 8;
