import { asc, lte, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "./db/database";

/** A table of things that are tried until they are done. */
type Tried = PgTable & { readonly attempts: AnyPgColumn; readonly dueAt: AnyPgColumn };

const BATCH = 10;
const WAIT_MAX_SECONDS = 3_600;

/**
 * Takes what is due, the longest waiting first, and puts off its next turn, from a minute up to an hour: a process that dies
 * meanwhile loses none, and another one takes none of it. `key` names a row. A row stays until whoever took it deletes it.
 */
export async function leaseDue<T extends Tried>(db: Db, table: T, key: AnyPgColumn, now: Date): Promise<T["$inferSelect"][]> {
  const due = db
    .select({ key })
    .from(table as PgTable)
    .where(lte(table.dueAt, now))
    .orderBy(asc(table.dueAt))
    .limit(BATCH)
    .for("update", { skipLocked: true });
  const wait = sql`make_interval(secs => least(${WAIT_MAX_SECONDS}, 60 * power(2, least(${table.attempts}, 10))))`;
  const next = { attempts: sql`${table.attempts} + 1`, dueAt: sql`${now.toISOString()}::timestamptz + ${wait}` };
  return db
    .update(table as PgTable)
    .set(next)
    .where(sql`${key} in (${due})`)
    .returning();
}
