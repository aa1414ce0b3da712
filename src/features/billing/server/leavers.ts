import { eq, sql } from "drizzle-orm";
import { inSystem, type Services } from "../../../lib/context";
import { billingCustomers, billingLeavers } from "../../../lib/db/schema/billing";
import { leaseDue } from "../../../lib/lease-due";

/**
 * Notes whose subscription must end, before the account and with it the customer's name are gone. An instance that sells
 * nothing has nobody to tell, and would keep the name for ever.
 */
export async function leaveBilling(services: Services, userId: string): Promise<void> {
  if (!services.billing.sells) return;
  await inSystem(services, "note a leaver", (db) =>
    db
      .insert(billingLeavers)
      .select(
        db
          .select({
            customerId: billingCustomers.customerId,
            attempts: sql<number>`0`.as("attempts"),
            dueAt: sql<Date>`now()`.as("due_at"),
            createdAt: sql<Date>`now()`.as("created_at"),
          })
          .from(billingCustomers)
          .where(eq(billingCustomers.userId, userId)),
      )
      .onConflictDoNothing(),
  );
}

/** Ends the subscriptions of erased accounts. It is tried until it is done: nobody is charged for an account that is gone. */
export async function endLeavers(services: Services, now: Date): Promise<number> {
  const { billing } = services;
  if (!billing.sells) return 0;
  let ended = 0;
  const due = await inSystem(services, "find leavers", (db) => leaseDue(db, billingLeavers, billingLeavers.customerId, now));
  for (const { customerId, attempts } of due) {
    try {
      await billing.stateOf(customerId, "end now");
      await inSystem(services, "a leaver has left", (db) =>
        db.delete(billingLeavers).where(eq(billingLeavers.customerId, customerId)),
      );
      ended++;
    } catch {
      const text = `The subscription of an erased account could not be ended, attempt ${attempts}`;
      services.log.write(attempts > 5 ? "error" : "warn", { event: "notice", text });
    }
  }
  return ended;
}
