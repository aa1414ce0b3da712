import { and, asc, eq, gt } from "drizzle-orm";
import type { Database } from "../db/database";
import { users } from "../db/schema/identity";

interface Addressee {
  readonly userId: string;
  readonly email: string;
}

/** Everybody who can be written to, some at a time in the order of their ids: confirmed addresses of people, no demo. */
export async function* addressees({ plain }: Database, batch = 500): AsyncGenerator<readonly Addressee[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const some = await plain
      .select({ userId: users.id, email: users.email })
      .from(users)
      .where(and(gt(users.id, after), eq(users.emailVerified, true), eq(users.isDemo, false)))
      .orderBy(asc(users.id))
      .limit(batch);
    if (some.length > 0) yield some;
    const last = some.at(-1);
    if (!last || some.length < batch) return;
    after = last.userId;
  }
}
