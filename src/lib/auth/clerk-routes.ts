import { auth as copy } from "../copy/en/auth";
import { AppError } from "../errors";
import type { ClerkDesk } from "./clerk-desk";
import { Consent, takeIn } from "./clerk-users";
import { deletionOf } from "./deletion";
import { checked, type Done, type Visit } from "./desk";
import { doorFor, type Paths } from "./door";
import { accountOf } from "./sessions";

/** Every path below /api/auth there is where Clerk keeps the sign-in. */
const PATHS: Paths<ClerkDesk> = {
  ways: { method: "GET", bucket: "api", visit: signInBy, isSession: true },
  "get-session": { method: "GET", bucket: "api", visit: getSession, isSession: true },
  consent: { method: "POST", bucket: "auth", visit: consent },
  "sign-out": { method: "POST", bucket: "api", visit: signOut, isSession: true },
};

export function clerkRoutes(desk: ClerkDesk): (request: Request) => Promise<Response> {
  return doorFor(desk, PATHS);
}

async function signInBy({ clerk }: ClerkDesk): Promise<Done> {
  return { body: { providers: [], clerk: { publishableKey: clerk.publishableKey, urls: clerk.urls } } };
}

/** Who this is; `pending` for somebody Clerk knows and Mo has not taken in, because consents or a confirmed address are missing. */
async function getSession(desk: ClerkDesk, visit: Visit): Promise<Done> {
  const who = await desk.whoIs(visit.headers);
  const account = who && (await accountOf(desk.services.database, who.userId));
  if (!who || !account) return { body: { user: null, pending: (await desk.claimsOf(visit.headers)) !== null } };
  const leaving = await deletionOf(desk.services.database, who.userId);
  const user = { id: who.userId, email: account.email, isOwner: account.isOwner, isDemo: account.isDemo };
  return { body: { user, pending: false, ...(leaving ? { leaving: true } : {}) } };
}

/** Both consents of somebody who signed in at Clerk without having given them. */
async function consent(desk: ClerkDesk, visit: Visit): Promise<Done> {
  const given = checked(Consent.strict(), visit.body);
  if (!(await desk.services.flags.isOn("signups"))) throw new AppError("forbidden", copy.errors.closed);
  const claims = await desk.claimsOf(visit.headers);
  if (!claims) throw new AppError("unauthenticated", copy.errors.session);
  const known = (await desk.whoIs(visit.headers))?.userId ?? (await takeIn(desk, claims.sub, given));
  if (known === null) throw new AppError("conflict", copy.errors.exists);
  return { body: { next: "in" } };
}

/** Ends the session at Clerk and takes its cookies away here. A token that is out already is good for a minute at most. */
async function signOut(desk: ClerkDesk, visit: Visit): Promise<Done> {
  const claims = await desk.claimsOf(visit.headers);
  if (claims) await desk.api.endSession(claims.sid);
  const secure = desk.appUrl.startsWith("https:") ? "; Secure" : "";
  const cookies = ["__session", "__client_uat"].map((name) => `${name}=; Max-Age=0; Path=/; SameSite=Lax${secure}`);
  return { body: { next: "out" }, cookies, headers: [["Clear-Site-Data", '"cache"']] };
}
