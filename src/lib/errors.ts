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
  readonly cause?: unknown;
}

/** The only error a use-case throws on purpose. `message` is safe to show to the lifter. */
export class AppError extends Error {
  readonly status: number | undefined;
  readonly fields: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: Details = {},
  ) {
    super(message, { cause: details.cause });
    this.status = details.status;
    this.fields = details.fields ?? [];
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** Missing, or somebody else's: the same answer. */
export function notFound(what: string): AppError {
  return new AppError("not-found", `${what} not found`);
}
