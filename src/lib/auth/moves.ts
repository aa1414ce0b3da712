import { and, eq, gt, like, type SQL } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../db/database";
import { verifications } from "../db/schema/identity";
import { sha256 } from "../keys";

/** How the links that stop a change are kept: this and the SHA-256 of the token. */
export const STOP = "email-stop:";

/** The change of address this lifter asked for, where one is open; at any time, unless `now` says that it must still hold. */
export function moveOf(userId: string, now?: Date): SQL | undefined {
  return and(eq(verifications.identifier, `email:${userId}`), now && gt(verifications.expiresAt, now));
}

/** The link with this token, or all links of a lifter. */
export function stopsOf(whose: { readonly token: string } | { readonly userId: string }, now?: Date): SQL | undefined {
  if ("token" in whose)
    return and(eq(verifications.identifier, `${STOP}${sha256(whose.token)}`), now && gt(verifications.expiresAt, now));
  return and(like(verifications.identifier, `${STOP}%`), like(verifications.value, `%"${whose.userId}"%`));
}

/** The address that waits for its code, or null. */
export async function waitingEmail({ plain }: Database, userId: string, now: Date): Promise<string | null> {
  const [row] = await plain.select({ value: verifications.value }).from(verifications).where(moveOf(userId, now));
  return row ? z.object({ email: z.string() }).parse(JSON.parse(row.value)).email : null;
}
