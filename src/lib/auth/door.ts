import { AppError, readOnly } from "../errors";
import { answered } from "../http/answered";
import { refuseCrossSite } from "../http/cross-site";
import { apiHeaders } from "../http/headers";
import { allowOf, methodNotAllowed } from "../http/methods";
import { readBody } from "../http/read-body";
import { readBytes } from "../http/read-bytes";
import type { Bucket, Take } from "../rate-limit/port";
import { noteSecurity } from "../security-events";
import type { SecurityKind } from "../security-kinds";
import { isSessionCookie } from "./cookie";
import type { Done, Visit } from "./desk";
import { deviceOf } from "./device";
import type { AuthMails } from "./mails";
import { isNewDevice } from "./new-device";
import type { Auth } from "./port";
import { accountOf, revokeSession } from "./sessions";
import type { AuthSetting } from "./setting";

/** What the door itself works with, whatever stands behind it. */
type DoorDesk = Pick<AuthSetting, "services" | "limits" | "appUrl" | "clientAddress" | "verifyEmail"> &
  Pick<Auth, "whoIs"> & { readonly now: () => Date; readonly mails: AuthMails };

export interface Route<D> {
  readonly method: "GET" | "POST";
  /** Another site posts a form here: the browser is sent here again with it, by a GET that carries Mo's own cookies. */
  readonly takesForm?: boolean;
  /** `auth` for what tries or changes credentials. */
  readonly bucket: Bucket;
  /** Changes nothing but who is signed in here, so that it goes on while all else is read-only. */
  readonly isSession?: true;
  readonly visit: (desk: D, visit: Visit) => Promise<Done>;
}

export type Paths<D> = Readonly<Record<string, Route<D>>>;

const BODY_MAX = 16 * 1024;

/** Serves /api/auth/*: allow-list, cross-site check, limits, problem+json and one log line around every path. */
export function doorFor<D extends DoorDesk>(desk: D, paths: Paths<D>): (request: Request) => Promise<Response> {
  return (request) => {
    const path = new URL(request.url).pathname.replace(/^\/api\/auth\//, "");
    const name = Object.hasOwn(paths, path) ? `auth/${path}` : "auth";
    return answered(desk.services.log, name, request, async (seen) => {
      const route = find(paths, path);
      const allowed = allowOf(route.takesForm ? [route.method, "POST"] : [route.method]);
      if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { Allow: allowed.join(", ") } });
      if (!allowed.includes(request.method)) throw methodNotAllowed(allowed);
      if (route.method !== "GET") refuseCrossSite(request, desk.appUrl);
      if (request.method === "POST" && route.method === "GET") return await sentAgain(request, desk.appUrl, path);
      if (!route.isSession && !(await desk.services.flags.isOn("writes"))) throw readOnly();
      const address = desk.clientAddress(request.headers);
      seen.take = await takeByClient(desk, route.bucket, address);
      refuseOver(seen.take);
      const body = route.method === "GET" ? {} : await readBody(request, BODY_MAX);
      if (route.bucket === "auth" && typeof body.email === "string") {
        seen.take = tighter(seen.take, await takeByEmail(desk, body.email));
        refuseOver(seen.take);
      }
      const visit = { headers: request.headers, query: new URL(request.url).searchParams, body, address };
      const done = await renewed(desk, visit, route.visit);
      await noteWhoCame(desk, visit, path, done);
      return answer(done, desk.appUrl);
    });
  };
}

function find<D>(paths: Paths<D>, path: string): Route<D> {
  const route = Object.hasOwn(paths, path) ? paths[path] : undefined;
  if (!route) throw new AppError("not-found", "There is nothing at this address");
  return route;
}

/** A browser that gets a new session gives its old one up: no copy of the old cookie stays good. */
async function renewed<D extends DoorDesk>(desk: D, visit: Visit, visited: Route<D>["visit"]): Promise<Done> {
  const done = await visited(desk, visit);
  if (!done.cookies?.some((cookie) => isSessionCookie(cookie, desk.appUrl))) return done;
  const before = visit.headers.has("cookie") ? await desk.whoIs(visit.headers) : null;
  if (before) await revokeSession(desk.services.database, before.userId, before.sessionId);
  return done;
}

/** Paths whose success is more than a sign-in. */
const NOTED: Readonly<Record<string, SecurityKind>> = {
  "reset-password": "password-reset",
  "change-password": "password-changed",
};

/** Whoever leaves with a new session has signed in, whatever the way; the session says who it is. */
async function noteWhoCame<D extends DoorDesk>(desk: D, { headers }: Visit, path: string, { cookies = [] }: Done): Promise<void> {
  const cookie = cookies.find((cookie) => isSessionCookie(cookie, desk.appUrl))?.split(";")[0];
  const who = cookie ? await desk.whoIs(new Headers({ cookie })) : null;
  if (!who) return;
  const { services, now } = desk;
  const device = deviceOf(headers.get("user-agent"));
  const isNew = !(path in NOTED) && (await isNewDevice(services.database, who.userId, device));
  const kind = NOTED[path] ?? (isNew ? "new-device" : "signed-in");
  await noteSecurity(services, { kind, userId: who.userId, device, now: now() });
  const account = isNew && desk.verifyEmail ? await accountOf(services.database, who.userId) : null;
  if (account) await desk.mails.newDevice({ userId: who.userId, email: account.email }, device);
}

async function takeByClient({ limits, services }: DoorDesk, bucket: Bucket, address: string | null): Promise<Take> {
  if (address === null) return limits.take("anonymous", "all");
  return limits.take(bucket, services.keys.pseudonym("limit", address));
}

async function takeByEmail({ limits, services }: DoorDesk, email: string): Promise<Take> {
  return limits.take("auth", services.keys.pseudonym("limit-email", email.normalize("NFC").trim().toLowerCase()));
}

function tighter(a: Take, b: Take): Take {
  return b.remaining <= a.remaining || !b.allowed ? b : a;
}

function refuseOver(take: Take) {
  if (!take.allowed)
    throw new AppError("limit-reached", "Slow down a moment. Nothing was lost.", { retryAfterSeconds: take.resetSeconds });
}

function answer({ body, goTo, cookies = [], headers = [] }: Done, appUrl: string): Response {
  const all = apiHeaders(headers);
  for (const cookie of cookies) all.append("Set-Cookie", cookie);
  if (goTo === undefined) return Response.json(body, { headers: all });
  all.set("Location", `${appUrl}${goTo}`);
  return new Response(null, { status: 303, headers: all });
}

const FORM_MAX = 16 * 1024;

/** A form of another site comes without Mo's cookies and is believed in nothing: it goes on as a GET, where all is checked. */
async function sentAgain(request: Request, appUrl: string, path: string): Promise<Response> {
  if (!/^application\/x-www-form-urlencoded\b/.test(request.headers.get("content-type") ?? ""))
    throw new AppError("invalid", "Only a form is read here", { status: 415 });
  const form = new URLSearchParams(Buffer.from(await readBytes(request.body, FORM_MAX)).toString("utf8"));
  const headers = apiHeaders();
  headers.set("Location", `${appUrl}/api/auth/${path}?${form}`);
  return new Response(null, { status: 303, headers });
}
