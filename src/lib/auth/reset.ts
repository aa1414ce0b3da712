import { eq } from "drizzle-orm";
import { z } from "zod";
import { auth as copy } from "../copy/en/auth";
import { users } from "../db/schema/identity";
import { AppError } from "../errors";
import { forgive } from "./attempts";
import {
  activate,
  askLibrary,
  checked,
  type Desk,
  type Done,
  Email,
  noEarlier,
  Password,
  refusedField,
  type Visit,
} from "./desk";
import { passwordProblem } from "./password-rules";
import { accountOf, issueSession } from "./sessions";
import { accountKey, tryAccount } from "./sign-in";

const Address = z.strictObject({ email: Email });

/** `{ sent: true }` for any address; `{ sent: false }` where this instance has no mail at all. */
export async function requestReset(desk: Desk, visit: Visit): Promise<Done> {
  const { email } = checked(Address, visit.body);
  if (!desk.verifyEmail) return { body: { sent: false } };
  await noEarlier(askLibrary(desk, "request-password-reset", visit, { email }));
  return { body: { sent: true } };
}

const Reset = z.strictObject({ token: z.string().min(1).max(200), newPassword: Password });

/** Sets a new password by the link of the mail, ends every session and signs this browser in. */
export async function resetPassword(desk: Desk, visit: Visit): Promise<Done> {
  const { token, newPassword } = checked(Reset, visit.body);
  const { database } = desk.services;
  const userId = await desk.library.userOfResetLink(token);
  const account = userId === null ? null : await accountOf(database, userId);
  if (userId === null || !account) throw refusedField("token", copy.reset.expired);
  const problem = passwordProblem(newPassword, account.email);
  if (problem) throw refusedField("newPassword", problem);
  const answer = await askLibrary(desk, "reset-password", visit, { token, newPassword });
  if (!answer.ok) throw refusedField("token", copy.reset.expired);
  // The link came from the mailbox, so the address is confirmed as well.
  await database.plain.update(users).set({ emailVerified: true }).where(eq(users.id, userId));
  await activate(desk, userId, account.email);
  await forgive(database, accountKey(desk, account.email));
  await desk.mails.passwordChanged({ userId, email: account.email }, visit.headers.get("user-agent"));
  const { headers, address } = visit;
  return {
    body: { next: "in" },
    cookies: [await issueSession(desk.services, desk.appUrl, { userId, headers, address, now: desk.now() })],
  };
}

const Change = z.strictObject({ currentPassword: Password, newPassword: Password });

/** Changes the password of the signed-in lifter; every session ends and this browser gets a new one. */
export async function changePassword(desk: Desk, visit: Visit): Promise<Done> {
  const who = await desk.whoIs(visit.headers);
  const account = who && (await accountOf(desk.services.database, who.userId));
  if (!who || !account) throw new AppError("unauthenticated", copy.errors.session);
  const { currentPassword, newPassword } = checked(Change, visit.body);
  const problem = passwordProblem(newPassword, account.email);
  if (problem) throw refusedField("newPassword", problem);
  const attempt = await tryAccount(desk, account.email);
  const asked = { currentPassword, newPassword, revokeOtherSessions: true };
  const answer = attempt.allowed ? await askLibrary(desk, "change-password", visit, asked) : null;
  if (!answer?.ok) throw refusedField("currentPassword", copy.errors.any);
  await forgive(desk.services.database, accountKey(desk, account.email));
  if (desk.verifyEmail)
    await desk.mails.passwordChanged({ userId: who.userId, email: account.email }, visit.headers.get("user-agent"));
  return { body: { next: "in" }, cookies: answer.cookies };
}
