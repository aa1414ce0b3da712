import type { Ratelimit } from "@upstash/ratelimit";
import { inTime } from "../in-time";
import { BUCKETS, type Bucket, type SharedLimits } from "./port";
import { type Scripts, slidingWindow } from "./sliding-window";
import { takeOf } from "./take-of";

/** Texts that the store forgets by itself. */
export interface Texts {
  /** Null when there is none. */
  get(key: string): Promise<unknown>;
  set(key: string, text: string, seconds: number): Promise<unknown>;
  drop(key: string): Promise<unknown>;
}

export interface Store {
  readonly scripts: Scripts;
  readonly texts: Texts;
  ping(): Promise<unknown>;
  close(): Promise<void>;
  /** Notes who was let through and who not, where the store has a place to look at that. Nobody waits for it. */
  record?(key: string, success: boolean): void;
}

export interface Setting {
  /** Loads the vendor's client and connects, on first use; who asks again gets the same store (`oneStore`). */
  readonly open: () => Promise<Store>;
  /** A take or ping that is not answered by then has failed. */
  readonly timeoutMs: number;
  readonly clock: () => number;
}

export const PREFIX = "mo:limit";

interface Opened {
  readonly store: Store;
  readonly limiters: ReadonlyMap<Bucket, Ratelimit>;
}

/** Limits counted in a Redis, so that several processes share them. Anything but a count in time is a rejection. */
export function sharedLimits(setting: Setting): SharedLimits {
  let opening: Promise<Opened> | undefined;
  const opened = () => {
    opening ??= open(setting).catch((error: unknown) => {
      opening = undefined; // the next one tries again
      throw error;
    });
    return opening;
  };
  return {
    async take(bucket, key) {
      const { limiters, store } = await opened();
      const now = setting.clock();
      const result = await limiters.get(bucket)?.limit(key);
      // The library lets everybody pass when Redis is late.
      if (!result || result.reason === "timeout") throw new Error("The limits were not counted in time");
      store.record?.(`${bucket}:${key}`, result.success);
      return takeOf(bucket, { allowed: result.success, remaining: result.remaining, now });
    },
    async ping() {
      const { store } = await opened();
      await inTime(store.ping(), setting.timeoutMs);
    },
    async close() {
      const open = await opening?.catch(() => undefined);
      opening = undefined;
      await open?.store.close();
    },
  };
}

async function open({ open: openStore, timeoutMs, clock }: Setting): Promise<Opened> {
  const [{ Ratelimit }, store] = await Promise.all([import("@upstash/ratelimit"), openStore()]);
  // The class asks its client for nothing but the two script commands, and those only through our algorithm.
  const redis = store.scripts as unknown as ConstructorParameters<typeof Ratelimit>[0]["redis"];
  const limiters = new Map<Bucket, Ratelimit>();
  for (const [bucket, { limit, seconds }] of Object.entries(BUCKETS) as [Bucket, (typeof BUCKETS)[Bucket]][])
    limiters.set(
      bucket,
      new Ratelimit({
        redis,
        prefix: `${PREFIX}:${bucket}`,
        limiter: slidingWindow(limit, seconds, clock),
        timeout: timeoutMs,
        // A key that was refused may have room again before its window ends.
        ephemeralCache: false,
      }),
    );
  return { store, limiters };
}
