import { type Column, desc, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "./context";
import { readCursor, writeCursor } from "./http/cursor";

interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What a list is ordered by: a moment or a day, and the id among equals. */
interface Order {
  readonly at: Column;
  readonly id: Column;
}

/** What the statement must also select of a row. */
interface Placed {
  readonly id: string;
  readonly place: string;
}

/**
 * A list read newest first, page by page: the parts of its one statement, and `cut`, which makes the page of its rows. Each row
 * is on one page, also where several have the same moment; a foreign or edited cursor is refused.
 */
export function pagesOf({ services, userId }: Pick<Ctx, "services" | "userId">, { limit, cursor }: Asked, { at, id }: Order) {
  const [atPlace, idPlace] = cursor ? readCursor(services.keys, userId, cursor) : [];
  return {
    // The database counts in microseconds; what it says of a row must come back unshortened, or a page begins twice.
    place: sql<string>`${at}::text`,
    after: atPlace && idPlace ? before({ at, id }, atPlace, idPlace) : undefined,
    order: [desc(at), desc(id)],
    // One more than is asked for tells whether there is a next page.
    limit: limit + 1,
    cut<Row extends Placed>(rows: readonly Row[]): { page: Omit<Row, "place">[]; nextCursor: string | null } {
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        page: page.map(({ place: _, ...row }) => row),
        nextCursor: rows.length > limit && last ? writeCursor(services.keys, userId, [last.place, last.id]) : null,
      };
    },
  };
}

function before({ at, id }: Order, atPlace: string, idPlace: string): SQL {
  const place = at.getSQLType() === "date" ? sql`${atPlace}::date` : sql`${atPlace}::timestamptz`;
  return sql`(${at}, ${id}) < (${place}, ${idPlace}::uuid)`;
}
