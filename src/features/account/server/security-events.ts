import { and, eq } from "drizzle-orm";
import type { Ctx } from "../../../lib/context";
import { securityEvents } from "../../../lib/db/schema/operations";
import type { InputOf, OutputOf } from "../../../lib/http/endpoint";
import { pagesOf } from "../../../lib/paging";
import type * as contract from "../contract";

/** What happened to the safety of this account, newest first: one statement a page. */
export async function listSecurityEvents(
  ctx: Ctx,
  input: InputOf<typeof contract.listSecurityEvents>,
): Promise<OutputOf<typeof contract.listSecurityEvents>> {
  const { id, kind, device, createdAt } = securityEvents;
  const pages = pagesOf(ctx, input, { at: createdAt, id });
  const rows = await ctx.db
    .select({ id, kind, device, at: createdAt, place: pages.place })
    .from(securityEvents)
    .where(and(eq(securityEvents.userId, ctx.userId), pages.after))
    .orderBy(...pages.order)
    .limit(pages.limit);
  const { page, nextCursor } = pages.cut(rows);
  return { items: page.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })), nextCursor };
}
