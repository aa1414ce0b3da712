import { AppError } from "../errors";

/** What `Allow` says of a path with these handlers: HEAD comes with GET, OPTIONS always. */
export function allowOf(methods: readonly string[]): string[] {
  return [...new Set(methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])))];
}

export function methodNotAllowed(allowed: readonly string[]): AppError {
  return new AppError("invalid", `Use ${allowed.join(" or ")}`, { status: 405, headers: { Allow: allowed.join(", ") } });
}
