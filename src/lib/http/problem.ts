import { z } from "zod";
import { databaseFault } from "../db/faults";
import { AppError, type ErrorCode, type FieldError } from "../errors";
import { apiHeaders } from "./headers";

const STATUS: Record<ErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "limit-reached": 429,
  unavailable: 503,
  internal: 500,
};

export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** `under-age`: the account has been erased. `stale`: the sign-in is too long ago for this. */
  reason: z.string().optional(),
  /** With 412: what the resource looks like now. */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof ProblemSchema>;

/** RFC 9457. The text of an unknown error never leaves: it becomes `internal`. */
export function toProblem(error: unknown, requestId: string): Response {
  const known = asAppError(error);
  const status = known.status ?? STATUS[known.code];
  const body: Problem = {
    type: `urn:mo:problem:${known.code}`,
    title: TITLES[known.code],
    status,
    detail: known.message,
    code: known.code,
    requestId,
    ...(known.fields.length > 0 ? { errors: [...known.fields] } : {}),
    ...(known.reason ? { reason: known.reason } : {}),
    ...(known.current === undefined ? {} : { current: known.current }),
  };
  const headers = apiHeaders([
    ["Content-Type", "application/problem+json"],
    ["X-Request-Id", requestId],
  ]);
  const wait = known.retryAfterSeconds ?? (known.code === "unavailable" ? 5 : undefined);
  if (wait !== undefined) headers.set("Retry-After", String(wait));
  for (const [name, value] of Object.entries(known.headers)) headers.set(name, value);
  return new Response(JSON.stringify(body), { status, headers });
}

const TITLES: Record<ErrorCode, string> = {
  invalid: "Some fields need another look",
  unauthenticated: "Sign in first",
  forbidden: "Not allowed",
  "not-found": "Not found",
  conflict: "That clashes with what is there",
  "limit-reached": "Slow down a moment",
  unavailable: "Not reachable right now",
  internal: "Something broke on our side",
};

export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const fault = databaseFault(error);
  if (fault) return fault;
  return new AppError("internal", "Something broke on our side.", { cause: error });
}

const FIELD_ERRORS_MAX = 20;
const SHOWN_MAX = 200;

/** One message a field, in the contract's words; the first twenty. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.slice(0, FIELD_ERRORS_MAX).map((issue) => ({
    path: shown([...issue.path, ...(issue.code === "unrecognized_keys" ? [issue.keys.join(", ")] : [])].map(String).join(".")),
    message: shown(issue.message),
  }));
}

/** Names of unknown keys are the client's own text: it is cut, and holds nothing a log or the database chokes on. */
function shown(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, "\ufffd")
    .slice(0, SHOWN_MAX);
}
