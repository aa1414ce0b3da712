import { eq } from "drizzle-orm";
import { type BillingFacts, type Standing, standingOf } from "../../../domain/entitlements";
import { type Ctx, inReading } from "../../../lib/context";
import { billingState } from "../../../lib/db/schema/billing";

export type StateRow = typeof billingState.$inferSelect;

/** Where this lifter stands now, and the row it rests on; one statement, none where nothing is sold. */
export async function readStanding(ctx: Ctx): Promise<{ readonly standing: Standing; readonly row: StateRow | null }> {
  const now = ctx.now().getTime();
  if (!ctx.services.billing.sells) return { standing: standingOf("unlocked", now), row: null };
  const [row = null] = await inReading(ctx, ({ db }) =>
    db.select().from(billingState).where(eq(billingState.userId, ctx.userId)),
  );
  return { standing: standingOf(factsOf(row), now), row };
}

export function factsOf(row: Omit<StateRow, "userId" | "updatedAt"> | null): BillingFacts | null {
  return (
    row && {
      status: row.status,
      periodEndMs: row.periodEnd?.getTime() ?? null,
      endsAtPeriodEnd: row.cancelAtPeriodEnd,
      pastDueSinceMs: row.pastDueSince?.getTime() ?? null,
    }
  );
}
