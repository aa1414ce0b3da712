import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema/index";

interface Rows<Row> {
  readonly rows: Row[];
}

/** What both drivers answer a raw statement with; the caller names its columns: `db.execute<{ n: number }>(…)`. */
interface Answered extends PgQueryResultHKT {
  readonly type: Rows<this["row"]>;
}

/** A drizzle handle inside an open unit of work. */
export type Db = PgDatabase<Answered, typeof schema>;

export interface UnitOptions {
  /** The lifter whose rows are visible, or "system" for jobs; row-level security reads it. */
  readonly actor: string;
  readonly mode: "read" | "write";
}

/** The one connection to PostgreSQL, embedded or served. There is no repository layer above it. */
export interface Database {
  readonly use: "pglite" | "postgres";
  /** Runs `work` in one transaction as role mo_app with the actor set: without an actor no row is visible. */
  unit<T>(options: UnitOptions, work: (db: Db) => Promise<T>): Promise<T>;
  /** A savepoint statement inside an open unit; not counted as a statement. */
  savepoint(db: Db, statement: "savepoint nested" | "release savepoint nested" | "rollback to savepoint nested"): Promise<void>;
  /** The plain handle for identity tables and migrations; importable from lib/auth, lib/db and start-up only. */
  readonly plain: Db;
  /** Runs several statements as they are, and leaves no transaction open when one fails; migrations only. */
  script(text: string): Promise<void>;
  /** Rewrites the files without what was deleted; null where a server keeps them and does so in its own time. */
  readonly rewrite: (() => Promise<void>) | null;
  /** A copy of all files as one gzip'd tar, at one moment; null where a server keeps them. */
  readonly dump: (() => Promise<Blob>) | null;
  /** SQL statements issued by this process so far; begin, savepoints and commit not counted. */
  statements(): number;
  close(): Promise<void>;
}
