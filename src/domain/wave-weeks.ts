import type { SetBlock } from "./set-block";

/** The four weeks of a wave: fives, threes, five-three-one, and a light one. Percentages of the training max. */
export const WAVE_WEEKS: readonly (readonly SetBlock[])[] = [
  [straight(5, 65), straight(5, 75), plus(5, 85)],
  [straight(3, 70), straight(3, 80), plus(3, 90)],
  [straight(5, 75), straight(3, 85), plus(1, 95)],
  [straight(5, 40), straight(5, 50), straight(5, 60)],
];

/** Nine sets of one lift in a day, the third and the last as many as possible. */
export const NINE_SETS: readonly SetBlock[] = [
  straight(5, 75),
  straight(3, 85),
  plus(1, 95),
  straight(3, 90),
  straight(3, 85),
  straight(3, 80),
  straight(5, 75),
  straight(5, 70),
  plus(5, 65),
];

/** One set at a percentage of the training max. */
export function straight(reps: number, pct: number, sets = 1): SetBlock {
  return { sets, reps, role: "work", intensity: { by: "tm", pct } };
}

/** One set of as many repetitions as possible, of which `min` count as made. */
export function plus(min: number, pct: number): SetBlock {
  return { sets: 1, reps: { amrap: true, min }, role: "amrap", intensity: { by: "tm", pct } };
}
