import { branded } from "../branded";
import { AppError, NOT_FOUND } from "../errors";

const LOST = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"];
/** No room for another connection, shut down; class 08 (connection) is recognised by its first two digits. */
const REFUSED = ["53300", "57P01", "57P02", "57P03"];
const CANCELLED = "57014";

/** What a database error means to a client (platform specification 3.1.4), or null when it is a bug of ours. */
export function databaseFault(error: unknown): AppError | null {
  const state = sqlState(error);
  if (state === "23505") return new AppError("conflict", "That was changed or taken a moment ago", { cause: error });
  if (state === "23503") return new AppError("not-found", NOT_FOUND, { cause: error });
  const away = state === undefined ? isDriversOwn(error) : LOST.includes(state) || state === CANCELLED || isRefusal(state);
  return away ? unavailable(error) : null;
}

/** No connection to the database could be had, or it broke. Another service that refuses a connection is not meant. */
export function isConnectionLost(error: unknown): boolean {
  const state = sqlState(error);
  if (state === undefined) return isDriversOwn(error);
  return isRefusal(state) || (LOST.includes(state) && isOfDatabase(error));
}

function isRefusal(state: string): boolean {
  return REFUSED.includes(state) || /^08/.test(state);
}

function isOfDatabase(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof ConnectionLost || isQueryError(at)) return true;
  return false;
}

export function unavailable(cause: unknown): AppError {
  return new AppError("unavailable", "The database is busy. Try again in a moment.", { retryAfterSeconds: 5, cause });
}

/** PostgreSQL's or the system's code, also when drizzle wrapped the error. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if ("code" in at && typeof at.code === "string") return at.code;
  return undefined;
}

/** The unit is worth one more try: two of them met. */
export function isSerialisation(error: unknown): boolean {
  return ["40001", "40P01", "55P03"].includes(sqlState(error) ?? "");
}

/** A connection could not be had or broke under a statement; the driver says so without a code. */
export class ConnectionLost extends branded("ConnectionLost") {
  readonly code = "ECONNRESET";
}

/** drizzle's error, known by what it carries: its class is there once for the start and once for the routes, which are bundled apart. */
function isQueryError(error: unknown): boolean {
  return error instanceof Error && "query" in error && "params" in error;
}

/** Failed in the driver, not on the server, which always sends a code: the connection is gone. */
function isDriversOwn(error: unknown): boolean {
  return isQueryError(error) && error instanceof Error && error.cause instanceof Error && !(error.cause instanceof TypeError);
}
