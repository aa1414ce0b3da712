import { and, eq, lt, sql } from "drizzle-orm";
import { accountOf } from "../../../lib/auth/sessions";
import type { Subscription } from "../../../lib/billing/port";
import { inSystem, type Services } from "../../../lib/context";
import type { Db } from "../../../lib/db/database";
import { billingCustomers, billingState } from "../../../lib/db/schema/billing";
import { newId } from "../../../lib/ids";
import type { StateRow } from "./standing";
import { tellChange } from "./tell-change";

interface At {
  readonly now: Date;
  /** Looks although no message asks for it. */
  readonly anew?: boolean;
}

/**
 * Reads what is true at the payment service and writes it down. No transaction is open meanwhile, so a ticket takes the place of
 * the lock: it is drawn before the look, and only a newer ticket than the last one written may write (decision 030). Whatever
 * order messages come in, the last word is that of a look begun after the last of them. True when something was corrected.
 */
export async function refreshBilling(services: Services, userId: string, { now, anew = false }: At): Promise<boolean> {
  const { billing } = services;
  if (!billing.sells) return false;
  const drawn = await inSystem(services, "draw a billing ticket", (db) => drawTicket(db, userId, anew));
  if (!drawn) return false;
  const found = await billing.stateOf(drawn.customerId, "read");
  if (found.running > 1)
    services.log.write("error", { event: "notice", text: `Customer ${drawn.customerId} has ${found.running} subscriptions` });
  const account = await accountOf(services.database, userId);
  return inSystem(services, "write billing state", async (db) => {
    const [mine] = await db
      .update(billingCustomers)
      .set({ settled: drawn.ticket, readAt: now })
      .where(and(eq(billingCustomers.userId, userId), lt(billingCustomers.settled, drawn.ticket)))
      .returning({ userId: billingCustomers.userId });
    if (!mine) return false;
    const [before = null] = await db.select().from(billingState).where(eq(billingState.userId, userId));
    const after = rowOf(userId, found, before, now);
    if (!isChanged(before, after)) return false;
    const { userId: _, ...set } = after;
    await db.insert(billingState).values(after).onConflictDoUpdate({ target: billingState.userId, set });
    const ctx = { userId, db, now: () => now, services, requestId: newId() };
    await tellChange(ctx, { before, after, email: account?.email ?? null, home: billing.home });
    return true;
  });
}

/** The newest ticket, unless a look with it is written already. */
async function drawTicket(db: Db, userId: string, anew: boolean) {
  const own = eq(billingCustomers.userId, userId);
  const shape = { customerId: billingCustomers.customerId, ticket: billingCustomers.heard, settled: billingCustomers.settled };
  const [row] = anew
    ? await db
        .update(billingCustomers)
        .set({ heard: sql`${billingCustomers.heard} + 1` })
        .where(own)
        .returning(shape)
    : await db.select(shape).from(billingCustomers).where(own);
  return row && row.settled < row.ticket ? row : null;
}

function rowOf(userId: string, found: Subscription, before: StateRow | null, now: Date): StateRow {
  // Who once had Pro and is unknown there now has lost it.
  const isLost = found.status === "none" && before !== null && before.status !== "none";
  return {
    userId,
    subscriptionId: found.id ?? before?.subscriptionId ?? null,
    status: isLost ? "ended" : found.status,
    periodEnd: found.periodEnd,
    cancelAtPeriodEnd: found.endsAtPeriodEnd,
    pastDueSince: found.pastDueSince,
    price: found.price,
    updatedAt: now,
  };
}

function isChanged(before: StateRow | null, after: StateRow): boolean {
  // Who was at the checkout and left is as before.
  if (before === null) return after.status !== "none";
  const said = ({ updatedAt: _, ...row }: StateRow) => JSON.stringify(row);
  return said({ ...before }) !== said({ ...before, ...after });
}
