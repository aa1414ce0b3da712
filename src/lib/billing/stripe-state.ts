import type { BillingStatus } from "../../domain/vocabulary";
import type { Subscription } from "./port";
import type { SubscriptionFacts } from "./stripe-shapes";

/** Stripe's words for Mo's. A first payment that was never made is no subscription; a charge given up on is still open. */
const STATUS: Readonly<Record<string, BillingStatus>> = {
  active: "active",
  trialing: "active",
  past_due: "past_due",
  unpaid: "past_due",
  canceled: "ended",
  paused: "ended",
  incomplete: "none",
  incomplete_expired: "none",
};

export const NO_SUBSCRIPTION: Subscription = {
  ...{ id: null, status: "none", periodEnd: null, endsAtPeriodEnd: false, pastDueSince: null, price: null, running: 0 },
};

/** True while a subscription can still be charged. */
export function isRunning({ status }: SubscriptionFacts): boolean {
  return ["active", "past_due"].includes(statusOf(status));
}

/** The better of several subscriptions counts; a failed charge is dated by the caller. */
export function bestOf(all: readonly SubscriptionFacts[]): Subscription {
  const known = all.map(toSubscription).sort((a, b) => rank(b) - rank(a) || endOf(b) - endOf(a));
  return { ...(known[0] ?? NO_SUBSCRIPTION), running: all.filter(isRunning).length };
}

function toSubscription(facts: SubscriptionFacts): Subscription {
  const ends = facts.items.data.map((item) => item.current_period_end.getTime());
  return {
    id: facts.id,
    status: statusOf(facts.status),
    // A cancellation comes with a date of its own where billing is flexible.
    periodEnd: facts.cancel_at ?? new Date(Math.max(...ends)),
    endsAtPeriodEnd: facts.cancel_at_period_end || facts.cancel_at !== null,
    pastDueSince: null,
    price: facts.items.data[0]?.price.id ?? null,
    running: 0,
  };
}

/** A word Stripe has not used so far gives nothing away. */
function statusOf(status: string): BillingStatus {
  return STATUS[status] ?? "ended";
}

function rank({ status, endsAtPeriodEnd }: Subscription): number {
  if (status === "active") return endsAtPeriodEnd ? 3 : 4;
  return { past_due: 2, ended: 1, none: 0 }[status];
}

function endOf({ periodEnd }: Subscription): number {
  return periodEnd?.getTime() ?? 0;
}
