import { readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { newId } from "../ids";
import type { Database } from "./database";
import { sqlState } from "./faults";

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
    `begin; select pg_advisory_xact_lock(${LOCK}); create table if not exists mo_migrations (name text primary key, applied_at timestamptz not null default now()); commit`,
  );
  const done = new Set(await applied(database));
  const reports: MigrationReport[] = [];
  for (const name of migrationNames(folder)) {
    if (done.has(name)) continue;
    const from = performance.now();
    if (await apply(database, name, migrationText(name, folder)))
      reports.push({ file: name, ms: Math.round(performance.now() - from) });
  }
  return reports;
}

async function applied(database: Database): Promise<string[]> {
  const result = await database.plain.execute<{ name: string }>(sql`select name from mo_migrations`);
  return result.rows.map(({ name }) => name);
}

const TRIES = 30;
const PAUSE_MS = 500;

/** False when another runner was faster. A lock that somebody holds is waited for in short tries, so that nobody queues behind us. */
async function apply(database: Database, name: string, text: string): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    try {
      await (text.startsWith("-- mo:no-transaction") ? runLoose(database, name, text) : runWhole(database, name, text));
      return true;
    } catch (error) {
      const state = sqlState(error);
      if (state === "23505" && (await applied(database)).includes(name)) return false;
      if (state !== "55P03" || tries === TRIES)
        throw new Error(`Migration ${name} failed; ${REASON[state ?? ""] ?? REASON.else}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

const REASON: Readonly<Record<string, string>> = {
  "42501":
    "this login may not make roles. Run as an administrator: create role mo_app nologin; create role mo_identity nologin; grant mo_app, mo_identity to the login of DIRECT_URL; then start again",
  else: "the schema is as it was before",
};

function runWhole(database: Database, name: string, text: string): Promise<void> {
  // A second runner waits for the lock, then finds the name taken and its own transaction void.
  const body = text.replaceAll("--> statement-breakpoint", "");
  return database.script(
    `begin; select pg_advisory_xact_lock(${LOCK}); set local lock_timeout = '2s'; set local app.actor = 'system'; ${mark(name)}; ${body}; commit`,
  );
}

async function runLoose(database: Database, name: string, text: string): Promise<void> {
  const isEmbedded = database.use === "pglite";
  for (const statement of text.split("--> statement-breakpoint"))
    await database.script(isEmbedded ? statement.replaceAll(/\bconcurrently\b/gi, "") : statement);
  await database.script(mark(name));
}

function mark(name: string): string {
  return `insert into mo_migrations (name) values ('${name}')`;
}

/**
 * Writes what world this database belongs to on first use, and refuses a process of another one:
 * a preview on the production database is then impossible, whatever was pasted where.
 */
export async function claimInstance(database: Database, environment: string): Promise<Instance> {
  const epoch = newId();
  await database.plain.execute(
    sql`insert into instance (id, environment, epoch) values (1, ${environment}, ${epoch}) on conflict (id) do nothing`,
  );
  return instanceOf(database, environment);
}

interface Instance {
  readonly epoch: string;
  readonly warning: string | null;
}

/** The same of a database that has been claimed. Throws when it belongs to another world, or to none yet. */
export async function instanceOf(database: Database, environment: string): Promise<Instance> {
  const result = await database.plain.execute<{ environment: string; epoch: string }>(
    sql`select environment, epoch from instance where id = 1`,
  );
  const row = result.rows[0];
  if (!row) throw new Error("The instance row is missing; run the migrations");
  const foreign = (row.environment === "production") !== (environment === "production");
  if (foreign) throw new Error(`This database belongs to ${row.environment}; this process is ${environment}.`);
  const warning =
    row.environment === environment ? null : `This database says ${row.environment}; this process is ${environment}.`;
  return { epoch: row.epoch, warning };
}
