import Stripe from "stripe";
import { expect, test } from "vitest";
import { openStripePeer, SECRET_KEY, WEBHOOK_SECRET } from "../../../tests/peers/stripe";
import { PRICE_ID } from "../../../tests/peers/stripe-world";
import { memoryCache } from "../cache/memory";
import { billingContract, type Stage } from "./billing.contract";
import { stripeBilling } from "./stripe";
import { unlockedBilling } from "./unlocked";

const HOME = "http://localhost:3000";

billingContract("stripe on the peer", async (): Promise<Stage> => {
  const peer = await openStripePeer();
  const billing = stripeBilling({
    ...{ secretKey: SECRET_KEY, webhookSecrets: [WEBHOOK_SECRET], priceId: PRICE_ID, priceDisplay: "?", apiBase: peer.base },
    home: HOME,
    cache: memoryCache(Date.now),
  });
  const of = (customerId: string) => peer.world.of(customerId)?.id ?? "none";
  return {
    billing,
    subscribe: async (customerId) => peer.world.subscribe(customerId),
    cancel: async (customerId) => peer.world.cancel(of(customerId)),
    keep: async (customerId) => peer.world.resume(of(customerId)),
    close: async () => {
      await peer.close();
      expect(peer.strangers).toEqual([]);
    },
  };
});

/** Stripe's own test mode, where its key is at hand; the price is made for the run. */
const testKey = process.env.STRIPE_TEST_SECRET_KEY;
if (testKey)
  billingContract("stripe in its test mode", async (): Promise<Stage> => {
    const client = new Stripe(testKey, { apiVersion: "2026-10-28.endive" });
    client.on("response", ({ status, path }: Stripe.ResponseEvent) => {
      if (status === 404 && !path.includes("cus_nobody")) throw new Error(`${path} is not there`);
    });
    const price = await client.prices.create({
      ...{ currency: "usd", unit_amount: 999, recurring: { interval: "month" }, product_data: { name: "Mo Pro" } },
    });
    const running = async (customer: string) => (await client.subscriptions.list({ customer })).data[0]?.id ?? "none";
    return {
      billing: stripeBilling({
        ...{ secretKey: testKey, webhookSecrets: ["whsec_unused"], priceId: price.id, priceDisplay: "?", apiBase: null },
        home: HOME,
        cache: memoryCache(Date.now),
      }),
      subscribe: async (customer) => {
        const card = await client.paymentMethods.attach("pm_card_visa", { customer });
        return client.subscriptions.create({ customer, items: [{ price: price.id }], default_payment_method: card.id });
      },
      cancel: async (customer) => client.subscriptions.update(await running(customer), { cancel_at_period_end: true }),
      keep: async (customer) => client.subscriptions.update(await running(customer), { cancel_at_period_end: false }),
      close: async () => void (await client.prices.update(price.id, { active: false })),
    };
  });

test("where nothing is configured nothing is sold", () => {
  expect(unlockedBilling()).toEqual({ use: "unlocked", sells: false });
});
