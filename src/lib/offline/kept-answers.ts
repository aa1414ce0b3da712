import type { Transaction } from "./store";

/** An answer of the server on this device. */
export interface Kept<T> {
  readonly value: T;
  /** When the server gave it, in milliseconds since the epoch. */
  readonly at: number;
  /** When it was last written here: later than `at` once this device has changed it. */
  readonly touched: number;
}

/** Raised when some answer gains or changes a field, so that no screen meets an answer of an older app. */
const SHAPE = 4;

/** Where the answer of an endpoint to an input is kept. */
export function answerKey(id: string, input: unknown): string {
  return `answer:${SHAPE}:${id} ${JSON.stringify(input)}`;
}

/** Changes a kept answer in the transaction of the change itself, so that the screen shows it before the server knows. */
export async function changeKept<T>(tx: Transaction, key: string, change: (was: T | null) => T | null): Promise<void> {
  const kv = tx.objectStore("kv");
  const kept = (await kv.get(key)) as Kept<T> | undefined;
  const value = change(kept?.value ?? null);
  if (value === null) return;
  const now = Date.now();
  await kv.put({ value, at: kept?.at ?? now, touched: Math.max(now, (kept?.touched ?? 0) + 1) } satisfies Kept<T>, key);
}
