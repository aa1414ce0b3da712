import { randomBytes, randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { auth as copy } from "../copy/en/auth";
import { databaseFault } from "../db/faults";
import { users, verifications } from "../db/schema/identity";
import { AppError } from "../errors";
import { newId } from "../ids";
import { isSameSecret, type Keys, sha256 } from "../keys";
import { noteSecurity } from "../security-events";
import { attemptsKey, forgive, takeAttempt } from "./attempts";
import { checked, type Desk, type Done, Email, findByEmail, noEarlier, refusedField, type Visit } from "./desk";
import { freshVisitor } from "./fresh";
import { CODE_MINUTES } from "./mails";
import { moveOf, STOP, stopsOf } from "./moves";
import { accountOf, revokeOthers } from "./sessions";

const TRIES = 5;
const MINUTE = 60_000;
/** As long as the old address may take a change back (decision 053). */
const STOP_MINUTES = 3 * 24 * 60;

const Ask = z.strictObject({ email: Email });

/**
 * `{ next: "code" }`: six digits went to the new address, and a link that stops it all to the old one. The answer is the same
 * where the new address has an account already. `{ next: "changed" }` where no mail can be read: it is done. Needs a sign-in
 * from the last ten minutes (reason `stale`).
 */
export async function askForEmail(desk: Desk, visit: Visit): Promise<Done> {
  const { userId, account } = await freshVisitor(desk, visit.headers);
  const { email } = checked(Ask, visit.body);
  if (email === account.email) throw refusedField("email", copy.changeEmail.same);
  const asked = await takeAttempt(
    desk.services.database,
    attemptsKey(desk.services.keys, "auth-move", account.email),
    desk.now(),
  );
  if (!asked.allowed) throw waitFor(asked.waitSeconds);
  if (!desk.verifyEmail) {
    await move(desk, visit, userId, email);
    return { body: { next: "changed" } };
  }
  return noEarlier(sendBoth(desk, visit, { userId, email: account.email }, email));
}

type From = { readonly userId: string; readonly email: string };

async function sendBoth(desk: Desk, { headers }: Visit, from: From, email: string): Promise<Done> {
  const { services, mails, now } = desk;
  const { userId } = from;
  const known = await findByEmail(desk, email);
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const stop = randomBytes(32).toString("base64url");
  const id = newId();
  const until = (minutes: number) => new Date(now().getTime() + minutes * MINUTE);
  await services.database.plain.transaction(async (tx) => {
    await tx.delete(verifications).where(moveOf(userId));
    const value = JSON.stringify({ userId, email, code: codeHash(services.keys, id, code) });
    // Also where nobody is sent the code: what waits must not say which addresses have an account.
    await tx.insert(verifications).values({ id, identifier: `email:${userId}`, value, expiresAt: until(CODE_MINUTES) });
    const before = { identifier: `${STOP}${sha256(stop)}`, value: JSON.stringify({ userId, email: from.email }) };
    await tx.insert(verifications).values({ id: newId(), ...before, expiresAt: until(STOP_MINUTES) });
  });
  await noteSecurity(services, { kind: "email-changing", userId, headers, now: now() });
  await mails.emailChanging(from, stop, headers.get("user-agent"));
  if (known) await mails.alreadyThere(known);
  else await mails.confirmEmail({ userId, email }, code);
  return { body: { next: "code" } };
}

const Confirm = z.strictObject({ otp: z.string().regex(/^\d{6}$/, { error: copy.code.wrong }) });

const Move = z.object({ email: z.string(), code: z.string() });

/** The six digits of the mail, entered where the lifter is signed in: the address is theirs from now on, other devices are signed out. */
export async function confirmEmail(desk: Desk, visit: Visit): Promise<Done> {
  const who = await desk.whoIs(visit.headers);
  const account = who && (await accountOf(desk.services.database, who.userId));
  if (!who || !account) throw new AppError("unauthenticated", copy.errors.session);
  const { otp } = checked(Confirm, visit.body);
  const { database, keys } = desk.services;
  const tries = attemptsKey(keys, "auth-code", account.email);
  const attempt = await takeAttempt(database, tries, desk.now());
  const [open] = attempt.allowed ? await database.plain.select().from(verifications).where(moveOf(who.userId, desk.now())) : [];
  const found = open && Move.parse(JSON.parse(open.value));
  if (!open || !found || !isSameSecret(found.code, codeHash(keys, open.id, otp))) {
    if (attempt.failures >= TRIES) await database.plain.delete(verifications).where(moveOf(who.userId));
    throw wrong(attempt.waitSeconds);
  }
  // Whoever takes the row away has the change; a second one at the same moment finds nothing.
  const spent = await database.plain.delete(verifications).where(eq(verifications.id, open.id)).returning();
  if (spent.length === 0) throw wrong(null);
  await forgive(database, tries);
  await move(desk, visit, who.userId, found.email);
  return { body: { next: "changed" } };
}

/** The address, and with it the end of other sessions and of links that were mailed to the old one. */
async function move(desk: Desk, { headers }: Visit, userId: string, email: string): Promise<void> {
  const { database } = desk.services;
  const who = await desk.whoIs(headers);
  await take(desk, userId, email);
  await database.plain.delete(verifications).where(eq(verifications.value, userId));
  if (who) await revokeOthers(database, userId, who.sessionId);
  await noteSecurity(desk.services, { kind: "email-changed", userId, headers, now: desk.now() });
}

const Stop = z.strictObject({ token: z.string().min(1).max(200) });
const Before = z.object({ userId: z.string(), email: z.string() });

/**
 * The link in the old mailbox: a change that is under way ends, one that is done is taken back, and every device is signed
 * out, for somebody else was in. Whoever has the link need not be signed in.
 */
export async function stopEmail(desk: Desk, visit: Visit): Promise<Done> {
  const { token } = checked(Stop, visit.body);
  const { database } = desk.services;
  const [row] = await database.plain.select().from(verifications).where(stopsOf({ token }, desk.now()));
  if (!row) throw refusedField("token", copy.changeEmail.expired);
  const { userId, email } = Before.parse(JSON.parse(row.value));
  await take(desk, userId, email);
  // Nobody whose address came in between may stop the stopping.
  await database.plain.delete(verifications).where(stopsOf({ userId }));
  await database.plain.delete(verifications).where(moveOf(userId));
  await database.plain.delete(verifications).where(eq(verifications.value, userId));
  await revokeOthers(database, userId, NOBODY);
  await noteSecurity(desk.services, { kind: "email-kept", userId, headers: visit.headers, now: desk.now() });
  return { body: { next: "kept", email } };
}

/** No session has this id: all of them are others. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

async function take({ services: { database }, verifyEmail }: Desk, userId: string, email: string): Promise<void> {
  try {
    await database.plain
      .update(users)
      .set({ email, mailReturned: null, ...(verifyEmail && { emailVerified: true }) })
      .where(eq(users.id, userId));
  } catch (error) {
    if (databaseFault(error)?.code === "conflict") throw new AppError("conflict", copy.changeEmail.taken);
    throw error;
  }
}

function codeHash(keys: Keys, id: string, code: string): string {
  return keys.pseudonym("email-code", `${id}:${code}`);
}

function wrong(waitSeconds: number | null): AppError {
  const wait = waitSeconds === null ? {} : { retryAfterSeconds: waitSeconds };
  return new AppError("invalid", copy.code.wrong, { fields: [{ path: "otp", message: copy.code.wrong }], ...wait });
}

function waitFor(waitSeconds: number | null): AppError {
  return new AppError("limit-reached", copy.errors.any, { retryAfterSeconds: waitSeconds ?? 60 });
}
