import { getTableColumns, getTableName, is } from "drizzle-orm";
import { type PgColumn, PgTable } from "drizzle-orm/pg-core";
import * as schema from "./schema/index";

export interface SealedColumn {
  readonly table: PgTable;
  readonly tableName: string;
  readonly column: PgColumn;
  /** What the ciphertext is bound to as its column. */
  readonly place: string;
  readonly userId: PgColumn;
  /** What the ciphertext is bound to as its row: the id, or the lifter where there is one row each. */
  readonly row: PgColumn;
}

/** Every column that holds what only the key ring opens. */
export function sealedColumns(): readonly SealedColumn[] {
  const tables = Object.values<unknown>(schema).filter((value): value is PgTable => is(value, PgTable));
  return tables.flatMap((table) => {
    const columns = getTableColumns(table) as Record<string, PgColumn>;
    return Object.values(columns).flatMap((column) => {
      const { userId } = columns;
      if (!column.name.endsWith("_sealed") || !userId) return [];
      const place = column.name.replace(/_sealed$/, "");
      return [{ table, tableName: getTableName(table), column, place, userId, row: columns.id ?? userId }];
    });
  });
}
