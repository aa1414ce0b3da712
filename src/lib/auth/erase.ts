import { eq, inArray } from "drizzle-orm";
import type { Database } from "../db/database";
import { authAttempts, users, verifications } from "../db/schema/identity";
import type { Keys } from "../keys";
import { ATTEMPT_KINDS, attemptsKey } from "./attempts";

/** Removes a user with every session, identity, open link and count of attempts; the database takes the rows of the lifter with it. */
export async function eraseIdentity({ plain }: Database, keys: Keys, userId: string): Promise<void> {
  const [gone] = await plain.delete(users).where(eq(users.id, userId)).returning({ email: users.email });
  await plain.delete(verifications).where(eq(verifications.value, userId));
  if (!gone) return;
  const counted = ATTEMPT_KINDS.map((kind) => attemptsKey(keys, kind, gone.email));
  await plain.delete(authAttempts).where(inArray(authAttempts.account, counted));
}
