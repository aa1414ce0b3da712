import type { CivilDate } from "./civil-date";
import type { SetRole, Unit } from "./vocabulary";

export type BigLift = "squat" | "bench" | "deadlift";

/** Something that happened once, with the id of the row that proves it. */
export interface BadgeFact {
  readonly id: string;
  readonly date: CivilDate;
}

export interface BadgeWorkout extends BadgeFact {
  readonly tonnageKg: number;
}

export interface BadgeLift extends BadgeFact {
  readonly lift: BigLift;
  readonly kg: number;
  readonly reps: number;
  readonly role: SetRole;
  readonly mini: boolean;
  /** Unit of the gym the set was lifted in. */
  readonly unit: Unit;
}

/** One ISO week; `keptOn` is the day it became kept, null when it was not. */
export interface BadgeWeek {
  readonly monday: CivilDate;
  readonly keptOn: CivilDate | null;
}

export interface BadgeCheckIn extends BadgeFact {
  readonly sleepHours: number | null;
}

/** Everything badges are read from; lists in any order. */
export interface BadgeLog {
  /** Completed ones. */
  readonly workouts: readonly BadgeWorkout[];
  readonly lifts: readonly BadgeLift[];
  readonly weeks: readonly BadgeWeek[];
  readonly records: readonly (BadgeFact & { readonly celebrated: boolean })[];
  readonly checkIns: readonly BadgeCheckIn[];
  /** Deloads on the day they were finished. */
  readonly deloads: readonly BadgeFact[];
  /** First and later swaps that followed a pain mark. */
  readonly painSwaps: readonly BadgeFact[];
}

/** What earned a badge. */
export interface Proof {
  readonly date: CivilDate;
  readonly evidence: readonly string[];
}

/** Facts in the order of specification 0.2. */
export function inOrder<T extends BadgeFact>(facts: readonly T[]): readonly T[] {
  return [...facts].sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The n-th fact as a proof, null when there are fewer. */
export function nth(facts: readonly BadgeFact[], n: number): Proof | null {
  const fact = inOrder(facts)[n - 1];
  return fact === undefined ? null : { date: fact.date, evidence: [fact.id] };
}
