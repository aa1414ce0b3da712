import type Stripe from "stripe";
import type { Subscription } from "./port";
import { unlessGone } from "./stripe-read";
import { SessionsShape, SubscriptionsShape } from "./stripe-shapes";
import { isRunning, NO_SUBSCRIPTION } from "./stripe-state";

/** Ends all of a customer at once: pages still open, subscriptions, the customer. Each step may have been done before. */
export async function endNow(client: Stripe, customer: string): Promise<Subscription> {
  const open = await unlessGone(client.checkout.sessions.list({ customer, status: "open", limit: 100 }));
  for (const { id } of open === null ? [] : SessionsShape.parse(open).data) await unlessGone(client.checkout.sessions.expire(id));
  const found = await unlessGone(client.subscriptions.list({ customer, status: "all", limit: 100 }));
  for (const one of found === null ? [] : SubscriptionsShape.parse(found).data)
    if (isRunning(one)) await unlessGone(client.subscriptions.cancel(one.id));
  await unlessGone(client.customers.del(customer));
  return { ...NO_SUBSCRIPTION, status: "ended" };
}
