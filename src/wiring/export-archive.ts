import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type * as contract from "../features/account/contract";
import { assertFresh } from "../lib/auth/fresh";
import { accountOf } from "../lib/auth/sessions";
import { type Ctx, inTransaction } from "../lib/context";
import { auth as copy } from "../lib/copy/en/auth";
import { exportArchives } from "../lib/db/schema/archives";
import { AppError } from "../lib/errors";
import type { InputOf, OutputOf } from "../lib/http/endpoint";
import { newId } from "../lib/ids";
import { once } from "../lib/once";
import { noteSecurity } from "../lib/security-events";
import { deliver } from "./deliver";
import { later } from "./later";
import { ARCHIVE_MS, makeArchives } from "./make-archives";
import { started } from "./services";
import { visitorOf } from "./session";

/** Notes that a copy of everything is wanted by mail, and begins with it after the answer. */
export async function mailExport(
  ctx: Ctx,
  { idempotencyKey: key }: InputOf<typeof contract.mailExport>,
  request: Request,
): Promise<OutputOf<typeof contract.mailExport>> {
  const mo = started();
  const account = await accountOf(mo.database, ctx.userId);
  if (!account) throw new AppError("unauthenticated", copy.errors.session);
  if (account.isDemo) throw new AppError("forbidden", copy.errors.demo);
  if (!mo.email.canDeliver) throw new AppError("conflict", "This instance sends no mail. Take the file here instead.");
  if (account.mailReturned) throw new AppError("conflict", "Mail to you comes back. Take the file here instead.");
  assertFresh(await visitorOf(request), ctx.now());
  return once(ctx, { endpoint: "mailExport", key, body: {} }, async () => {
    await note(ctx);
    await noteSecurity(mo, { kind: "exported", userId: ctx.userId, now: ctx.now() });
    later(async () => {
      await makeArchives(mo, new Date());
      await deliver(mo);
    });
    return { mailedTo: account.email };
  });
}

function note(ctx: Ctx): Promise<void> {
  const { userId } = ctx;
  return inTransaction(ctx, async ({ db }) => {
    const underWay = and(eq(exportArchives.userId, userId), isNull(exportArchives.readyAt));
    const [known] = await db.select({ id: exportArchives.id }).from(exportArchives).where(underWay);
    if (known) throw new AppError("conflict", "Your last file is still being made. The mail is on its way.");
    const now = ctx.now();
    const expiresAt = new Date(now.getTime() + ARCHIVE_MS);
    await db.insert(exportArchives).values({ userId, id: newId(), createdAt: now, dueAt: now, expiresAt });
  });
}
