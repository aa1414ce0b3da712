import "server-only";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { isUuid } from "../ids";
import type { Database, Db } from "./database";
import { ConnectionLost } from "./faults";
import * as schema from "./schema/index";
import { verified } from "./tls";

interface Options {
  readonly url: string;
  readonly poolMax: number;
  /** How long to wait for a connection, also for a free one of the pool. */
  readonly connectMs?: number;
  /** How long to wait for the answer to a statement. The server gives up after 5 s, so longer means that the line is dead. */
  readonly answerMs?: number;
}

/** PostgreSQL over TCP. Nothing session-scoped is ever set, so a transaction pooler may stand between. */
export async function openPostgres({ url, poolMax, connectMs = 5_000, answerMs = 6_000 }: Options): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: verified(url),
    max: poolMax,
    connectionTimeoutMillis: connectMs,
    query_timeout: answerMs,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  // A connection that drops, idle or in use, must not end the process: its statement fails, the next unit opens a new one.
  const dropped = new WeakSet<pg.PoolClient>();
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => void dropped.add(client)));
  const connect = () =>
    pool.connect().catch((error: unknown) => {
      throw new ConnectionLost("No connection to the database", { cause: error });
    });
  let statements = 0;
  const logger = { logQuery: () => void statements++ };
  const plain = drizzle({ client: pool, schema, logger }) as unknown as Db;
  return {
    use: "postgres",
    plain,
    async unit({ actor, mode }, work) {
      const begin = opening(actor, mode);
      const client = await connect();
      let broken = false;
      try {
        await client.query(begin);
        const result = await work(drizzle({ client, schema, logger }) as unknown as Db);
        await client.query("commit");
        return result;
      } catch (error) {
        const isLost = dropped.has(client) || isUnanswered(error);
        broken = isLost || !(await client.query("rollback").then(Boolean, () => false));
        throw isLost || dropped.has(client) ? new ConnectionLost("The connection broke", { cause: error }) : error;
      } finally {
        client.release(broken);
      }
    },
    savepoint: async (db, statement) => {
      await db.execute(statement);
      statements--;
    },
    async script(text) {
      // A connection of its own: a migration may take as long as it needs, also to wait for another process that migrates.
      const client = new pg.Client({ connectionString: verified(url), connectionTimeoutMillis: connectMs, keepAlive: true });
      client.on("error", () => undefined);
      try {
        await client.connect();
        await client.query(text);
      } finally {
        await client.end();
      }
    },
    rewrite: null,
    dump: null,
    statements: () => statements,
    close: () => pool.end(),
  };
}

/** The driver stopped waiting for an answer, also where drizzle wrapped it; it has no code for that. */
function isUnanswered(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at.message === "Query read timeout") return true;
  return false;
}

/** One round trip: transaction, role, actor and time limits together. */
function opening(actor: string, mode: "read" | "write"): string {
  if (actor !== "system" && !isUuid(actor)) throw new Error("An actor is a user id or system");
  return `begin${mode === "read" ? " read only" : ""}; set local role mo_app; set local app.actor = '${actor}'; set local statement_timeout = '5s'; set local lock_timeout = '2s'; set local idle_in_transaction_session_timeout = '10s'`;
}

/** Asserts what Mo relies on; called once at start. */
export async function assertServer(database: Database): Promise<void> {
  if (database.use !== "postgres") return;
  const { rows } = await database.plain.execute<{ version: number; encoding: string; commit: string }>(
    sql`select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding, current_setting('synchronous_commit') as commit`,
  );
  const server = rows[0];
  if (!server || server.version < 150_000) throw new Error("Mo needs PostgreSQL 15 or newer");
  if (server.encoding !== "UTF8") throw new Error("The database must be UTF-8 encoded");
  if (["off", "local"].includes(server.commit))
    throw new Error("synchronous_commit must be on: an answered set would be lost with the server");
}

/** Asserts that row-level security binds the role every unit runs as (security specification 5.2). Called after the migrations. */
export async function assertRole(database: Database): Promise<void> {
  const { rows } = await database.unit({ actor: "system", mode: "read" }, (db) =>
    db.execute<{ name: string; unbound: boolean }>(
      sql`select current_user as name, rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user`,
    ),
  );
  const role = rows[0];
  if (role?.name !== "mo_app" || role.unbound)
    throw new Error("Role mo_app must be bound by row-level security: alter role mo_app nosuperuser nobypassrls;");
}
