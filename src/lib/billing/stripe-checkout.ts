import type Stripe from "stripe";
import type { Opened, Payer } from "./port";
import { pageAddress } from "./stripe-page";
import { unlessGone } from "./stripe-read";
import { CustomerShape, PageShape, SessionsShape, SubscriptionsShape } from "./stripe-shapes";
import { isRunning } from "./stripe-state";

export interface Visit {
  readonly payer: Payer;
  readonly key: string;
  readonly home: string;
  readonly priceId: string;
}

/** A Checkout page for one month after the other of Pro. Two are never open at once, and nobody subscribes twice. */
export async function openCheckout(client: Stripe, visit: Visit): Promise<Opened> {
  const { payer, key, home, priceId } = visit;
  const customer = await customerFor(client, payer);
  const subscriptions = await client.subscriptions.list({ customer, status: "all", limit: 100 });
  if (SubscriptionsShape.parse(subscriptions).data.some(isRunning)) return { subscribed: true, customerId: customer };
  const open = SessionsShape.parse(await client.checkout.sessions.list({ customer, status: "open", limit: 100 })).data;
  const same = open.find((session) => session.metadata?.key === key && session.url !== null);
  // One that was paid a moment ago can't be expired: that fails here, before a second one is sold.
  for (const older of open) if (older !== same) await client.checkout.sessions.expire(older.id);
  if (same) return { url: pageAddress(same.url), customerId: customer };
  const made = await client.checkout.sessions.create(
    {
      mode: "subscription",
      customer,
      client_reference_id: payer.userId,
      line_items: [{ price: priceId, quantity: 1 }],
      allow_promotion_codes: true,
      success_url: `${home}/settings/subscription?checkout={CHECKOUT_SESSION_ID}`,
      cancel_url: `${home}/settings/subscription`,
      metadata: { key },
    },
    { idempotencyKey: `checkout:${payer.userId}:${key}` },
  );
  return { url: pageAddress(PageShape.parse(made).url), customerId: customer };
}

/** The one customer of a lifter; made anew where the operator deleted the one Mo knew. */
async function customerFor(client: Stripe, { userId, email, customerId }: Payer): Promise<string> {
  const known = customerId === null ? null : await unlessGone(client.customers.retrieve(customerId));
  if (customerId !== null && known !== null && known.deleted !== true) return customerId;
  const made = await client.customers.create(
    { email, metadata: { userId } },
    { idempotencyKey: customerId === null ? `customer:${userId}` : `customer:${userId}:${customerId}` },
  );
  return CustomerShape.parse(made).id;
}
