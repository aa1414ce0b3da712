import { AppError, readOnly } from "../errors";
import { answered } from "../http/answered";
import { refuseCrossSite } from "../http/cross-site";
import { apiHeaders } from "../http/headers";
import { allowOf, methodNotAllowed } from "../http/methods";
import { readBody } from "../http/read-body";
import type { Bucket, Take } from "../rate-limit/port";
import { noteSecurity } from "../security-events";
import type { SecurityKind } from "../security-kinds";
import { confirmByCode, confirmByLink, sendCode } from "./confirm";
import type { Desk, Done, Visit, Visited } from "./desk";
import { changePassword, requestReset, resetPassword } from "./reset";
import { revokeSession } from "./sessions";
import { getSession, signIn, signOut } from "./sign-in";
import { signUp } from "./sign-up";

interface Route {
  readonly method: "GET" | "POST";
  /** `auth` for what tries or changes credentials. */
  readonly bucket: Bucket;
  readonly visit: Visited;
  /** Changes nothing but who is signed in here, so that it goes on while all else is read-only. */
  readonly isSession?: true;
}

const post = (bucket: Bucket, visit: Visited): Route => ({ method: "POST", bucket, visit });
const session = (bucket: Bucket, visit: Visited): Route => ({ ...post(bucket, visit), isSession: true });

/** Every path below /api/auth there is. What the library could do besides is not reachable. */
export const AUTH_PATHS: Readonly<Record<string, Route>> = {
  "sign-up/email": post("auth", signUp),
  "sign-in/email": session("auth", signIn),
  "sign-out": session("api", signOut),
  "get-session": { method: "GET", bucket: "api", visit: getSession, isSession: true },
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
  return (request) => {
    const path = new URL(request.url).pathname.replace(/^\/api\/auth\//, "");
    const name = Object.hasOwn(AUTH_PATHS, path) ? `auth/${path}` : "auth";
    return answered(desk.services.log, name, request, async (seen) => {
      const route = find(path);
      const allowed = allowOf([route.method]);
      if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { Allow: allowed.join(", ") } });
      if (!allowed.includes(request.method)) throw methodNotAllowed(allowed);
      if (route.method !== "GET") refuseCrossSite(request, desk.appUrl);
      const address = desk.clientAddress(request.headers);
      seen.take = await takeByClient(desk, route.bucket, address);
      refuseOver(seen.take);
      if (!route.isSession && !(await desk.services.flags.isOn("writes"))) throw readOnly();
      const body = route.method === "GET" ? {} : await readBody(request, BODY_MAX);
      if (route.bucket === "auth" && typeof body.email === "string") {
        seen.take = tighter(seen.take, await takeByEmail(desk, body.email));
        refuseOver(seen.take);
      }
      const visit = { headers: request.headers, body, address };
      if (route.method === "GET") return answer(await route.visit(desk, visit));
      const done = await renewed(desk, visit, route.visit);
      await noteWhoCame(desk, visit, path, done);
      return answer(done);
    });
  };
}

function find(path: string): Route {
  const route = Object.hasOwn(AUTH_PATHS, path) ? AUTH_PATHS[path] : undefined;
  if (!route) throw new AppError("not-found", "There is nothing at this address");
  return route;
}

/** A browser that gets a new session gives its old one up: no copy of the old cookie stays good. */
async function renewed(desk: Desk, visit: Visit, visited: Visited): Promise<Done> {
  const before = visit.headers.has("cookie") ? await desk.whoIs(visit.headers) : null;
  const done = await visited(desk, visit);
  if (before && done.cookies && done.cookies.length > 0)
    await revokeSession(desk.services.database, before.userId, before.sessionId);
  return done;
}

/** Paths whose success is more than a sign-in. */
const NOTED: Readonly<Record<string, SecurityKind>> = {
  "reset-password": "password-reset",
  "change-password": "password-changed",
};

/** Whoever leaves with a new session has signed in, whatever the way; the session says who it is. */
async function noteWhoCame(desk: Desk, { headers }: Visit, path: string, { body, cookies = [] }: Done): Promise<void> {
  const cookie = cookies.at(-1)?.split(";")[0];
  if (body.next !== "in" || !cookie) return;
  const who = await desk.whoIs(new Headers({ cookie }));
  if (who) await noteSecurity(desk.services, { kind: NOTED[path] ?? "signed-in", userId: who.userId, headers, now: desk.now() });
}

async function takeByClient({ limits, services }: Desk, bucket: Bucket, address: string | null): Promise<Take> {
  if (address === null) return limits.take("anonymous", "all");
  return limits.take(bucket, services.keys.pseudonym("limit", address));
}

async function takeByEmail({ limits, services }: Desk, email: string): Promise<Take> {
  return limits.take("auth", services.keys.pseudonym("limit-email", email.normalize("NFC").trim().toLowerCase()));
}

function tighter(a: Take, b: Take): Take {
  return b.remaining <= a.remaining || !b.allowed ? b : a;
}

function refuseOver(take: Take) {
  if (!take.allowed)
    throw new AppError("limit-reached", "Slow down a moment. Nothing was lost.", { retryAfterSeconds: take.resetSeconds });
}

function answer({ body, cookies = [], headers = [] }: Done): Response {
  const all = apiHeaders(headers);
  for (const cookie of cookies) all.append("Set-Cookie", cookie);
  return Response.json(body, { headers: all });
}
