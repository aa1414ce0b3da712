import type { CivilDate } from "./civil-date";

/** What places a set in time. `startedAt` (epoch milliseconds of its workout) separates two workouts of one day. */
export interface Placed {
  readonly id: string;
  readonly workoutId: string;
  readonly date: CivilDate;
  readonly startedAt?: number | null;
  readonly order: number;
}

/** The one order every fold over sets uses, so that input order never matters (specification 0.2). */
export function compareSets(a: Placed, b: Placed): number {
  return (
    compare(a.date, b.date) ||
    compare(a.startedAt ?? 0, b.startedAt ?? 0) ||
    compare(a.workoutId, b.workoutId) ||
    compare(a.order, b.order) ||
    compare(a.id, b.id)
  );
}

/** Code-unit order for text, size for numbers. */
function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Index of the last entry on or before `day` in a list sorted by date; -1 when there is none. */
export function lastUntil(sorted: readonly { readonly date: CivilDate }[], day: CivilDate): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.date ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
