import { deleteDB, type IDBPDatabase, openDB } from "idb";

/** An answer of the server kept on this device, with the time it was given (milliseconds since the epoch). */
export interface Kept {
  readonly value: unknown;
  readonly at: number;
}

/** The kept answer, or null: none, or a browser without storage. */
export async function keptAnswer(key: string): Promise<Kept | null> {
  return quietly(async (db) => ((await db.get(STORE, key)) as Kept | undefined) ?? null, null);
}

/** Keeps an answer for the time without a signal; null removes it. */
export async function keepAnswer(key: string, value: unknown): Promise<void> {
  await quietly(async (db) => {
    await (value === null ? db.delete(STORE, key) : db.put(STORE, { value, at: Date.now() } satisfies Kept, key));
  }, undefined);
}

/** Forgets every kept answer: another lifter signed in on this device. */
export async function forgetAnswers(): Promise<void> {
  opened = null;
  await deleteDB(NAME).catch(() => {});
}

const NAME = "mo-answers";
const STORE = "answers";
let opened: Promise<IDBPDatabase> | null = null;

async function quietly<T>(work: (db: IDBPDatabase) => Promise<T>, otherwise: T): Promise<T> {
  try {
    opened ??= openDB(NAME, 1, {
      upgrade: (db) => void db.createObjectStore(STORE),
      // Sign-out deletes the database: give way.
      blocking: (_current, _blocked, event) => {
        opened = null;
        (event.target as IDBDatabase).close();
      },
    });
    return await work(await opened);
  } catch {
    opened = null;
    return otherwise;
  }
}
