import { eq, sql } from "drizzle-orm";
import type { Heard } from "../../../lib/billing/port";
import { inSystem, type Services } from "../../../lib/context";
import { billingCustomers, webhookEvents } from "../../../lib/db/schema/billing";
import { emit } from "../../../lib/events";

/**
 * Takes a genuine message of the payment service, once: it is noted, its customer's next ticket is drawn, and a worker is
 * asked to look, all in one unit. What the message says is not believed, only that there is something to look at.
 */
export function hearWebhook(services: Services, heard: Heard, now: Date): Promise<void> {
  const { id, type, objectId, customerId } = heard;
  return inSystem(services, "take a billing message", async (db) => {
    const taken = await db
      .insert(webhookEvents)
      .values({ id, type, payload: { object: objectId }, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: webhookEvents.id });
    if (taken.length === 0 || customerId === null) return;
    const [customer] = await db
      .update(billingCustomers)
      .set({ heard: sql`${billingCustomers.heard} + 1` })
      .where(eq(billingCustomers.customerId, customerId))
      .returning({ userId: billingCustomers.userId });
    if (!customer) return;
    await emit({ db, userId: customer.userId, now: () => now }, [{ type: "billing.heard", key: id, payload: {} }]);
  });
}
