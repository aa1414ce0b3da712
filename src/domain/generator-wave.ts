import type { SetBlock } from "./set-block";
import { plus, straight, WAVE_WEEKS } from "./wave-weeks";

/** The last week of an advanced lifter's cycle is a light one (specification 12.7). */
export const LIGHT_WEEK = 5;
/** Sets a week of the wave is made of. */
export const WAVE_SETS = 3;

/** Between the threes and the single of the usual wave: with it four weeks of load lead up to the light week. */
const STEADY_THREES: readonly SetBlock[] = [straight(3, 67.5), straight(3, 77.5), plus(3, 87.5)];

/** The wave of specification 5.5 over a cycle of five weeks: fives, threes twice, five-three-one, light. */
export const WAVE_WEEKS_5: readonly (readonly SetBlock[])[] = WAVE_WEEKS.flatMap((week, at) =>
  at === 1 ? [STEADY_THREES, week] : [week],
);
