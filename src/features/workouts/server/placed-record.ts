import { type KnownBody, movesBody } from "../../../domain/bodyweight-load";
import { daysBetween } from "../../../domain/civil-date";
import type { RecordSet } from "../../../domain/record-set";
import { toRecordSet } from "./record-sets";
import type { PlacedSet } from "./training-log";

/** A body weight of a day, kilograms. */
export interface WeighedDay {
  readonly day: string;
  readonly kg: number;
}

/** A set as records and levels read it. */
export interface ReadSet extends Pick<PlacedSet, "movement">, Pick<PlacedSet["set"], "targetRepsMin" | "confirmed"> {
  readonly record: RecordSet;
  readonly body: KnownBody | null;
}

/**
 * Reads the sets of a training log as records do, each with the weigh-in nearest on or before its day. `weights` newest
 * first.
 */
export function placedRecords(weights: readonly WeighedDay[]): (placed: PlacedSet) => ReadSet {
  const bodies = new Map<string, KnownBody | null>();
  return ({ set, exercise, movement, workout: { day, startedAt } }) => {
    const counts = set.loadBasis === null || movesBody(set.loadBasis);
    const body = counts ? (bodies.get(day) ?? bodyOn(weights, day)) : null;
    if (counts) bodies.set(day, body);
    const record = toRecordSet({ set, day, startedAt, exercisePosition: exercise.position, movement, body });
    return { record, body, movement, targetRepsMin: set.targetRepsMin, confirmed: set.confirmed };
  };
}

function bodyOn(weights: readonly WeighedDay[], day: string): KnownBody | null {
  const weighIn = weights.find((one) => one.day <= day);
  return weighIn ? { kg: weighIn.kg, ageDays: daysBetween(weighIn.day, day) } : null;
}
