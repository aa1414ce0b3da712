import type { PGlite } from "@electric-sql/pglite";

/** Start parameter that goes with it: a segment of the log that is no longer needed is removed, not renamed with its content. */
export const WAL_IS_REMOVED = ["-c", "wal_recycle=off"];

/**
 * Rewrites the files of the embedded database without what was deleted. A deleted row stays readable in its page, and every
 * row ever written in the write-ahead log; vacuum alone clears neither. Tables are copied one by one, so others get their turn
 * in between; then a new segment of the log begins and the checkpoint removes those before it.
 */
export async function rewriteFiles(client: PGlite): Promise<void> {
  // Samples of values that the planner keeps; nothing is lost that the next analyze does not bring.
  await client.query(`delete from pg_catalog.pg_statistic where starelid >= ${FIRST_OWN_OID}`);
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_catalog.pg_class
     where relkind = 'r' and (oid >= ${FIRST_OWN_OID} or oid = 'pg_catalog.pg_statistic'::regclass) order by oid`,
  );
  for (const { name } of rows) await client.query(`vacuum full ${name}`);
  await client.query("select pg_catalog.pg_switch_wal()");
  await client.query("checkpoint");
}

/** PostgreSQL gives smaller ids to its own tables only. */
const FIRST_OWN_OID = 16_384;
