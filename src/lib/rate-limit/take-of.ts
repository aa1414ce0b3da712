import { BUCKETS, type Bucket, type Take } from "./port";

interface Counted {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Milliseconds since 1970, by the clock that chose the window. */
  readonly now: number;
}

/** What a counted window means to the one who asked; every adapter answers in these words. */
export function takeOf(bucket: Bucket, { allowed, remaining, now }: Counted): Take {
  const { limit, seconds } = BUCKETS[bucket];
  const width = seconds * 1000;
  return {
    bucket,
    allowed,
    limit,
    remaining: Math.max(0, remaining),
    resetSeconds: Math.max(1, Math.ceil((width - (now % width)) / 1000)),
    windowSeconds: seconds,
  };
}
