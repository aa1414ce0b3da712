/** Requests a minute (or an hour) for one key; the contract of an endpoint names its bucket. */
export const BUCKETS = {
  api: { limit: 100, seconds: 60 },
  auth: { limit: 10, seconds: 60 },
  chat: { limit: 30, seconds: 60 },
  public: { limit: 60, seconds: 60 },
  upload: { limit: 6, seconds: 60 },
  export: { limit: 5, seconds: 3_600 },
  feedback: { limit: 5, seconds: 3_600 },
  /** What browsers report by themselves. */
  report: { limit: 30, seconds: 60 },
  /** What pages report of their own faults. */
  monitoring: { limit: 60, seconds: 60 },
  /** Shared by all clients whose address is unknown. */
  anonymous: { limit: 300, seconds: 60 },
} as const;
export type Bucket = keyof typeof BUCKETS;

export interface Take {
  /** The bucket it was taken from. */
  readonly bucket: Bucket;
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds until the window has room again, at least 1. */
  readonly resetSeconds: number;
  readonly windowSeconds: number;
}

export interface Limits {
  /** Counts one request. `key` is a pseudonym, never an address or a user id in clear. */
  take(bucket: Bucket, key: string): Promise<Take>;
}

/** Limits that several processes share. `take` rejects while the shared store is away; `fallback.ts` decides what happens then. */
export interface SharedLimits extends Limits {
  /** Resolves when the store answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What health and the operator's detail say about a shared store. */
export interface StoreState {
  /** Asks the store now, unless it failed less than five seconds ago. */
  isWell(): Promise<boolean>;
  /** Takes this process answered alone since it started. */
  fallbacks(): number;
}
