import { BUCKETS, type Bucket, type Limits, type Take } from "./port";
import { takeOf } from "./take-of";

interface Window {
  start: number;
  count: number;
  previous: number;
}

const KEYS_MAX = 50_000;

/**
 * A sliding window in this process: the current fixed window plus the part of the previous one that still
 * overlaps. At most 50,000 keys; the oldest goes first. `sliding-window.ts` is the same arithmetic in Redis.
 */
export function memoryLimits(clock: () => number): Limits {
  const windows = new Map<string, Window>();
  return {
    async take(bucket, key) {
      return slide(windows, bucket, `${bucket}:${key}`, clock());
    },
  };
}

function slide(windows: Map<string, Window>, bucket: Bucket, key: string, now: number): Take {
  const { limit, seconds } = BUCKETS[bucket];
  const width = seconds * 1000;
  const start = Math.floor(now / width) * width;
  const known = windows.get(key);
  const window: Window =
    known && known.start === start ? known : { start, count: 0, previous: known?.start === start - width ? known.count : 0 };
  const overlap = 1 - (now - start) / width;
  // Rounded up: at the turn of a window ten tries of the last seconds are still ten.
  const used = Math.ceil(window.previous * overlap) + window.count;
  const allowed = used < limit;
  if (allowed) window.count++;
  windows.delete(key);
  windows.set(key, window);
  if (windows.size > KEYS_MAX) windows.delete(windows.keys().next().value ?? key);
  return takeOf(bucket, { allowed, remaining: limit - used - (allowed ? 1 : 0), now });
}
