import "server-only";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import type { Database, Db } from "./database";
import { type DataLock, lockDataFolder } from "./lock";
import { rewriteFiles, WAL_IS_REMOVED } from "./rewrite";
import * as schema from "./schema/index";
import { unpack } from "./unpack";

interface Options {
  /** Folder of the database, or null for memory (tests). */
  readonly dir: string | null;
  /** File of a gzip'd data folder for the first start: two seconds instead of ten. */
  readonly template?: string;
}

/**
 * PostgreSQL inside this process. One process a folder: two would silently lose writes, hence the lock.
 * It survives kill -9 but never calls fsync, so a power loss can lose the last writes.
 */
export async function openPglite({ dir, template }: Options): Promise<Database> {
  let lock: DataLock | undefined;
  if (dir !== null) {
    mkdirSync(path.dirname(dir), { recursive: true, mode: 0o700 });
    lock = lockDataFolder(dir);
    if (template !== undefined && existsSync(template) && !existsSync(path.join(dir, "PG_VERSION"))) await unpack(template, dir);
  }
  const client = await PGlite.create({
    ...(dir === null ? golden(template) : { dataDir: dir }),
    // 16 MB of buffers bring the process from 332 to 187 MB; a lifter's log fits in far less.
    startParams: [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB", ...WAL_IS_REMOVED],
  });
  let statements = 0;
  const logger = { logQuery: () => void statements++ };
  const plain = drizzle({ client, schema, logger });
  return {
    use: "pglite",
    plain: plain as unknown as Db,
    unit: ({ actor, mode }, work) =>
      plain.transaction(async (tx) => {
        const readOnly = mode === "read" ? "on" : "off";
        await tx.execute(
          sql`select set_config('role', 'mo_app', true), set_config('app.actor', ${actor}, true), set_config('transaction_read_only', ${readOnly}, true)`,
        );
        statements--; // this is the begin of the unit, which PostgreSQL gets in the same round trip
        return work(tx as unknown as Db);
      }),
    savepoint: async (db, statement) => {
      await db.execute(statement);
      statements--;
    },
    script: async (text) => {
      await client.exec(text).catch(async (error: unknown) => {
        await client.exec("rollback").catch(() => undefined);
        throw error;
      });
    },
    rewrite: () => rewriteFiles(client),
    dump: () => client.dumpDataDir("gzip"),
    statements: () => statements,
    close: async () => {
      await client.close();
      lock?.release();
    },
  };
}

/** In memory there is no folder to unpack into. */
function golden(template: string | undefined) {
  if (template === undefined || !existsSync(template)) return {};
  return { loadDataDir: new Blob([new Uint8Array(readFileSync(template))], { type: "application/x-gzip" }) };
}
