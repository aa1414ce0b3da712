import type { CacheKey } from "./port";

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const OF_INSTANCE = /^instance:[\w:-]{1,100}$/;
const OF_LIFTER = new RegExp(`^user:${UUID}:[\\w:-]{1,100}$`);
const NAMES_SOMEBODY = new RegExp(UUID);
const LENGTH_MAX = 256 * 1024;

/** Throws for a key that says nobody's and names somebody, or names nobody and says somebody's: that is a fault of Mo, never a miss. */
export function assertKey(key: CacheKey): void {
  const isWell = key.startsWith("user:") ? OF_LIFTER.test(key) : OF_INSTANCE.test(key) && !NAMES_SOMEBODY.test(key);
  if (!isWell) throw new Error("A key of the cache is of the instance, or begins with user:{id}:");
}

/** A value and the moment it ends (milliseconds since 1970), as one text for a store. */
export function entryText(value: unknown, endsAt: number): string {
  const text = JSON.stringify({ endsAt, value });
  if (text.length > LENGTH_MAX) throw new Error("This is too long for the cache");
  return text;
}

/** The value of a text that has not ended. Whatever else stands in a store is no value: null. */
export function entryValue(text: unknown, now: number): unknown {
  const entry = typeof text === "string" && text.length <= LENGTH_MAX ? parsed(text) : null;
  if (typeof entry !== "object" || entry === null || !("endsAt" in entry) || !("value" in entry)) return null;
  return typeof entry.endsAt === "number" && now < entry.endsAt ? entry.value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
