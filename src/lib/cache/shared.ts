import { inTime } from "../in-time";
import type { Setting } from "../rate-limit/shared";
import { assertKey, entryText, entryValue } from "./entry";
import type { Cache } from "./port";

const PREFIX = "mo:cache:";
const REST_MS = 5_000;

/**
 * A cache in the Redis that counts the limits, over the same connection and with the same limit of time. After a failure
 * everything fails at once for five seconds, so that a Redis that is away costs one asker the wait and not each.
 */
export function sharedCache({ open, timeoutMs, clock }: Setting): Cache {
  let restsUntil = Number.NEGATIVE_INFINITY;
  const reach = async <T>(work: (texts: Awaited<ReturnType<Setting["open"]>>["texts"]) => Promise<T>): Promise<T> => {
    if (clock() < restsUntil) throw new Error("The cache failed a moment ago");
    try {
      return await inTime(
        open().then(({ texts }) => work(texts)),
        timeoutMs,
      );
    } catch (error) {
      restsUntil = clock() + REST_MS;
      throw error;
    }
  };
  return {
    async get(key) {
      assertKey(key);
      return entryValue(await reach((texts) => texts.get(PREFIX + key)), clock());
    },
    async set(key, value, seconds) {
      assertKey(key);
      const text = entryText(value, clock() + seconds * 1000);
      await reach((texts) => texts.set(PREFIX + key, text, seconds));
    },
    async drop(key) {
      assertKey(key);
      await reach((texts) => texts.drop(PREFIX + key));
    },
  };
}
