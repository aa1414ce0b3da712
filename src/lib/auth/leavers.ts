import { eq, type SQL } from "drizzle-orm";
import type { Services } from "../context";
import type { Db } from "../db/database";
import { accounts, identityLeavers } from "../db/schema/identity";
import { newId } from "../ids";
import type { Keys } from "../keys";
import { leaseDue } from "../lease-due";

/** Where something may be left to end after an erasure, and how it is ended. Rejects until it is confirmed. */
export type Partings = Readonly<Partial<Record<"apple" | "clerk", (subject: string) => Promise<void>>>>;

/** Seals what a provider granted, or what it calls a lifter, for the day it has to end there. */
export function sealGrant(keys: Keys, grant: string): string {
  return keys.seal(grant, PLACE);
}

/** The same for every row: a grant moves from the account to the leavers as it is, when the account and its ids are gone. */
const PLACE = { table: "accounts", column: "refresh_token", row: "grant", user: "grant" };

/** Notes what has to end elsewhere before these accounts go. Within the transaction that removes them. */
export async function noteLeavers(tx: Db, keys: Keys, where: SQL): Promise<void> {
  const { providerId, accountId, refreshToken } = accounts;
  const going = await tx.select({ providerId, accountId, refreshToken }).from(accounts).where(where);
  const notes = going.flatMap((account) => {
    if (account.providerId === "clerk") return [{ provider: "clerk", subject: sealGrant(keys, account.accountId) }];
    return account.providerId === "apple" && account.refreshToken ? [{ provider: "apple", subject: account.refreshToken }] : [];
  });
  if (notes.length > 0) await tx.insert(identityLeavers).values(notes.map((note) => ({ id: newId(), ...note })));
}

/** Ends elsewhere what erasures left there, until each is confirmed. Returns how many were. */
export async function endIdentities(
  { database, keys, log }: Pick<Services, "database" | "keys" | "log">,
  partings: Partings,
  now: Date,
): Promise<number> {
  let ended = 0;
  for (const { id, provider, subject, attempts } of await leaseDue(database.plain, identityLeavers, identityLeavers.id, now)) {
    const part = partings[provider as keyof Partings];
    try {
      if (!part) throw new Error("Not configured any more");
      await part(keys.open(subject, PLACE));
      await database.plain.delete(identityLeavers).where(eq(identityLeavers.id, id));
      ended++;
    } catch {
      const text = `What an erased account had at ${provider} could not be ended, attempt ${attempts}`;
      log.write(attempts > 5 ? "error" : "warn", { event: "notice", text });
    }
  }
  return ended;
}
