import type Stripe from "stripe";
import type { Subscription } from "./port";
import { InvoicesShape, SubscriptionsShape } from "./stripe-shapes";
import { bestOf, NO_SUBSCRIPTION } from "./stripe-state";

const PAGE = 100;

/** What is true at Stripe now, and nothing else: the order in which messages came cannot matter. */
export async function readState(client: Stripe, customerId: string): Promise<Subscription> {
  const found = await unlessGone(client.subscriptions.list({ customer: customerId, status: "all", limit: PAGE }));
  if (found === null) return { ...NO_SUBSCRIPTION, status: "ended" };
  const best = bestOf(SubscriptionsShape.parse(found).data);
  if (best.status !== "past_due" || best.id === null) return best;
  return { ...best, pastDueSince: await firstFailure(client, best.id) };
}

/** When the oldest open charge first failed: an invoice is charged the moment it is final. */
async function firstFailure(client: Stripe, subscription: string): Promise<Date | null> {
  const open = InvoicesShape.parse(await client.invoices.list({ subscription, status: "open", limit: PAGE })).data;
  const failed = open.filter(({ attempt_count }) => attempt_count > 0);
  const times = failed.map((invoice) => (invoice.status_transitions.finalized_at ?? invoice.created).getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/** Null where Stripe says that there is no such thing. */
export async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** By code: the text of an error is not for deciding. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "resource_missing";
}
