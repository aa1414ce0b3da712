import { desc, eq } from "drizzle-orm";
import { type Ctx, inReading } from "../../../lib/context";
import { securityEvents } from "../../../lib/db/schema/operations";
import type { OutputOf } from "../../../lib/http/endpoint";
import type * as contract from "../contract";

const ITEMS_MAX = 100;

/** What happened to the safety of this account, newest first. */
export async function listSecurityEvents(ctx: Ctx): Promise<OutputOf<typeof contract.listSecurityEvents>> {
  const rows = await inReading(ctx, ({ db }) =>
    db
      .select({ kind: securityEvents.kind, device: securityEvents.device, at: securityEvents.createdAt })
      .from(securityEvents)
      .where(eq(securityEvents.userId, ctx.userId))
      .orderBy(desc(securityEvents.createdAt), desc(securityEvents.id))
      .limit(ITEMS_MAX),
  );
  return { items: rows.map(({ kind, device, at }) => ({ kind, device, at: at.toISOString() })) };
}
