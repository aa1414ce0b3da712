import { and, asc, eq, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { inSystem, type Services } from "../../../lib/context";
import { billingCustomers, billingState } from "../../../lib/db/schema/billing";
import { refreshBilling } from "./refresh-billing";

const HOUR = 3_600_000;
const BATCH = 25;

interface Reconciled {
  readonly counts: { readonly reconciled: number; readonly corrected: number };
  /** False when the payment service did not answer or time ran out. */
  readonly isDone: boolean;
}

/**
 * Looks again at every subscription that goes on, and at everybody who was at the checkout within a week, at most once in
 * `everyHours`: what a lost message would have told is found here. Stops at the deadline and goes on where it was.
 */
export async function reconcileBilling(
  services: Services,
  now: Date,
  { deadline, everyHours }: { readonly deadline: number; readonly everyHours: number },
): Promise<Reconciled> {
  const counts = { reconciled: 0, corrected: 0 };
  if (!services.billing.sells) return { counts, isDone: true };
  for (;;) {
    const userIds = await inSystem(services, "find subscriptions to look at", (db) =>
      db
        .select({ userId: billingCustomers.userId })
        .from(billingCustomers)
        .leftJoin(billingState, eq(billingState.userId, billingCustomers.userId))
        .where(isDue(now, everyHours))
        .orderBy(asc(sql`coalesce(${billingCustomers.readAt}, ${billingCustomers.createdAt})`))
        .limit(BATCH),
    );
    if (userIds.length === 0) return { counts, isDone: true };
    for (const { userId } of userIds) {
      if (performance.now() >= deadline) return { counts, isDone: false };
      try {
        const isCorrected = await refreshBilling(services, userId, { now, anew: true });
        counts.reconciled++;
        if (isCorrected) counts.corrected++;
      } catch {
        return { counts, isDone: false };
      }
    }
  }
}

function isDue(now: Date, everyHours: number) {
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);
  const isOpen = or(inArray(billingState.status, ["active", "past_due"]), gt(billingCustomers.openedAt, ago(7 * 24)));
  return and(isOpen, or(isNull(billingCustomers.readAt), lt(billingCustomers.readAt, ago(everyHours))));
}
