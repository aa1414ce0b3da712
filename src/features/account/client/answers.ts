/** An answer of the server kept on this device, with the time it was given (milliseconds since the epoch). */
export interface Kept {
  readonly value: unknown;
  readonly at: number;
}

/** The kept answer, or null: none, or a browser without storage. */
export async function keptAnswer(key: string): Promise<Kept | null> {
  return quietly(async (db) => {
    const found: unknown = await settled(db.transaction(STORE).objectStore(STORE).get(key));
    return (found as Kept | undefined) ?? null;
  }, null);
}

/** Keeps an answer for the time without a signal; null removes it. */
export async function keepAnswer(key: string, value: unknown): Promise<void> {
  await quietly(async (db) => {
    const store = db.transaction(STORE, "readwrite").objectStore(STORE);
    if (value === null) await settled(store.delete(key));
    else await settled(store.put({ value, at: Date.now() } satisfies Kept, key));
  }, undefined);
}

/** Forgets every answer of the server: the lifter signed out, or another one signed in. What is unsent waits for its owner. */
export async function forgetAnswers(): Promise<void> {
  await quietly(async (db) => {
    const store = db.transaction(STORE, "readwrite").objectStore(STORE);
    for (const key of await settled(store.getAllKeys())) if (!String(key).startsWith(UNSENT)) store.delete(key);
  }, undefined);
}

/** Keys of what a lifter changed without a connection; each names its account. */
export const UNSENT = "unsent ";

/** Known before the lifter is, so it stands beside the lifter's own database; sign-out empties it. */
const NAME = "mo-answers";
const STORE = "answers";
let opened: Promise<IDBDatabase> | null = null;

async function quietly<T>(work: (db: IDBDatabase) => Promise<T>, otherwise: T): Promise<T> {
  try {
    opened ??= openAnswers();
    return await work(await opened);
  } catch {
    opened = null;
    return otherwise;
  }
}

async function openAnswers(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
  const db = await settled(request);
  // A newer version of the app wants the database: give way.
  db.onversionchange = () => {
    opened = null;
    db.close();
  };
  return db;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
