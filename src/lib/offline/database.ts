import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { newId } from "../ids";
import type { ExerciseRow, SetRow, WorkoutRow } from "./rows";

/** A change on its way to the server. */
export interface QueuedOp {
  /** Counts up per device without gaps. */
  readonly seq: number;
  readonly id: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly clock: string;
  /** Milliseconds since the epoch on this device; only for "waiting since". */
  readonly at: number;
}

/** A change the server refused: shown, never thrown away. */
export interface ParkedOp extends QueuedOp {
  readonly code: string;
  readonly message: string;
}

export interface MoSchema extends DBSchema {
  workouts: { key: string; value: WorkoutRow };
  exercises: { key: string; value: ExerciseRow; indexes: { workoutId: string } };
  sets: { key: string; value: SetRow; indexes: { workoutId: string } };
  outbox: { key: number; value: QueuedOp };
  parked: { key: string; value: ParkedOp };
  kv: { key: string; value: unknown };
}

export type MoDatabase = IDBPDatabase<MoSchema>;
export const STORES = ["workouts", "exercises", "sets", "outbox", "parked", "kv"] as const;

const VERSION = 1;

export function databaseName(userId: string): string {
  return `mo-${userId}`;
}

/** One database for each lifter: another account on this device never sees or sends it. */
export function openDatabase(userId: string, onLost: () => void = () => {}): Promise<MoDatabase> {
  return openDB<MoSchema>(databaseName(userId), VERSION, {
    async upgrade(db) {
      db.createObjectStore("workouts", { keyPath: "id" });
      db.createObjectStore("exercises", { keyPath: "id" }).createIndex("workoutId", "workoutId");
      db.createObjectStore("sets", { keyPath: "id" }).createIndex("workoutId", "workoutId");
      db.createObjectStore("outbox", { keyPath: "seq" });
      db.createObjectStore("parked", { keyPath: "id" });
      await db.createObjectStore("kv").put(newId(), "deviceId");
    },
    // A newer tab or a sign-out wants the database: give way, reopen on the next use.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}
