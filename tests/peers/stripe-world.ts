import type Stripe from "stripe";
import * as make from "./stripe-objects";

export const PRICE_ID = "price_pro";

/** What happens at Stripe: who subscribed, which cards are refused, what time it is there. Every change leaves its events. */
export function stripeWorld(startSeconds: number) {
  let at = startSeconds;
  let count = 0;
  const id = (kind: string) => `${kind}_${(++count).toString(36).padStart(8, "0")}`;
  const price = make.price(PRICE_ID, at, 999);
  const customers = new Map<string, Stripe.Customer>();
  const gone = new Set<string>();
  const sessions = new Map<string, Stripe.Checkout.Session>();
  const portals = new Map<string, Stripe.BillingPortal.Session>();
  const subscriptions = new Map<string, Stripe.Subscription>();
  const invoices = new Map<string, Stripe.Invoice>();
  const refused = new Set<string>();
  const events: Stripe.EventBase[] = [];
  const listeners: ((event: Stripe.EventBase) => void)[] = [];

  function tell(type: Stripe.EventBase["type"], object: unknown) {
    const event: Stripe.EventBase = {
      ...{ id: id("evt"), object: "event", api_version: make.API_VERSION, created: at, livemode: false },
      ...{ pending_webhooks: 1, request: null, type },
      data: { object: structuredClone(object) as Stripe.Event.Data["object"] },
    };
    events.push(event);
    for (const listen of listeners) listen(event);
  }

  const item = (of: Stripe.Subscription) => of.items.data[0] as Stripe.SubscriptionItem;
  const found = (subscriptionId: string) => {
    const one = subscriptions.get(subscriptionId);
    if (!one) throw new Error(`No subscription ${subscriptionId}`);
    return one;
  };
  const updated = (of: Stripe.Subscription) => tell("customer.subscription.updated", of);
  const openInvoices = (of: string) =>
    [...invoices.values()].filter(({ parent, status }) => parent?.subscription_details?.subscription === of && status === "open");

  function charge(of: Stripe.Subscription, reason: "subscription_create" | "subscription_cycle") {
    const isPaid = !refused.has(String(of.customer));
    const made = make.invoice({ id: id("in"), at, of, isPaid, amount: price.unit_amount ?? 0, reason });
    invoices.set(made.id, made);
    of.latest_invoice = made.id;
    return made;
  }

  function end(of: Stripe.Subscription) {
    Object.assign(of, { status: "canceled", ended_at: at, canceled_at: of.canceled_at ?? at });
    for (const open of openInvoices(of.id)) open.status = "void";
    tell("customer.subscription.deleted", of);
  }

  return {
    ...{ customers, gone, sessions, portals, subscriptions, invoices, events, price, id },
    now: () => at,
    advance: (seconds: number) => {
      at += seconds;
    },
    onEvent: (listen: (event: Stripe.EventBase) => void) => void listeners.push(listen),
    /** The newest subscription of a customer. */
    of: (customerId: string) => [...subscriptions.values()].filter(({ customer }) => customer === customerId).at(-1) ?? null,
    openInvoices,
    refuseCard: (customerId: string, isRefused = true) => void (isRefused ? refused.add(customerId) : refused.delete(customerId)),
    subscribe(customerId: string): Stripe.Subscription {
      const made = make.subscription({ id: id("sub"), at, customer: customerId, price });
      subscriptions.set(made.id, made);
      const first = charge(made, "subscription_create");
      tell("customer.subscription.created", made);
      tell("invoice.paid", first);
      return made;
    },
    pay(sessionId: string): Stripe.Checkout.Session {
      const session = sessions.get(sessionId);
      if (session?.status !== "open") throw new Error("This page is not open");
      const made = this.subscribe(String(session.customer));
      Object.assign(session, { status: "complete", payment_status: "paid", subscription: made.id, url: null });
      tell("checkout.session.completed", session);
      return session;
    },
    /** With `flexible` billing the portal names a date instead of setting the flag. */
    cancel(subscriptionId: string, how: "classic" | "flexible" = "classic") {
      const one = found(subscriptionId);
      one.canceled_at = at;
      if (how === "classic") one.cancel_at_period_end = true;
      else one.cancel_at = item(one).current_period_end;
      updated(one);
    },
    resume(subscriptionId: string) {
      const one = found(subscriptionId);
      Object.assign(one, { canceled_at: null, cancel_at_period_end: false, cancel_at: null });
      updated(one);
    },
    /** The period is over: ends what was cancelled, renews what was not, and charges for it. */
    endPeriod(subscriptionId: string) {
      const one = found(subscriptionId);
      at = Math.max(at, item(one).current_period_end);
      if (one.cancel_at_period_end || one.cancel_at !== null) return end(one);
      Object.assign(item(one), { current_period_start: at, current_period_end: at + make.MONTH_SECONDS });
      const charged = charge(one, "subscription_cycle");
      const isPaid = charged.status === "paid";
      if (!isPaid) one.status = "past_due";
      updated(one);
      tell(isPaid ? "invoice.paid" : "invoice.payment_failed", charged);
    },
    /** The card works again: what is open is paid. */
    recover(subscriptionId: string) {
      const one = found(subscriptionId);
      refused.delete(String(one.customer));
      for (const open of openInvoices(subscriptionId)) {
        Object.assign(open, { status: "paid", amount_paid: open.amount_due, amount_remaining: 0 });
        tell("invoice.paid", open);
      }
      one.status = "active";
      updated(one);
    },
    end: (subscriptionId: string) => end(found(subscriptionId)),
    removeCustomer(customerId: string) {
      const one = customers.get(customerId);
      for (const of of subscriptions.values()) if (of.customer === customerId && of.ended_at === null) end(of);
      gone.add(customerId);
      if (one) tell("customer.deleted", one);
    },
  };
}

export type StripeWorld = ReturnType<typeof stripeWorld>;
