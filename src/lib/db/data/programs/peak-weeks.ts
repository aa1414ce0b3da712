import type { Slot } from "@/domain/program";
import type { SetBlock } from "@/domain/set-block";

/** Sets at a share of the level the block began with, and how hard they should feel. */
function at(sets: number, reps: number, pct: number, rpe: number): SetBlock {
  return { sets, reps, role: "work", intensity: { by: "e1rm", pct }, rpe };
}

const TEST: readonly SetBlock[] = [at(1, 1, 91, 8), at(1, 1, 96, 9), at(1, 1, 100, 10)];
const LAST: readonly SetBlock[] = [at(2, 2, 75, 6)];

const BUILD: readonly (readonly SetBlock[])[] = [
  [at(4, 5, 75, 7)],
  [at(4, 5, 77.5, 7.5)],
  [at(5, 4, 80, 7.5)],
  [at(3, 4, 65, 6)],
  [at(4, 3, 84, 7.5)],
  [at(4, 3, 86.5, 8)],
  [at(1, 1, 91, 8), at(3, 2, 86, 7.5)],
];

/** Nine weeks of a main lift; its attempts come on the last day of the ninth. */
export const MAIN_WEEKS: readonly (readonly SetBlock[])[] = [...BUILD, [at(1, 1, 94, 8.5), at(2, 2, 80, 7)], LAST];
/** The deadlift tires more: one single in the eighth week, and its ninth is the test day itself. */
export const DEADLIFT_WEEKS: readonly (readonly SetBlock[])[] = [...BUILD, [at(1, 1, 90, 8)], TEST];

const LIGHT: readonly (readonly SetBlock[])[] = [
  [at(4, 6, 67.5, 6)],
  [at(4, 6, 70, 6.5)],
  [at(4, 5, 72.5, 6.5)],
  [at(2, 5, 60, 5)],
  [at(3, 5, 72.5, 6.5)],
  [at(3, 4, 75, 6.5)],
  [at(3, 3, 75, 6)],
  [at(2, 3, 70, 5)],
];

/** Nine weeks of the second lift of a day; `ninth` is empty, or the attempts on the test day. */
export function lightWeeks(ninth: "none" | "test"): NonNullable<Slot["byWeek"]> {
  const weeks = [...LIGHT, ninth === "test" ? TEST : []];
  return Object.fromEntries(weeks.map((blocks, i) => [i + 1, { blocks }]));
}

/** Assistance as written for six weeks, half of it for two, none in the last. */
export function assistanceWeeks(sets: number, reps: readonly [number, number]): NonNullable<Slot["byWeek"]> {
  const half: SetBlock = { sets: Math.max(1, Math.round(sets / 2)), reps, role: "work", intensity: { by: "state" }, rpe: 8 };
  return { 7: { blocks: [half] }, 8: { blocks: [half] }, 9: { blocks: [] } };
}
