import { eq } from "drizzle-orm";
import type { Database } from "../db/database";
import { users } from "../db/schema/identity";
import type { ReturnReason } from "../email/port";

/** Notes that mail to these addresses came back. Who has no account here is nobody to note. Returns how many were marked. */
export async function markReturned({ plain }: Database, addresses: readonly string[], why: ReturnReason): Promise<number> {
  let marked = 0;
  for (const address of addresses) {
    const found = await plain
      .update(users)
      .set({ mailReturned: why })
      .where(eq(users.email, address.toLowerCase()))
      .returning({ id: users.id });
    marked += found.length;
  }
  return marked;
}

/** The lifter says that mail arrives again. */
export async function clearReturned({ plain }: Database, userId: string): Promise<void> {
  await plain.update(users).set({ mailReturned: null }).where(eq(users.id, userId));
}
