import { inTime } from "./in-time";

/** With the wait and the reading itself, what somebody changed counts everywhere within five seconds. */
const FRESH_MS = 4_000;
const WAIT_MS = 300;

/**
 * A value of a store that may be slow or away: read at most every four seconds, by one asker at a time, and waited for 300 ms.
 * Then what was known last counts; null when nothing ever was.
 */
export function freshly<T>(read: () => Promise<T>, clock: () => number = () => performance.now()): () => Promise<T | null> {
  let known: T | null = null;
  let knownTurn = 0;
  let turn = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  let waiting: Promise<void> = Promise.resolve();
  const ask = async (mine: number) => {
    const value = await read();
    // A late answer to an older question does not replace a newer one.
    if (mine < knownTurn) return;
    known = value;
    knownTurn = mine;
  };
  return async () => {
    if (clock() - askedAt >= FRESH_MS) {
      askedAt = clock();
      turn += 1;
      waiting = inTime(ask(turn), WAIT_MS).catch(() => undefined);
    }
    await waiting;
    return known;
  };
}
