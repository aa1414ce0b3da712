import { and, desc, eq, sql } from "drizzle-orm";
import type { Ctx } from "../../../lib/context";
import { securityEvents } from "../../../lib/db/schema/operations";
import { readCursor, writeCursor } from "../../../lib/http/cursor";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";

/** What happened to the safety of this account, newest first: one statement a page. */
export async function listSecurityEvents(
  ctx: Ctx,
  { limit, cursor }: InputOf<typeof contract.listSecurityEvents>,
): Promise<OutputOf<typeof contract.listSecurityEvents>> {
  const [at, id] = cursor ? readCursor(ctx.services.keys, ctx.userId, cursor) : [];
  // The database counts in microseconds; what it says of a row must come back unshortened, or a page begins twice.
  const rows = await ctx.db
    .select({
      id: securityEvents.id,
      kind: securityEvents.kind,
      device: securityEvents.device,
      at: securityEvents.createdAt,
      exactly: sql<string>`${securityEvents.createdAt}::text`,
    })
    .from(securityEvents)
    .where(
      and(
        eq(securityEvents.userId, ctx.userId),
        at && id ? sql`(${securityEvents.createdAt}, ${securityEvents.id}) < (${at}::timestamptz, ${id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(securityEvents.createdAt), desc(securityEvents.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ exactly: _, at, ...row }) => ({ ...row, at: at.toISOString() })),
    nextCursor: rows.length > limit && last ? writeCursor(ctx.services.keys, ctx.userId, [last.exactly, last.id]) : null,
  };
}
