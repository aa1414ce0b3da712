import "server-only";
import { getTableName, sql } from "drizzle-orm";
import { leaveBilling } from "../features/billing/server/leavers";
import { inSystem } from "../lib/context";
import { personalData } from "./personal-data";
import type { Started } from "./services";

/** Erases a person: identity first, and the database takes every row that belongs to it. Throws if anything is left. */
export async function eraseAccount(mo: Started, userId: string): Promise<void> {
  await leaveBilling(mo, userId);
  await mo.auth.erase(userId);
  const left = await inSystem(mo, "confirm erasure", async (db) => {
    const counts = guarded.map(({ table }) => sql`(select count(*) from ${table} where user_id = ${userId})`);
    const result = await db.execute(sql`select (${sql.join(counts, sql` + `)})::int as n`);
    return (result as unknown as { rows: { n: number }[] }).rows[0]?.n ?? 0;
  });
  if (left > 0) throw new Error("Rows of an erased person are left");
  mo.log.write("info", { event: "notice", text: "An account was erased" });
}

/** Identity tables answer to nobody but identity itself; they went with the user's own row. */
const IDENTITY = ["sessions", "accounts"];
const guarded = personalData.filter(({ table }) => !IDENTITY.includes(getTableName(table)));
