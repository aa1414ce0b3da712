import { sql } from "drizzle-orm";
import type { Database } from "../db/database";
import { users } from "../db/schema/identity";

const LOCK = 7_206_119;

/**
 * Makes the first active lifter the owner of this instance. Two at once are told apart by the lock, then by
 * who signed up earlier. Where mail works an account is active once its address is confirmed.
 */
export async function claimOwnership(database: Database, userId: string, verifyEmail: boolean): Promise<void> {
  await database.plain.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    await tx
      .update(users)
      .set({ isOwner: true })
      .where(
        sql`${users.id} = ${userId} and not ${users.isDemo} and not exists (
          select 1 from users other where not other.is_demo and other.id <> ${userId}
          and (other.is_owner or (other.id < ${userId} and (other.email_verified or ${!verifyEmail}))))`,
      );
  });
}
