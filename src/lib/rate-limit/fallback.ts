import type { Limits, SharedLimits, StoreState, Take } from "./port";

const RETRY_MS = 5_000;

interface Around {
  readonly shared: SharedLimits;
  /** The window of this process. */
  readonly own: Limits;
  readonly clock: () => number;
  /** Told when the store is lost and when it is back. */
  readonly changed: (isWell: boolean) => void;
}

/**
 * Limits that never fail open. This process counts every take besides the shared store and answers with the stricter of the two,
 * so its count goes on where it was when the store goes away, and one that comes back empty gives nobody a second helping.
 * A lost store is asked again every five seconds by one take; all others are answered at once.
 */
export function withFallback({ shared, own, clock, changed }: Around): SharedLimits & StoreState {
  let retryAt: number | null = null;
  let fallbacks = 0;

  const lost = () => {
    if (retryAt === null) changed(false);
    retryAt = clock() + RETRY_MS;
  };
  const back = () => {
    if (retryAt !== null) changed(true);
    retryAt = null;
  };
  /** True for who may ask the store now: everybody while it is well, one at a time while it is lost. */
  const mayAsk = () => {
    if (retryAt === null) return true;
    if (clock() < retryAt) return false;
    retryAt = clock() + RETRY_MS;
    return true;
  };
  const ask = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (!mayAsk()) return null;
    try {
      const answer = await work();
      back();
      return answer;
    } catch {
      lost();
      return null;
    }
  };

  return {
    async take(bucket, key) {
      const mine = await own.take(bucket, key);
      // Refused here is refused; a flood need not cross the network for that.
      if (!mine.allowed) return mine;
      const theirs = await ask(() => shared.take(bucket, key));
      if (theirs !== null) return stricter(theirs, mine);
      fallbacks++;
      return mine;
    },
    async ping() {
      await shared.ping();
    },
    async isWell() {
      return (await ask(() => shared.ping().then(() => true))) ?? false;
    },
    fallbacks: () => fallbacks,
    close: () => shared.close(),
  };
}

function stricter(theirs: Take, mine: Take): Take {
  if (!theirs.allowed) return theirs;
  return mine.remaining < theirs.remaining ? mine : theirs;
}
