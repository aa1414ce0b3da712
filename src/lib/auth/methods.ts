import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "../db/database";
import { accounts, passkeys, users } from "../db/schema/identity";
import type { Keys } from "../keys";
import { noteLeavers } from "./leavers";

/** One way to sign in. `what` is `password`, `passkey` or the service it goes through. */
export interface Method {
  readonly id: string;
  readonly what: string;
  /** What the lifter calls it; passkeys only. */
  readonly name: string | null;
  readonly addedAt: Date;
}

/** Every way this lifter can sign in, the oldest first. */
export async function methodsOf({ plain }: Pick<Database, "plain">, userId: string): Promise<Method[]> {
  const identities = await plain
    .select({
      id: accounts.id,
      what: accounts.providerId,
      hasPassword: sql<boolean>`${accounts.password} is not null`,
      addedAt: accounts.createdAt,
    })
    .from(accounts)
    .where(eq(accounts.userId, userId));
  const keys = await plain
    .select({ id: passkeys.id, name: passkeys.name, addedAt: passkeys.createdAt })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(passkeys.createdAt));
  const methods = [
    ...identities.flatMap(({ hasPassword, ...one }) => {
      // Where Clerk keeps the sign-in, its ways are its own.
      if (one.what === "clerk") return [];
      if (one.what !== "credential") return [{ ...one, name: null }];
      return hasPassword ? [{ ...one, what: "password", name: null }] : [];
    }),
    ...keys.map((one) => ({ ...one, what: "passkey" })),
  ];
  return methods.sort((a, b) => a.addedAt.getTime() - b.addedAt.getTime());
}

/** False when this lifter has no such passkey. */
export async function namePasskey({ plain }: Database, userId: string, passkeyId: string, name: string): Promise<boolean> {
  const mine = and(eq(passkeys.userId, userId), eq(passkeys.id, passkeyId));
  return (await plain.update(passkeys).set({ name }).where(mine).returning({ id: passkeys.id })).length > 0;
}

export type Removed = { readonly removed: Method } | { readonly refused: "unknown" | "last" | "password" };

/**
 * Takes a way to sign in away; never the last one, also when two are removed at once: the lifter's row is locked first. A
 * password is changed, not removed.
 */
export async function removeMethod({ plain }: Database, keys: Keys, userId: string, methodId: string): Promise<Removed> {
  return plain.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
    const methods = await methodsOf({ plain: tx }, userId);
    const found = methods.find(({ id }) => id === methodId);
    if (!found) return { refused: "unknown" };
    if (found.what === "password") return { refused: "password" };
    if (methods.length === 1) return { refused: "last" };
    if (found.what === "passkey") await tx.delete(passkeys).where(and(eq(passkeys.userId, userId), eq(passkeys.id, methodId)));
    else {
      await noteLeavers(tx, keys, eq(accounts.id, methodId));
      await tx.delete(accounts).where(and(eq(accounts.userId, userId), eq(accounts.id, methodId)));
    }
    return { removed: found };
  });
}
