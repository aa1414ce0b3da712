import { auth as copy } from "../copy/en/auth";
import { AppError } from "../errors";
import type { Desk } from "./desk";
import type { Visitor } from "./port";
import { FRESH_SECONDS } from "./session-life";
import { type Account, accountOf } from "./sessions";

/** Whoever signed in within the last ten minutes, and may change how one signs in. */
export async function freshVisitor(
  desk: Desk,
  headers: Headers,
): Promise<{ readonly userId: string; readonly account: Account }> {
  const who = await desk.whoIs(headers);
  const account = who && (await accountOf(desk.services.database, who.userId));
  if (!who || !account) throw new AppError("unauthenticated", copy.errors.session);
  if (account.isDemo) throw new AppError("forbidden", copy.errors.demo);
  assertFresh(who, desk.now());
  return { userId: who.userId, account };
}

/** Refuses, with reason `stale`, a sign-in that is longer ago: a phone left on a bench must not give the account away. */
export function assertFresh({ signedInAt }: Visitor, now: Date): void {
  if (now.getTime() - signedInAt.getTime() >= FRESH_SECONDS * 1000)
    throw new AppError("forbidden", copy.errors.stale, { reason: "stale" });
}
