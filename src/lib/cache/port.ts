/** Of the instance, or of one lifter: then the id is the second part, so that nobody is ever handed what is another's. */
export type CacheKey = `instance:${string}` | `user:${string}:${string}`;

/** Keeps for a while what can be computed again. Nothing that must not be lost, and nothing that must not be stale. */
export interface Cache {
  /** The value as it was given, null when there is none or it has ended. Rejects when the store is away. */
  get(key: CacheKey): Promise<unknown>;
  /** `value` is anything JSON can say, at most 256 KB of it; `seconds` at least 1. */
  set(key: CacheKey, value: unknown, seconds: number): Promise<void>;
  /** Resolves also when there was nothing. */
  drop(key: CacheKey): Promise<void>;
}
