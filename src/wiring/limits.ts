import "server-only";
import type { Config } from "../lib/config";
import type { Log } from "../lib/log";
import { withFallback } from "../lib/rate-limit/fallback";
import { memoryLimits } from "../lib/rate-limit/memory";
import type { Limits, SharedLimits, StoreState } from "../lib/rate-limit/port";
import { redisLimits } from "../lib/rate-limit/redis";
import { upstashLimits } from "../lib/rate-limit/upstash";

export interface Chosen {
  readonly limits: Limits;
  /** What is known of the shared store; null where this process counts for itself. */
  readonly store: (StoreState & Pick<SharedLimits, "close">) | null;
}

const clock = () => Date.now();

/** Config → limits. A shared store is opened by whoever asks it first, so that a start does not wait for it. */
export function chooseLimits({ limits: choice }: Config, log: Log): Chosen {
  const own = memoryLimits(clock);
  if (choice.use === "memory") return { limits: own, store: null };
  const shared = choice.use === "redis" ? redisLimits({ ...choice, clock }) : upstashLimits({ ...choice, clock });
  const changed = (isWell: boolean) =>
    log.write(isWell ? "info" : "warn", {
      event: "notice",
      text: isWell ? "Redis is back: limits are shared again" : "Redis does not answer: this process counts its limits alone",
    });
  const limits = withFallback({ shared, own, clock, changed });
  return { limits, store: limits };
}
