/** Where bytes lie. What comes here is sealed already: a store sees no byte of a lifter's. */
export interface Store {
  readonly use: "disk" | "s3" | "vercel-blob";
  /** The same key again replaces. Rejects with an AppError that says what to do. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is nothing. */
  open(key: string): Promise<Uint8Array | null>;
  /** Everything below a folder of a lifter, or one archive; how many files that were. Nothing there is fine. */
  remove(prefix: string): Promise<number>;
}

/** Files of lifters: sealed before they leave, at keys that Mo made. */
export type Files = Store;

/** Larger than any file of Mo's; an answer beyond it is a fault of the store. */
export const FILE_MAX = 64 * 1024 * 1024;
