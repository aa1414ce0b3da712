import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Database, Db } from "../../lib/db/database";
import { isThrowAway } from "../../lib/db/reset";
import { weightEntries } from "../../lib/db/schema/body";
import { profiles } from "../../lib/db/schema/profile";
import { checkIns } from "../../lib/db/schema/recovery";
import { opVerdicts, syncState } from "../../lib/db/schema/sync";
import { sets, workoutExercises, workouts } from "../../lib/db/schema/workouts";
import { newId } from "../../lib/ids";
import type { Keys } from "../../lib/keys";
import { loadLifter } from "./load-lifter";
import { seededRandom } from "./random";

interface Wanted {
  readonly lifters: number;
  /** Of training each of them has behind. */
  readonly years: number;
  /** The same seed on an empty database gives the same log. */
  readonly seed: number;
  readonly until: Date;
  /** Told after each lifter. */
  readonly done?: (lifters: number) => void;
}

export interface Filled {
  readonly sets: number;
  /** What the whole database grew by, indexes included, a lifter and year. In 2^20 bytes. */
  readonly megabytesEach: number;
}

/** Fills a database with lifters nobody is. Throws, before a row is written, unless process and database are development or test. */
export async function fillLoad(database: Database, keys: Keys, environments: readonly string[], wanted: Wanted): Promise<Filled> {
  const refused = environments.find((name) => !isThrowAway(name));
  if (refused) throw new Error(`Load is only for development and test; this is ${refused}.`);
  const before = await bytesOf(database);
  let count = 0;
  for (let n = 0; n < wanted.lifters; n++) {
    const userId = newId();
    const seal = (table: string, column: string, row: string, text: string) =>
      keys.seal(text, { table, column, row, user: userId });
    const rows = loadLifter({ userId, random: seededRandom(wanted.seed + n), until: wanted.until, years: wanted.years, seal });
    const email = `load-${userId}@example.test`;
    await database.plain.execute(sql`insert into users (id, email, email_verified) values (${userId}, ${email}, true)`);
    await inUnits(database, [
      (db) =>
        db.insert(profiles).values({ userId, unit: "kg", locale: "en-US", timeZone: "UTC", rev: 1, onboardedAt: wanted.until }),
      (db) => db.insert(syncState).values({ userId, rev: rows.sets.length * 2 }),
      ...chunks(workouts, rows.workouts),
      ...chunks(workoutExercises, rows.workoutExercises),
      ...chunks(sets, rows.sets),
      ...chunks(weightEntries, rows.weightEntries),
      ...chunks(checkIns, rows.checkIns),
      ...chunks(opVerdicts, rows.opVerdicts),
    ]);
    count += rows.sets.length;
    wanted.done?.(n + 1);
  }
  await database.script("analyze");
  const grown = (await bytesOf(database)) - before;
  return { sets: count, megabytesEach: grown / 2 ** 20 / (wanted.lifters * wanted.years) };
}

/** Rows of a statement. They travel as one JSON text: thousands of parameters would cost more than the rows themselves. */
const CHUNK = 1_000;

type Work = (db: Db) => Promise<unknown>;

function chunks<T extends PgTable>(table: T, rows: readonly T["$inferInsert"][]): Work[] {
  const names = Object.entries(getTableColumns(table)).map(([key, column]) => [key, column.name] as const);
  const given = names.filter(([key]) => key in (rows[0] ?? {}));
  const columns = sql.join(
    given.map(([, name]) => sql.identifier(name)),
    sql`, `,
  );
  const shown = (row: Readonly<Record<string, unknown>>) => Object.fromEntries(given.map(([key, name]) => [name, row[key]]));
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) => {
    const part = JSON.stringify(rows.slice(i * CHUNK, (i + 1) * CHUNK).map(shown));
    return (db: Db) =>
      db.execute(
        sql`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${part}::jsonb)`,
      );
  });
}

/** Each in a unit of its own: none of them comes near the time a statement may take. */
async function inUnits(database: Database, works: readonly Work[]): Promise<void> {
  for (const work of works) await database.unit({ actor: "system", mode: "write" }, work);
}

async function bytesOf(database: Database): Promise<number> {
  const result = await database.plain.execute<{ bytes: number }>(
    sql`select pg_database_size(current_database())::float8 as bytes`,
  );
  return result.rows[0]?.bytes ?? 0;
}
