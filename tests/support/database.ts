import { randomBytes } from "node:crypto";
import pg from "pg";
import type { Database } from "../../src/lib/db/database";
import { claimInstance, migrate } from "../../src/lib/db/migrate";
import { openPglite } from "../../src/lib/db/pglite";
import { openPostgres } from "../../src/lib/db/postgres";
import { templatePath } from "../../src/lib/db/template";

/**
 * A migrated, empty database for one test file: PGlite from the golden copy, or, where MO_TEST_POSTGRES_URL
 * is set, a database of its own on a real server. Close it in afterAll.
 */
export async function openTestDatabase(): Promise<Database & { readonly epoch: string }> {
  const url = process.env.MO_TEST_POSTGRES_URL;
  const database = url
    ? await openPostgres({ url: await freshDatabase(url), poolMax: 5 })
    : await openPglite({ dir: null, template: templatePath() });
  await migrate(database);
  const { epoch } = await claimInstance(database, "test");
  return { ...database, epoch };
}

async function freshDatabase(url: string): Promise<string> {
  const name = `mo_test_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}
