import { sql } from "drizzle-orm";
import type { Database } from "./database";
import { sealedColumns } from "./sealed-columns";

/** A row sealed with a key that is not in the ring stops the start: its lifter would meet an error instead of a note. */
export async function assertKeys(database: Database, keyIds: readonly string[]): Promise<void> {
  const looks = sealedColumns().map(({ table, tableName, column }) => {
    const id = sql`split_part(${column}, '.', 2)`;
    const strange = sql`${column} is not null and ${id} <> all(${sql.param(keyIds)}::text[])`;
    return sql`(select ${tableName}::text as at, ${id} as id from ${table} where ${strange} limit 1)`;
  });
  const { rows } = await database.unit({ actor: "system", mode: "read" }, (db) =>
    db.execute<{ at: string; id: string }>(sql.join(looks, sql` union all `)),
  );
  const [found] = rows;
  if (found) throw new Error(`MO_DATA_KEYS lacks the key "${found.id}" that rows of ${found.at} are sealed with`);
}
