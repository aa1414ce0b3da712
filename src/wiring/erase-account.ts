import "server-only";
import { getTableName, sql } from "drizzle-orm";
import { subjectOf } from "../features/analytics/server/count-facts";
import { leaveBilling } from "../features/billing/server/leavers";
import { deletionOf, dueDeletions } from "../lib/auth/deletion";
import { readingIdentity } from "../lib/auth/own-identity";
import { inSystem } from "../lib/context";
import type { Db } from "../lib/db/database";
import { isIdentity, personalData } from "./personal-data";
import type { Started } from "./services";

type Counts = Readonly<Record<string, number>>;

interface Options {
  readonly now?: Date;
  /** The person hears of it by mail, where this instance can send one. */
  readonly isMailed?: boolean;
}

/**
 * Erases a person: identity first, and the database takes every row that belongs to it. Throws if anything is left. A
 * second run finds nothing and does nothing. Returns how many rows went, by section of the export.
 */
export async function eraseAccount(
  mo: Started,
  userId: string,
  { now = new Date(), isMailed = false }: Options = {},
): Promise<Counts> {
  const counts = await rowsOf(mo, userId);
  const asked = await deletionOf(mo.database, userId);
  // Before the rows: a store that is away leaves the account due, and the job comes back. Afterwards nobody would know of them.
  for (const folder of ["users", "exports"]) await mo.files.remove(`${folder}/${userId}/`);
  await leaveBilling(mo, userId);
  // Before the account: afterwards nobody could make the pseudonym again.
  await mo.analytics.forget(subjectOf(mo, userId));
  await mo.auth.erase(userId, {
    askedAt: asked?.askedAt ?? now,
    finishedAt: now,
    counts,
    isMailed: isMailed && mo.email.canDeliver,
  });
  if (Object.keys(await rowsOf(mo, userId)).length > 0) throw new Error("Rows of an erased person are left");
  mo.log.write("info", { event: "notice", text: "An account was erased" });
  return counts;
}

const BATCH = 50;

/** Erases everybody whose days of grace are over, until the deadline. One that fails does not hold up the others. */
export async function eraseDue(mo: Started, now: Date, deadline: number): Promise<number> {
  let erased = 0;
  const failed: unknown[] = [];
  for (const userId of await dueDeletions(mo.database, now, BATCH)) {
    if (performance.now() >= deadline) break;
    await eraseAccount(mo, userId, { now, isMailed: true }).then(
      () => erased++,
      (error: unknown) => failed.push(error),
    );
  }
  if (failed.length > 0) throw failed[0];
  return erased;
}

/** Rows of a person by section of the export, or by table where it is left out. Nothing is named that has none. */
async function rowsOf(mo: Started, userId: string): Promise<Counts> {
  const guarded = await inSystem(mo, "count what is erased", (db) => count(db, userId, false));
  const identity = await readingIdentity(mo.database, (db) => count(db, userId, true));
  return Object.fromEntries([...guarded, ...identity].filter(([, n]) => n > 0));
}

async function count(db: Db, userId: string, ofIdentity: boolean): Promise<[string, number][]> {
  const asked = personalData.filter(({ table }) => isIdentity(table) === ofIdentity);
  const counts = asked.map(({ table }) => sql`(select count(*)::int from ${table} where user_id = ${userId})`);
  const { rows } = await db.execute<{ n: number[] }>(sql`select array[${sql.join(counts, sql`, `)}] as n`);
  const numbers = rows[0]?.n ?? [];
  return asked.map(({ table, export: how }, i) => ["section" in how ? how.section : getTableName(table), numbers[i] ?? 0]);
}
