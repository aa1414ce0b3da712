import "server-only";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { readingIdentity } from "../lib/auth/own-identity";
import { type Ctx, inReading } from "../lib/context";
import type { Db } from "../lib/db/database";
import { ownRows, ownRowsWithin, type Row } from "../lib/db/own-rows";
import { openField } from "../lib/sealed";
import { type Exported, isIdentity, personalData } from "./personal-data";

/** Rows read in one unit: the file is never held whole, and no transaction waits for a slow reader. */
const PAGE = 500;
/** The same where each row brings others along. */
const PARENTS = 50;

export type Told = (place: string) => void;

/** A lifter's rows of a table as they stand in the export, page by page, with the rows that belong inside them. */
export async function* exportRows(ctx: Ctx, table: PgTable, how: Exported, unreadable: Told): AsyncGenerator<Row[]> {
  const limit = childrenOf(table).length > 0 ? PARENTS : PAGE;
  for (let after: Row | null = null; ; ) {
    const page: Page = await reading(ctx, table, async (db) => {
      const rows = await ownRows(db, table, ctx.userId, after, limit);
      return {
        last: rows.length < limit ? null : (rows.at(-1) ?? null),
        rows: await opened(ctx, db, table, how, rows, unreadable),
      };
    });
    yield page.rows;
    if (page.last === null) return;
    after = page.last;
  }
}

interface Page {
  readonly last: Row | null;
  readonly rows: Row[];
}

function reading<T>(ctx: Ctx, table: PgTable, read: (db: Db) => Promise<T>): Promise<T> {
  if (isIdentity(table)) return readingIdentity(ctx.services.database, read);
  return inReading(ctx, ({ db }) => read(db));
}

async function opened(ctx: Ctx, db: Db, table: PgTable, how: Exported, rows: readonly Row[], unreadable: Told): Promise<Row[]> {
  const shown = rows.map((row) => openRow(ctx, table, how, row, unreadable));
  if (rows.length === 0) return shown;
  const inside: Record<string, Map<unknown, Row[]>> = {};
  const ids = rows.map(({ id }) => id);
  for (const { child, how: inner, by } of childrenOf(table)) {
    const found = await ownRowsWithin(db, child, ctx.userId, by, ids);
    inside[inner.section] = Map.groupBy(await opened(ctx, db, child, inner, found, unreadable), (row) => row[by]);
  }
  return shown.map((row) => ({
    ...row,
    ...Object.fromEntries(Object.entries(inside).map(([section, byParent]) => [section, byParent.get(row.id) ?? []])),
  }));
}

function childrenOf(table: PgTable) {
  return personalData.flatMap(({ table: child, export: how }) =>
    "excluded" in how || how.within?.table !== table ? [] : [{ child, how, by: how.within.by }],
  );
}

/** One row for its owner's eyes: sealed fields opened, secrets left out. One that does not open is null and told of. */
function openRow(ctx: Ctx, table: PgTable, { without = {}, json = [] }: Exported, row: Row, unreadable: Told): Row {
  const name = getTableName(table);
  const id = String(row.id ?? ctx.userId);
  const shown: Record<string, unknown> = {};
  for (const [key, { name: column }] of Object.entries(getTableColumns(table))) {
    if (key === "userId" || key in without) continue;
    if (!column.endsWith("_sealed")) shown[key] = row[key];
    else {
      const field = key.replace(/Sealed$/, "");
      try {
        const text = openField(ctx, name, column.replace(/_sealed$/, ""), id, row[key] as string | null);
        shown[field] = text !== null && json.includes(field) ? JSON.parse(text) : text;
      } catch {
        shown[field] = null;
        unreadable(`${name}.${field} ${id}`);
      }
    }
  }
  return shown;
}
