import { type Column, type SQL, sql } from "drizzle-orm";

/**
 * Many columns of a row as one JSON field: for statements of thousands of rows, where reading field by field costs more
 * than the query. Only for columns that JSON carries as they are: text, ids, numbers and booleans.
 */
export function packed<T extends Readonly<Record<string, Column>>>(columns: T): SQL<{ [K in keyof T]: ValueOf<T[K]> }> {
  const names = Object.keys(columns);
  const field = sql`json_build_array(${sql.join(Object.values(columns), sql`, `)})`;
  return field.mapWith((values: readonly unknown[]) => Object.fromEntries(names.map((name, i) => [name, values[i]]))) as SQL<{
    [K in keyof T]: ValueOf<T[K]>;
  }>;
}

type ValueOf<C extends Column> = C["_"]["notNull"] extends true ? C["_"]["data"] : C["_"]["data"] | null;
