import { clockOf } from "../clock";

const COUNTER_MAX = 99_999;

/**
 * The next tick of this device's hybrid clock: wall time corrected by the server's, never behind the last tick, so a
 * clock set back in a time zone change does not lose an edit.
 */
export function nextClock(last: string | null, nowMs: number, device: string): string {
  const [lastMs = 0, counter = 0] = (last ?? "").split(".", 2).map(Number);
  if (nowMs > lastMs) return clockOf(Math.round(nowMs), 0, device);
  return counter < COUNTER_MAX ? clockOf(lastMs, counter + 1, device) : clockOf(lastMs + 1, 0, device);
}

/** True when `a` was written after `b`; a row that never had a clock is older than any. */
export function isLater(a: string | null, b: string | null): boolean {
  return a !== null && (b === null || a > b);
}
