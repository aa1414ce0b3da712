import { eq } from "drizzle-orm";
import { z } from "zod";
import { auth as copy } from "../copy/en/auth";
import { users } from "../db/schema/identity";
import { AppError } from "../errors";
import { attemptsKey, forgive, takeAttempt } from "./attempts";
import {
  activate,
  askLibrary,
  checked,
  type Desk,
  type Done,
  Email,
  findByEmail,
  noEarlier,
  refusedField,
  type Visit,
} from "./desk";
import { consumeLink } from "./links";
import { countSignIn, issueSession } from "./sessions";

const Address = z.strictObject({ email: Email });

/** Sends a new code to an address that waits for confirmation. The answer is the same for any address. */
export async function sendCode(desk: Desk, visit: Visit): Promise<Done> {
  const { email } = checked(Address, visit.body);
  const send = async (): Promise<Done> => {
    const known = await findByEmail(desk, email);
    if (desk.verifyEmail && known && !known.isConfirmed)
      await askLibrary(desk, "email-otp/send-verification-otp", visit, { email, type: "email-verification" });
    return { body: { next: "code" } };
  };
  return noEarlier(send());
}

const Code = z.strictObject({ email: Email, otp: z.string().regex(/^\d{6}$/, { error: copy.code.wrong }) });

/** The six digits of the mail: confirms the address and signs in. */
export async function confirmByCode(desk: Desk, visit: Visit): Promise<Done> {
  const { email, otp } = checked(Code, visit.body);
  const { database, keys } = desk.services;
  // Each new code brings five tries of its own; this counts them together.
  const account = attemptsKey(keys, "auth-code", email);
  const attempt = await takeAttempt(database, account, desk.now());
  const answer = attempt.allowed ? await askLibrary(desk, "email-otp/verify-email", visit, { email, otp }) : null;
  const user = answer?.ok ? await findByEmail(desk, email) : null;
  if (!answer?.ok || !user) {
    const wait = attempt.waitSeconds === null ? {} : { retryAfterSeconds: attempt.waitSeconds };
    throw new AppError("invalid", copy.code.wrong, { fields: [{ path: "otp", message: copy.code.wrong }], ...wait });
  }
  await forgive(database, account);
  await activate(desk, user.userId, email);
  await countSignIn(database, user.userId);
  return { body: { next: "in" }, cookies: answer.cookies };
}

const Link = z.strictObject({ token: z.string().min(1).max(200) });

/** The link of the mail, sent on by the page it opens: a GET, which mail scanners make too, confirms nothing. */
export async function confirmByLink(desk: Desk, { headers, address, body }: Visit): Promise<Done> {
  const { token } = checked(Link, body);
  const { database } = desk.services;
  const userId = await consumeLink(database, "confirm", token, desk.now());
  const [user] =
    userId === null
      ? []
      : await database.plain.update(users).set({ emailVerified: true }).where(eq(users.id, userId)).returning();
  if (!user) throw refusedField("token", copy.reset.expired);
  await activate(desk, user.id, user.email);
  return {
    body: { next: "in" },
    cookies: [await issueSession(desk.services, desk.appUrl, { userId: user.id, headers, address, now: desk.now() })],
  };
}
