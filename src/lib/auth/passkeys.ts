import { count, eq } from "drizzle-orm";
import { z } from "zod";
import { auth as copy } from "../copy/en/auth";
import { methods } from "../copy/en/sign-in-methods";
import { passkeys, users } from "../db/schema/identity";
import { AppError } from "../errors";
import { line } from "../http/shapes";
import { isSessionCookie } from "./cookie";
import { deletionOf } from "./deletion";
import { askLibrary, checked, type Desk, type Done, type Visit, visitLibrary } from "./desk";
import { freshVisitor } from "./fresh";
import { noteMethod } from "./note-method";
import { countSignIn } from "./sessions";

/** Nobody has as many devices; a script must not fill the table. */
const KEYS_MAX = 10;

/** What the device needs to make a key, with a cookie that ties its answer to this browser. */
export async function offerKey(desk: Desk, visit: Visit): Promise<Done> {
  const { userId } = await freshVisitor(desk, visit.headers);
  const [held] = await desk.services.database.plain.select({ n: count() }).from(passkeys).where(eq(passkeys.userId, userId));
  if (held && held.n >= KEYS_MAX) throw new AppError("conflict", methods.passkey.enough);
  const { ok, body, cookies } = await visitLibrary(desk, "passkey/generate-register-options", visit);
  if (!ok) throw new AppError("unavailable", copy.errors.any);
  return { body, cookies };
}

/** What a device signed; the library reads it in full. */
const Signed = z.looseObject({ id: z.string().min(1).max(1_024), type: z.literal("public-key") });
const NewKey = z.strictObject({ response: Signed, name: line(40, 1) });

/** The key a device made: from now on it signs in. */
export async function addKey(desk: Desk, visit: Visit): Promise<Done> {
  const { response, name } = checked(NewKey, visit.body);
  const { userId, account } = await freshVisitor(desk, visit.headers);
  const answer = await askLibrary(desk, "passkey/verify-registration", visit, { response, name });
  if (!answer.ok) throw new AppError("invalid", methods.passkey.notAdded);
  await noteMethod(desk, visit.headers, { userId, email: account.email }, { added: "passkey" });
  return { body: { added: true }, cookies: answer.cookies };
}

/** What a device needs to sign in with a key it holds. Nobody says who they are: the key does. */
export async function askForKey(desk: Desk, visit: Visit): Promise<Done> {
  const { ok, body, cookies } = await visitLibrary(desk, "passkey/generate-authenticate-options", visit);
  if (!ok) throw new AppError("unavailable", copy.errors.any);
  // The key stands for password and address at once, so the device must see that it is its owner.
  return { body: { ...body, userVerification: "required" }, cookies };
}

const Use = z.strictObject({ response: Signed });

/** `{ next: "in" }` with a session, `leaving` where the account is about to be erased. */
export async function signInByKey(desk: Desk, visit: Visit): Promise<Done> {
  const { response } = checked(Use, visit.body);
  const { ok, cookies } = await askLibrary(desk, "passkey/verify-authentication", visit, { response });
  const session = cookies.find((cookie) => isSessionCookie(cookie, desk.appUrl));
  const who = ok && session ? await desk.whoIs(new Headers({ cookie: session.split(";")[0] ?? "" })) : null;
  if (!who) throw new AppError("unauthenticated", methods.passkey.notIn);
  await countSignIn(desk.services.database, who.userId);
  const leaving = await deletionOf(desk.services.database, who.userId);
  return { body: { next: "in", ...(leaving ? { leaving: true } : {}) }, cookies };
}

/** The offer of a passkey does not come back. */
export async function declineKey(desk: Desk, visit: Visit): Promise<Done> {
  const who = await desk.whoIs(visit.headers);
  if (!who) throw new AppError("unauthenticated", copy.errors.session);
  await desk.services.database.plain.update(users).set({ passkeyDeclinedAt: desk.now() }).where(eq(users.id, who.userId));
  return { body: { declined: true } };
}

const OFFERED_FROM = 3;

/** Whether to offer a passkey to somebody who has just signed in: from the third time, until they have one or said no. */
export async function isKeyOffered({ plain }: Desk["services"]["database"], userId: string): Promise<boolean> {
  const [user] = await plain
    .select({ signIns: users.signIns, declinedAt: users.passkeyDeclinedAt, isDemo: users.isDemo })
    .from(users)
    .where(eq(users.id, userId));
  if (!user || user.isDemo || user.declinedAt || user.signIns < OFFERED_FROM) return false;
  const [held] = await plain.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.userId, userId)).limit(1);
  return held === undefined;
}
