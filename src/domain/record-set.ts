import type { Placed } from "./set-order";
import { BODYWEIGHT_CURVE, type Curve, DEFAULT_CURVE } from "./strength-curves";
import type { LoadBasis, SetRole, Unit } from "./vocabulary";

/** A logged set as the records read it. Absent and null mean the same. */
export interface RecordSet extends Placed {
  readonly exerciseId: string;
  readonly role: SetRole;
  readonly loadBasis: LoadBasis;
  /** Kilograms: the typed load, or the system load of a bodyweight lift (0 while no body weight is known). */
  readonly kg: number;
  /** The unit the load was typed in. */
  readonly unit: Unit;
  /** Of a unilateral set the weaker side's. */
  readonly reps: number;
  readonly seconds?: number | null;
  readonly metres?: number | null;
  /** Bodyweight lifts: what hung on the lifter, what helped; kilograms. */
  readonly addedKg?: number | null;
  readonly assistKg?: number | null;
  readonly rpe?: number | null;
  /** 2 for a bilateral per-hand set: its tonnage counts both hands. */
  readonly hands?: 1 | 2 | null;
  /** Short set after the activation set of a rest-pause, myo or cluster set. */
  readonly mini?: boolean | null;
  /** Sides logged apart have records apart. */
  readonly side?: "left" | "right" | null;
  /** Trend body weight; given only when a weigh-in lies within 14 days of the set. */
  readonly trendBodyKg?: number | null;
}

/** The history a set is compared with: same exercise, same side. */
export function variantOf(set: RecordSet): string {
  return `${set.exerciseId}/${set.side ?? ""}`;
}

/** True for lifts whose typed load is added to, or taken off, the body. */
export function isBodyweightLift(set: RecordSet): boolean {
  return set.loadBasis === "added" || set.loadBasis === "assist" || set.loadBasis === "none";
}

/** The load a lifter would name, in kilograms; assistance is negative. Body weight never moves it. */
export function namedLoad(set: RecordSet): number {
  return isBodyweightLift(set) ? (set.addedKg ?? 0) - (set.assistKg ?? 0) : set.kg;
}

/** False for a bodyweight lift done before any weigh-in: how much was moved is not known, and not zero. */
export function isLoadKnown(set: RecordSet): boolean {
  return !isBodyweightLift(set) || set.kg > 0;
}

/** Load × repetitions of the set in kilograms, both hands counted; 0 while the load is not known. */
export function tonnage(set: RecordSet): number {
  return set.kg * set.reps * (set.hands ?? 1);
}

/** The curve demonstrated strength is read on. */
export function recordCurve(set: RecordSet): Curve {
  return isBodyweightLift(set) ? BODYWEIGHT_CURVE : DEFAULT_CURVE;
}
