import "server-only";
import { memoryCache } from "../lib/cache/memory";
import type { Cache } from "../lib/cache/port";
import { sharedCache } from "../lib/cache/shared";
import type { Config } from "../lib/config";
import type { Log } from "../lib/log";
import { withFallback } from "../lib/rate-limit/fallback";
import { memoryLimits } from "../lib/rate-limit/memory";
import type { Limits, SharedLimits, StoreState } from "../lib/rate-limit/port";
import { redisStore } from "../lib/rate-limit/redis";
import { sharedLimits } from "../lib/rate-limit/shared";
import { upstashStore } from "../lib/rate-limit/upstash";

export interface Chosen {
  readonly limits: Limits;
  /** What is known of the shared store; null where this process counts for itself. */
  readonly store: (StoreState & Pick<SharedLimits, "close">) | null;
  /** In the same store, over the same connection. */
  readonly cache: Cache;
}

const clock = () => Date.now();

/** Config → limits and cache. A shared store is opened by whoever asks it first, so that a start does not wait for it. */
export function chooseLimits({ limits: choice }: Config, log: Log): Chosen {
  const own = memoryLimits(clock);
  if (choice.use === "memory") return { limits: own, store: null, cache: memoryCache(clock) };
  const setting = { ...(choice.use === "redis" ? redisStore(choice) : upstashStore({ ...choice, clock })), clock };
  const changed = (isWell: boolean) =>
    log.write(isWell ? "info" : "warn", {
      event: "notice",
      text: isWell ? "Redis is back: limits are shared again" : "Redis does not answer: this process counts its limits alone",
    });
  const limits = withFallback({ shared: sharedLimits(setting), own, clock, changed });
  return { limits, store: limits, cache: sharedCache(setting) };
}
