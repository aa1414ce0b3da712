import { assertKey, entryText, entryValue } from "./entry";
import type { Cache } from "./port";

const KEYS_MAX = 1_000;

/** A cache in this process: at most 1,000 keys, the oldest goes first. Values are kept as text, so nobody changes what another reads. */
export function memoryCache(clock: () => number): Cache {
  const texts = new Map<string, string>();
  return {
    async get(key) {
      assertKey(key);
      return entryValue(texts.get(key), clock());
    },
    async set(key, value, seconds) {
      assertKey(key);
      const text = entryText(value, clock() + seconds * 1000);
      texts.delete(key);
      texts.set(key, text);
      if (texts.size > KEYS_MAX) texts.delete(texts.keys().next().value ?? key);
    },
    async drop(key) {
      assertKey(key);
      texts.delete(key);
    },
  };
}
