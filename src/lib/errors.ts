import { branded } from "./branded";

export const ERROR_CODES = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not-found",
  "conflict",
  "limit-reached",
  "unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface FieldError {
  readonly path: string;
  readonly message: string;
}

interface Details {
  /** Overrides the code's usual HTTP status (415, 412 …). */
  readonly status?: number;
  readonly fields?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
  /** Headers the answer needs besides (Allow, ETag, Set-Cookie). */
  readonly headers?: Readonly<Record<string, string>>;
  /** What a client may decide by beyond the code. */
  readonly reason?: "under-age" | "stale";
  /** The representation as it stands now, for a form that was too late. */
  readonly current?: unknown;
  readonly cause?: unknown;
}

/** The only error a use-case throws on purpose. `message` is safe to show to the lifter. */
export class AppError extends branded("AppError") {
  readonly status: number | undefined;
  readonly fields: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly reason: Details["reason"];
  readonly current: unknown;

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: Details = {},
  ) {
    super(message, { cause: details.cause });
    this.status = details.status;
    this.fields = details.fields ?? [];
    this.retryAfterSeconds = details.retryAfterSeconds;
    this.headers = details.headers ?? {};
    this.reason = details.reason;
    this.current = details.current;
  }
}

/** One text for everything: which part was missing would tell that the rest is there. */
export const NOT_FOUND = "This was not found. It may have been deleted.";

/** Missing, or somebody else's: the same answer. `what` is for the reader of the code and of a stack trace. */
export function notFound(what: string): AppError {
  return new AppError("not-found", NOT_FOUND, { cause: new Error(`${what} not found`) });
}

/** The operator has stopped all changes; phones keep theirs and try again. */
export function readOnly(): AppError {
  return new AppError("unavailable", "Mo is read-only for a moment. What you log stays on this device and syncs later.", {
    retryAfterSeconds: 30,
  });
}
