import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import type { Db } from "./database";

export type Row = Readonly<Record<string, unknown>>;

/** The next rows of a lifter in the order of their key, after the row `after`; fewer than `limit` means these are the last. */
export async function ownRows(db: Db, table: PgTable, userId: string, after: Row | null, limit: number): Promise<Row[]> {
  const keys = keysOf(table);
  const isLater = after && keys.length > 0 ? later(keys, after) : undefined;
  return rows(db, table, and(ownedBy(table, userId), isLater), keys, limit);
}

/** All rows of a lifter that belong to one of these parents, by the column that names the parent. */
export async function ownRowsWithin(
  db: Db,
  table: PgTable,
  userId: string,
  by: string,
  parents: readonly unknown[],
): Promise<Row[]> {
  return rows(db, table, and(ownedBy(table, userId), inArray(columnOf(table, by), [...parents])), keysOf(table));
}

type Key = readonly [name: string, column: PgColumn];

async function rows(db: Db, table: PgTable, where: SQL | undefined, keys: readonly Key[], limit?: number): Promise<Row[]> {
  const found = db
    .select()
    .from(table)
    .where(where)
    .orderBy(...keys.map(([, column]) => asc(column)));
  return (await (limit === undefined ? found : found.limit(limit))) as Row[];
}

/** The primary key without the owner, who is the same in every row. */
function keysOf(table: PgTable): Key[] {
  const { primaryKeys } = getTableConfig(table);
  const named = primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name));
  return Object.entries(getTableColumns(table) as Record<string, PgColumn>).filter(
    ([name, column]) => name !== "userId" && (column.primary || named.includes(column.name)),
  );
}

function later(keys: readonly Key[], after: Row): SQL {
  const columns = keys.map(([, column]) => sql`${column}`);
  const values = keys.map(([name, column]) => sql`${sql.param(after[name], column)}`);
  return sql`(${sql.join(columns, sql`, `)}) > (${sql.join(values, sql`, `)})`;
}

function ownedBy(table: PgTable, userId: string): SQL {
  return eq(columnOf(table, "userId"), userId);
}

function columnOf(table: PgTable, name: string): PgColumn {
  const column = (getTableColumns(table) as Record<string, PgColumn>)[name];
  if (!column) throw new Error(`No column ${name}`);
  return column;
}
