import "server-only";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { isUuid } from "../ids";
import type { Database, Db } from "./database";
import * as schema from "./schema/index";

interface Options {
  readonly url: string;
  readonly poolMax: number;
}

/** PostgreSQL over TCP. Nothing session-scoped is ever set, so a transaction pooler may stand between. */
export async function openPostgres({ url, poolMax }: Options): Promise<Database> {
  requireTls(url);
  const pool = new pg.Pool({ connectionString: url, max: poolMax, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000 });
  // An idle connection that drops must not end the process; the next unit opens a new one.
  pool.on("error", () => undefined);
  let statements = 0;
  const logger = { logQuery: () => void statements++ };
  const plain = drizzle({ client: pool, schema, logger }) as unknown as Db;
  return {
    use: "postgres",
    plain,
    async unit({ actor, mode }, work) {
      const client = await pool.connect();
      let broken = false;
      try {
        await client.query(opening(actor, mode));
        const result = await work(drizzle({ client, schema, logger }) as unknown as Db);
        await client.query("commit");
        return result;
      } catch (error) {
        await client.query("rollback").catch(() => {
          broken = true;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    savepoint: async (db, statement) => {
      await db.execute(statement);
      statements--;
    },
    script: async (text) => void (await pool.query(text)),
    statements: () => statements,
    close: () => pool.end(),
  };
}

/** One round trip: transaction, role, actor and time limits together. */
function opening(actor: string, mode: "read" | "write"): string {
  if (actor !== "system" && !isUuid(actor)) throw new Error("An actor is a user id or system");
  return `begin${mode === "read" ? " read only" : ""}; set local role mo_app; set local app.actor = '${actor}'; set local statement_timeout = '5s'; set local lock_timeout = '2s'; set local idle_in_transaction_session_timeout = '10s'`;
}

/** Only loopback, private and one-word hosts may go without TLS (platform specification 3.1.1). */
function requireTls(url: string) {
  const { hostname, searchParams } = new URL(url);
  const near =
    !hostname.includes(".") ||
    /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(hostname) ||
    /\.(internal|local)$/.test(hostname) ||
    hostname.startsWith("[");
  const mode = searchParams.get("sslmode") ?? "";
  if (!near && !["require", "verify-ca", "verify-full"].includes(mode))
    throw new Error("DATABASE_URL needs sslmode=require or stricter for a host outside this network");
}

/** Asserts what Mo relies on; called once at start. */
export async function assertServer(database: Database): Promise<void> {
  if (database.use !== "postgres") return;
  const { rows } = (await database.plain.execute(
    sql`select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  )) as unknown as { rows: { version: number; encoding: string }[] };
  const server = rows[0];
  if (!server || server.version < 150_000) throw new Error("Mo needs PostgreSQL 15 or newer");
  if (server.encoding !== "UTF8") throw new Error("The database must be UTF-8 encoded");
}
