import type { BadgeFact } from "./badge-log";
import type { CivilDate } from "./civil-date";
import { openMarks, type PainMark } from "./pain-mark";

/** A substitute taken in a workout, with the id of the row that proves it. */
export interface Swap {
  readonly id: string;
  readonly date: CivilDate;
  /** The exercise that was swapped out. */
  readonly from: string;
}

/** Swaps away from an exercise while it was marked as painful: the evidence of the badge for the first one (17.3). */
export function painSwaps(marks: readonly PainMark[], swaps: readonly Swap[]): readonly BadgeFact[] {
  return swaps
    .filter(({ date, from }) => openMarks(marks, date).some(({ exerciseId }) => exerciseId === from))
    .map(({ id, date }) => ({ id, date }));
}
