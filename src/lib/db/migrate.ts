import { readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { newId } from "../ids";
import type { Database } from "./database";

interface Journal {
  readonly entries: readonly { readonly tag: string }[];
}

export interface MigrationReport {
  readonly file: string;
  readonly ms: number;
}

/** Where the SQL files are. The comment keeps the bundler from following the path. */
export function migrationsFolder(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), "src/lib/db/migrations");
}

/** Names of all migrations, oldest first. */
export function migrationNames(folder = migrationsFolder()): string[] {
  const journal = JSON.parse(readFileSync(path.join(folder, "meta/_journal.json"), "utf8")) as Journal;
  return journal.entries.map(({ tag }) => tag);
}

export function migrationText(name: string, folder = migrationsFolder()): string {
  return readFileSync(path.join(folder, `${name}.sql`), "utf8");
}

const LOCK = 7_206_118;

/**
 * Brings the database to the newest schema: one transaction a file, an advisory lock against a second
 * runner, nothing changed by a file that fails. A file headed `-- mo:no-transaction` runs statement by statement.
 */
export async function migrate(database: Database, folder = migrationsFolder()): Promise<MigrationReport[]> {
  await database.script(
    "create table if not exists mo_migrations (name text primary key, applied_at timestamptz not null default now())",
  );
  const done = new Set(await applied(database));
  const reports: MigrationReport[] = [];
  for (const name of migrationNames(folder)) {
    if (done.has(name)) continue;
    const from = performance.now();
    await apply(database, name, migrationText(name, folder));
    reports.push({ file: name, ms: Math.round(performance.now() - from) });
  }
  return reports;
}

async function applied(database: Database): Promise<string[]> {
  const result = (await database.plain.execute(sql`select name from mo_migrations`)) as unknown as { rows: { name: string }[] };
  return result.rows.map(({ name }) => name);
}

async function apply(database: Database, name: string, text: string) {
  const mark = `insert into mo_migrations (name) values ('${name}')`;
  if (text.startsWith("-- mo:no-transaction")) {
    const embedded = database.use === "pglite";
    for (const statement of text.split("--> statement-breakpoint"))
      await database.script(embedded ? statement.replaceAll(/\bconcurrently\b/gi, "") : statement);
    await database.script(mark);
    return;
  }
  // A second runner waits for the lock, then finds the name taken and its own transaction void.
  await database
    .script(
      `begin; select pg_advisory_xact_lock(${LOCK}); set local lock_timeout = '2s'; set local app.actor = 'system'; ${mark}; ${text.replaceAll("--> statement-breakpoint", "")}; commit`,
    )
    .catch(async (error: unknown) => {
      await database.script("rollback").catch(() => undefined);
      throw new Error(`Migration ${name} failed; the schema is as it was before`, { cause: error });
    });
}

/**
 * Writes what world this database belongs to on first use, and refuses a process of another one:
 * a preview on the production database is then impossible, whatever was pasted where.
 */
export async function claimInstance(database: Database, environment: string): Promise<{ readonly epoch: string }> {
  const epoch = newId();
  await database.plain.execute(
    sql`insert into instance (id, environment, epoch) values (1, ${environment}, ${epoch}) on conflict (id) do nothing`,
  );
  const result = (await database.plain.execute(sql`select environment, epoch from instance where id = 1`)) as unknown as {
    rows: { environment: string; epoch: string }[];
  };
  const row = result.rows[0];
  if (!row) throw new Error("The instance row is missing; run the migrations");
  const foreign = (row.environment === "production") !== (environment === "production");
  if (foreign) throw new Error(`This database belongs to ${row.environment}; this process is ${environment}.`);
  return { epoch: row.epoch };
}
