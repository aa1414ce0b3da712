/** Requests a minute (or an hour) for one key; the contract of an endpoint names its bucket. */
export const BUCKETS = {
  api: { limit: 100, seconds: 60 },
  auth: { limit: 10, seconds: 60 },
  public: { limit: 60, seconds: 60 },
  /** What browsers report by themselves. */
  report: { limit: 30, seconds: 60 },
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
