import { AppError } from "../errors";
import { refuseCrossSite } from "../http/cross-site";
import { API_HEADERS } from "../http/headers";
import { asAppError, toProblem } from "../http/problem";
import { readBody } from "../http/read-body";
import { newId } from "../ids";
import { BUCKETS, type Bucket, type Take } from "../rate-limit/port";
import { confirmByCode, confirmByLink, sendCode } from "./confirm";
import type { Desk, Done, Visited } from "./desk";
import { changePassword, requestReset, resetPassword } from "./reset";
import { getSession, signIn, signOut } from "./sign-in";
import { signUp } from "./sign-up";

interface Route {
  readonly method: "GET" | "POST";
  /** `auth` for what tries or changes credentials. */
  readonly bucket: Bucket;
  readonly visit: Visited;
}

const post = (bucket: Bucket, visit: Visited): Route => ({ method: "POST", bucket, visit });

/** Every path below /api/auth there is. What the library could do besides is not reachable. */
export const AUTH_PATHS: Readonly<Record<string, Route>> = {
  "sign-up/email": post("auth", signUp),
  "sign-in/email": post("auth", signIn),
  "sign-out": post("api", signOut),
  "get-session": { method: "GET", bucket: "api", visit: getSession },
  "email-otp/send-verification-otp": post("auth", sendCode),
  "email-otp/verify-email": post("auth", confirmByCode),
  "verify-email": post("auth", confirmByLink),
  "request-password-reset": post("auth", requestReset),
  "reset-password": post("auth", resetPassword),
  "change-password": post("auth", changePassword),
};

const BODY_MAX = 16 * 1024;

/** Serves /api/auth/*: allow-list, cross-site check, limits, problem+json and one log line around every path. */
export function authRoutes(desk: Desk): (request: Request) => Promise<Response> {
  return async (request) => {
    const requestId = newId();
    const from = performance.now();
    const path = new URL(request.url).pathname.replace(/^\/api\/auth\//, "");
    let take: Named | null = null;
    let response: Response;
    let code: string | null = null;
    try {
      const route = find(path, request.method);
      if (route.method !== "GET") refuseCrossSite(request, desk.appUrl);
      const address = desk.clientAddress(request.headers);
      take = await takeByClient(desk, route.bucket, address);
      refuseOver(take);
      const body = route.method === "GET" ? {} : await readBody(request, BODY_MAX);
      if (route.bucket === "auth" && typeof body.email === "string") {
        take = tighter(take, await takeByEmail(desk, body.email));
        refuseOver(take);
      }
      response = answer(await route.visit(desk, { headers: request.headers, body, address }));
    } catch (error) {
      const known = asAppError(error);
      code = known.code;
      if (code === "internal") fault(desk, requestId, path, known.cause);
      response = toProblem(known, requestId);
    }
    response.headers.set("X-Request-Id", requestId);
    if (take) limitHeaders(response.headers, take);
    desk.services.log.write("info", {
      event: "request",
      requestId,
      endpoint: path in AUTH_PATHS ? `auth/${path}` : "auth",
      method: request.method,
      status: response.status,
      ms: Math.round(performance.now() - from),
      user: null,
      code,
    });
    return response;
  };
}

function find(path: string, method: string): Route {
  const route = Object.hasOwn(AUTH_PATHS, path) ? AUTH_PATHS[path] : undefined;
  if (!route) throw new AppError("not-found", "Nothing is here");
  if (route.method !== method) throw new AppError("not-found", `Use ${route.method} here`, { status: 405 });
  return route;
}

interface Named extends Take {
  readonly bucket: Bucket;
}

async function takeByClient({ limits, services }: Desk, bucket: Bucket, address: string | null): Promise<Named> {
  if (address === null) return { bucket: "anonymous", ...(await limits.take("anonymous", "all")) };
  return { bucket, ...(await limits.take(bucket, services.keys.pseudonym("limit", address))) };
}

async function takeByEmail({ limits, services }: Desk, email: string): Promise<Named> {
  const key = services.keys.pseudonym("limit-email", email.normalize("NFC").trim().toLowerCase());
  return { bucket: "auth", ...(await limits.take("auth", key)) };
}

function tighter(a: Named, b: Named): Named {
  return b.remaining <= a.remaining || !b.allowed ? b : a;
}

function refuseOver(take: Take) {
  if (!take.allowed)
    throw new AppError("limit-reached", "Slow down a moment. Nothing was lost.", { retryAfterSeconds: take.resetSeconds });
}

function limitHeaders(headers: Headers, { bucket, limit, remaining, resetSeconds }: Named) {
  headers.set("RateLimit-Limit", String(limit));
  headers.set("RateLimit-Remaining", String(remaining));
  headers.set("RateLimit-Reset", String(resetSeconds));
  headers.set("RateLimit-Policy", `"${bucket}";q=${limit};w=${BUCKETS[bucket].seconds}`);
}

function answer({ body, cookies = [], headers = [] }: Done): Response {
  const all = new Headers([...API_HEADERS, ...headers] as [string, string][]);
  for (const cookie of cookies) all.append("Set-Cookie", cookie);
  return Response.json(body, { headers: all });
}

function fault(desk: Desk, requestId: string, where: string, cause: unknown) {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  desk.services.log.write("error", {
    event: "fault",
    requestId,
    where: `auth/${where}`,
    name: error.name,
    stack: frames.slice(0, 8).join("\n"),
  });
}
