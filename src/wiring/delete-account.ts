import "server-only";
import { eq } from "drizzle-orm";
import type * as contract from "../features/account/contract";
import { dayIn } from "../features/account/server/own-profile";
import { endedCookie } from "../lib/auth/cookie";
import { askDeletion, deletionOf, isPasswordOf, withdrawDeletion } from "../lib/auth/deletion";
import { assertFresh } from "../lib/auth/fresh";
import { methodsOf } from "../lib/auth/methods";
import { waitingEmail } from "../lib/auth/moves";
import { accountOf } from "../lib/auth/sessions";
import { type Ctx, inTransaction } from "../lib/context";
import { auth as copy } from "../lib/copy/en/auth";
import { mail } from "../lib/copy/en/mail";
import { profiles } from "../lib/db/schema/profile";
import { AppError } from "../lib/errors";
import type { InputOf, OutputOf } from "../lib/http/endpoint";
import { apiHeaders } from "../lib/http/headers";
import { queueMail, withdrawMails } from "../lib/outbox";
import { noteSecurity } from "../lib/security-events";
import { eraseAccount } from "./erase-account";
import { started } from "./services";
import { visitorOf } from "./session";

const DAY = 86_400_000;
/** Days in which a lifter may still keep the account. */
const GRACE_DAYS = 7;
const MAILS = ["deletion-asked", "last-day"];

/**
 * Ends every session and erases the account after seven days, or now. The password proves who asks; somebody who has none
 * proves it by having signed in just now.
 */
export async function deleteAccount(
  ctx: Ctx,
  { password, when }: InputOf<typeof contract.deleteAccount>,
  request: Request,
): Promise<Response> {
  const mo = started();
  const account = await accountOf(mo.database, ctx.userId);
  if (!account) throw new AppError("unauthenticated", copy.errors.session);
  if (account.isDemo) throw new AppError("forbidden", "The demo account stays for the next visitor.");
  const methods = await methodsOf(mo.database, ctx.userId);
  if (password === undefined && !methods.some(({ what }) => what === "password"))
    assertFresh(await visitorOf(request), ctx.now());
  else if (!(await isPasswordOf(mo, ctx.userId, account.email, password ?? "", ctx.now())))
    throw new AppError("invalid", copy.errors.any, { fields: [{ path: "password", message: copy.errors.any }] });
  const dueAt = new Date(ctx.now().getTime() + (when === "now" ? 0 : GRACE_DAYS * DAY));
  // Before the erasure itself: one that is cut off is taken up by the job.
  await askDeletion(mo.database, ctx.userId, ctx.now(), dueAt);
  if (when === "now") await eraseAccount(mo, ctx.userId, { now: ctx.now(), isMailed: true });
  else {
    await noteSecurity(mo, { kind: "deletion-asked", userId: ctx.userId, headers: request.headers, now: ctx.now() });
    await tell(ctx, account.email, dueAt);
  }
  return gone(mo.config.appUrl, { erased: when === "now", dueAt: dueAt.toISOString() });
}

/** The account stays, and nobody is told on the last day. */
export async function keepAccount(ctx: Ctx, _: unknown, { headers }: Request): Promise<OutputOf<typeof contract.keepAccount>> {
  await withdrawDeletion(ctx.services.database, ctx.userId);
  await inTransaction(ctx, ({ db }) => withdrawMails(db, ctx.userId, MAILS));
  await noteSecurity(ctx.services, { kind: "deletion-withdrawn", userId: ctx.userId, headers, now: ctx.now() });
  return { kept: true };
}

export async function readAccount(ctx: Ctx): Promise<OutputOf<typeof contract.readAccount>> {
  const account = await accountOf(ctx.services.database, ctx.userId);
  if (!account) throw new AppError("unauthenticated", copy.errors.session);
  const asked = await deletionOf(ctx.services.database, ctx.userId);
  const { email, config } = started();
  return {
    email: account.email,
    newEmail: await waitingEmail(ctx.services.database, ctx.userId, ctx.now()),
    sendsMail: email.canDeliver || config.devInbox,
    isDemo: account.isDemo,
    deletionDueAt: asked?.dueAt.toISOString() ?? null,
  };
}

async function tell(ctx: Ctx, email: string, dueAt: Date): Promise<void> {
  const link = `${started().config.appUrl}/login?next=/settings/data`;
  const to = { userId: ctx.userId, to: email, expiresAt: dueAt };
  await inTransaction(ctx, async ({ db }) => {
    const [row] = await db.select({ zone: profiles.timeZone }).from(profiles).where(eq(profiles.userId, ctx.userId));
    const day = dayIn(row?.zone ?? "UTC", dueAt);
    const once = `${ctx.userId}:${dueAt.getTime()}`;
    await queueMail(db, { ...to, key: `deletion-asked:${once}`, kind: "deletion-asked", ...mail.deletionAsked({ day, link }) });
    const dayBefore = new Date(dueAt.getTime() - DAY);
    await queueMail(db, { ...to, key: `last-day:${once}`, kind: "last-day", ...mail.lastDay({ link }), dueAt: dayBefore });
  });
}

/** The answer that takes the cookie along. */
function gone(appUrl: string, body: OutputOf<typeof contract.deleteAccount>): Response {
  const headers = apiHeaders();
  headers.set("Set-Cookie", endedCookie(appUrl));
  headers.set("Clear-Site-Data", '"cache"');
  return Response.json(body, { headers });
}
