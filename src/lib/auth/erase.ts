import { eq, inArray } from "drizzle-orm";
import type { Database } from "../db/database";
import { authAttempts, erasureReceipts, users, verifications } from "../db/schema/identity";
import { newId } from "../ids";
import type { Keys } from "../keys";
import { ATTEMPT_KINDS, attemptsKey } from "./attempts";
import type { Receipt } from "./receipts";

/** Removes a user with every session, identity, open link and count of attempts; the database takes the rows of the lifter with it. */
export async function eraseIdentity({ plain }: Database, keys: Keys, userId: string, receipt?: Receipt): Promise<void> {
  await plain.transaction(async (tx) => {
    const [gone] = await tx.delete(users).where(eq(users.id, userId)).returning({ email: users.email });
    await tx.delete(verifications).where(eq(verifications.value, userId));
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
