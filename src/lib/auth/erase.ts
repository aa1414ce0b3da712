import { eq, inArray, like, or } from "drizzle-orm";
import type { Database } from "../db/database";
import { accounts, authAttempts, erasureReceipts, users, verifications } from "../db/schema/identity";
import { newId } from "../ids";
import type { Keys } from "../keys";
import { ATTEMPT_KINDS, attemptsKey } from "./attempts";
import { noteLeavers } from "./leavers";
import type { Receipt } from "./receipts";

/** Removes a user with every session, identity, open link and count of attempts; the database takes the rows of the lifter with it. */
export async function eraseIdentity({ plain }: Database, keys: Keys, userId: string, receipt?: Receipt): Promise<void> {
  await plain.transaction(async (tx) => {
    await noteLeavers(tx, keys, eq(accounts.userId, userId));
    const [gone] = await tx.delete(users).where(eq(users.id, userId)).returning({ email: users.email });
    // A link names its user; what was begun with another service or a passkey names them within more.
    await tx.delete(verifications).where(or(eq(verifications.value, userId), like(verifications.value, `%"${userId}"%`)));
    if (!gone) return;
    const counted = ATTEMPT_KINDS.map((kind) => attemptsKey(keys, kind, gone.email));
    await tx.delete(authAttempts).where(inArray(authAttempts.account, counted));
    if (!receipt) return;
    const { isMailed, ...facts } = receipt;
    const subject = keys.pseudonym("erasure", userId);
    const recipient = isMailed ? gone.email : null;
    await tx.insert(erasureReceipts).values({ id: newId(), subject, recipient, dueAt: receipt.finishedAt, ...facts });
  });
}
