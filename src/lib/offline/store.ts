import { deleteDB, type IDBPTransaction } from "idb";
import { newId } from "../ids";
import { nextClock } from "./clock";
import { databaseName, type MoDatabase, type MoSchema, openDatabase, STORES } from "./database";
import { announceChange } from "./notices";

export type Transaction = IDBPTransaction<
  MoSchema,
  ("workouts" | "exercises" | "sets" | "outbox" | "parked" | "kv")[],
  "readwrite"
>;

/** Writes rows and queues the ops that tell the server of them, in the one transaction it belongs to. */
export interface Writer {
  readonly tx: Transaction;
  /** Hybrid clock of this change; rows carry it. */
  readonly clock: string;
  op(name: string, input: Readonly<Record<string, unknown>>): Promise<void>;
}

/** A change and its ops commit together or not at all; whoever renders from the device hears of it afterwards. */
export async function commit<Result>(userId: string, work: (writer: Writer) => Promise<Result>): Promise<Result> {
  const db = await openStore(userId);
  const tx = db.transaction([...STORES], "readwrite", { durability: "strict" });
  try {
    const result = await work(await writerOf(tx));
    await tx.done;
    announceChange(userId);
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // Already over; the reason is the error below.
    }
    tx.done.catch(() => {});
    throw error;
  }
}

async function writerOf(tx: Transaction): Promise<Writer> {
  const kv = tx.objectStore("kv");
  const device = (await kv.get("deviceId")) as string;
  const skewMs = ((await kv.get("skewMs")) as number | undefined) ?? 0;
  const clock = nextClock(((await kv.get("clock")) as string | undefined) ?? null, Date.now() + skewMs, device);
  await kv.put(clock, "clock");
  const op = async (name: string, input: Readonly<Record<string, unknown>>) => {
    const seq = (((await kv.get("lastSeq")) as number | undefined) ?? 0) + 1;
    await kv.put(seq, "lastSeq");
    await tx.objectStore("outbox").put({ seq, id: newId(), name, input, clock, at: Date.now() });
  };
  return { tx, clock, op };
}

const opened = new Map<string, Promise<MoDatabase>>();

/** The lifter's database, opened once a tab. */
export function openStore(userId: string): Promise<MoDatabase> {
  const known = opened.get(userId);
  if (known) return known;
  const db = openDatabase(userId, () => opened.delete(userId));
  opened.set(userId, db);
  db.catch(() => opened.delete(userId));
  return db;
}

/** A small value of this lifter on this device: cursor, cached plan, rest timer. */
export async function readValue<T>(userId: string, key: string): Promise<T | null> {
  return ((await (await openStore(userId)).get("kv", key)) as T | undefined) ?? null;
}

/** Null removes it. */
export async function writeValue(userId: string, key: string, value: unknown): Promise<void> {
  const db = await openStore(userId);
  await (value === null ? db.delete("kv", key) : db.put("kv", value, key));
  announceChange(userId);
}

/** Forgets everything of this lifter on this device, the queue included. */
export async function wipeStore(userId: string): Promise<void> {
  const db = opened.get(userId);
  opened.delete(userId);
  if (db) (await db).close();
  await deleteDB(databaseName(userId));
}
