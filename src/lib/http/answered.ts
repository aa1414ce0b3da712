import { isConnectionLost } from "../db/faults";
import type { Log } from "../log";
import type { Take } from "../rate-limit/port";
import { dress, FILE_HEADERS, SECURITY_HEADERS } from "./headers";
import { asAppError, toProblem } from "./problem";
import { requestIdOf } from "./request-id";

/** What becomes known of a request while it is answered. */
export interface Seen {
  readonly requestId: string;
  /** A pseudonym for the log. */
  user: string | null;
  take: Take | null;
}

/**
 * The frame of every answer of the API: a request id, problem+json for whatever is thrown, the headers of every answer,
 * the limit's and one log line.
 */
export async function answered(
  log: Log,
  endpoint: string,
  request: Request,
  work: (seen: Seen) => Promise<Response>,
): Promise<Response> {
  const from = performance.now();
  const seen: Seen = { requestId: requestIdOf(request.headers), user: null, take: null };
  const { requestId } = seen;
  let code: string | null = null;
  let response: Response;
  try {
    response = await work(seen);
  } catch (error) {
    const known = asAppError(error);
    code = known.code;
    if (isConnectionLost(known.cause)) log.write("error", { event: "database-lost", requestId, where: endpoint });
    if (code === "internal")
      log.write("error", { event: "fault", requestId, where: endpoint, ...frames(known.cause), user: seen.user });
    response = toProblem(known, requestId);
  }
  dress(response.headers, SECURITY_HEADERS, FILE_HEADERS);
  response.headers.set("X-Request-Id", requestId);
  // What a cache keeps for others says nothing of this client.
  if (seen.take && !response.headers.get("Cache-Control")?.startsWith("public")) limitHeaders(response.headers, seen.take);
  const ms = Math.round(performance.now() - from);
  const { status } = response;
  log.write("info", { event: "request", requestId, endpoint, method: request.method, status, ms, user: seen.user, code });
  return response;
}

/** Name and frames only: a message may quote a value of the lifter's. */
export function frames(cause: unknown): { readonly name: string; readonly stack: string } {
  const error = cause instanceof Error ? cause : new Error("not an error");
  const lines = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, stack: lines.slice(0, 8).join("\n") };
}

function limitHeaders(headers: Headers, { bucket, limit, remaining, resetSeconds, windowSeconds }: Take) {
  headers.set("RateLimit-Limit", String(limit));
  headers.set("RateLimit-Remaining", String(remaining));
  headers.set("RateLimit-Reset", String(resetSeconds));
  headers.set("RateLimit-Policy", `"${bucket}";q=${limit};w=${windowSeconds}`);
}
