import { restSeconds } from "@/domain/rest";
import type { SlotRole } from "@/domain/vocabulary";
import { SLOT_ROLES } from "@/domain/vocabulary";
import type { ExerciseRow, SetRow } from "@/lib/offline/rows";
import { readValue, writeValue } from "@/lib/offline/store";

/** A running rest: one and the same in all tabs, because it lives on the device. */
export interface RestTimer {
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  readonly totalSeconds: number;
  readonly setId: string;
}

const WARMUP_REST_S = 60;

export function restKey(workoutId: string): string {
  return `rest:${workoutId}`;
}

/** The rest a logged set asks for: the slot's, longer after a hard or missed set. */
export function restAfter(set: SetRow, exercise: ExerciseRow, nowMs: number): RestTimer {
  const role = SLOT_ROLES.find((known: SlotRole) => known === exercise.plan?.role) ?? null;
  const least = set.target?.repsMin ?? null;
  const { value } = restSeconds({
    role,
    category: null,
    slotRestS: set.role === "warmup" ? WARMUP_REST_S : exercise.restSeconds,
    lastRpe: set.rpe ?? (set.rir === null ? null : 10 - set.rir),
    missed: set.role !== "warmup" && least !== null && set.reps !== null && set.reps < least,
  });
  return { endsAt: nowMs + value.seconds * 1000, totalSeconds: value.seconds, setId: set.id };
}

export function readRest(userId: string, workoutId: string): Promise<RestTimer | null> {
  return readValue<RestTimer>(userId, restKey(workoutId));
}

/** Adds or takes seconds; a rest cut below zero is over. */
export function addRest(userId: string, workoutId: string, rest: RestTimer, seconds: number): Promise<void> {
  const endsAt = Math.max(Date.now(), rest.endsAt + seconds * 1000);
  return writeValue(userId, restKey(workoutId), { ...rest, endsAt, totalSeconds: Math.max(15, rest.totalSeconds + seconds) });
}

export function endRest(userId: string, workoutId: string): Promise<void> {
  return writeValue(userId, restKey(workoutId), null);
}
