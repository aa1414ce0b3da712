import { eq } from "drizzle-orm";
import { accountOf } from "../../../lib/auth/sessions";
import type { Selling } from "../../../lib/billing/port";
import { type Ctx, inReading, inTransaction } from "../../../lib/context";
import { billingCustomers } from "../../../lib/db/schema/billing";
import { AppError, notFound } from "../../../lib/errors";

/** The service that sells, or a refusal where everything is unlocked. */
export function sellingIn({ services }: Ctx): Selling {
  const { billing } = services;
  if (!billing.sells) throw new AppError("conflict", "This instance has no billing. Every feature is unlocked.");
  return billing;
}

/** Who pays, as the payment service needs to know it. */
export async function payerOf(ctx: Ctx) {
  // Outside a unit: the embedded database has one connection.
  const account = await accountOf(ctx.services.database, ctx.userId);
  if (!account) throw notFound("Account");
  if (account.isDemo) throw new AppError("forbidden", "This is a demo account. Sign up to get one of your own.");
  const [known] = await inReading(ctx, ({ db }) =>
    db.select({ customerId: billingCustomers.customerId }).from(billingCustomers).where(eq(billingCustomers.userId, ctx.userId)),
  );
  return { userId: ctx.userId, email: account.email, customerId: known?.customerId ?? null };
}

/** Remembers the customer before anybody can pay: a message about an unknown one would say nothing. */
export async function keepCustomer(ctx: Ctx, customerId: string): Promise<void> {
  const row = { customerId, openedAt: ctx.now() };
  await inTransaction(ctx, ({ db }) =>
    db
      .insert(billingCustomers)
      .values({ userId: ctx.userId, ...row, createdAt: ctx.now() })
      .onConflictDoUpdate({ target: billingCustomers.userId, set: row, setWhere: eq(billingCustomers.userId, ctx.userId) }),
  );
}
