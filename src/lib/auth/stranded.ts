import { sql } from "drizzle-orm";
import type { Database } from "../db/database";
import { accounts, passkeys, users } from "../db/schema/identity";

/** How many people lack any identity of this kind of sign-in (platform specification 3.2.8). */
export async function peopleWithout({ plain }: Database, use: "better-auth" | "clerk"): Promise<number> {
  const known = use === "clerk" ? sql`a.provider_id = 'clerk'` : sql`a.provider_id <> 'clerk'`;
  const key = use === "clerk" ? sql`false` : sql`exists (select 1 from ${passkeys} p where p.user_id = u.id)`;
  const result = await plain.execute<{ n: number }>(sql`select count(*)::int as n from ${users} u where not u.is_demo
    and not exists (select 1 from ${accounts} a where a.user_id = u.id and ${known}) and not ${key}`);
  return result.rows[0]?.n ?? 0;
}
