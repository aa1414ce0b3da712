import type Stripe from "stripe";
import { z } from "zod";
import { cached } from "../cache/cached";
import type { Cache } from "../cache/port";
import type { StripeSetting } from "../config-payments";
import { AppError } from "../errors";
import { bounded } from "./bounded";
import type { Door, Opened, Selling } from "./port";
import { priceReader } from "./price-reader";
import { priceText } from "./price-text";
import { resting } from "./resting";
import { openCheckout, type Visit } from "./stripe-checkout";
import { endNow } from "./stripe-end";
import { pageAddress } from "./stripe-page";
import { readState } from "./stripe-read";
import { PageShape, PriceShape } from "./stripe-shapes";
import { webhookReader } from "./stripe-webhook";
import { stripeWire } from "./stripe-wire";

interface Options extends Omit<StripeSetting, "use"> {
  /** The address of this instance. */
  readonly home: string;
  /** Keeps the price for an hour. */
  readonly cache: Cache;
  readonly now?: () => number;
  readonly limits?: Limits;
}

interface Limits {
  /** For one request. */
  readonly requestMs: number;
  /** For all that one page needs of Stripe together: a lifter is never kept longer. */
  readonly pageMs: number;
  /** After a look that failed the next ones fail at once for so long: a queue of them never waits for each in turn. */
  readonly restMs: number;
}

const Price = z.object({ text: z.string().nullable() });
const PRICE_SECONDS = 3_600;

const LIMITS: Limits = { requestMs: 10_000, pageMs: 10_000, restMs: 10_000 };

/** Payments by Stripe: Checkout and the Billing Portal are Stripe's own pages, so that no card ever touches Mo. */
export function stripeBilling(options: Options): Selling {
  const { home, priceId, now = Date.now, limits = LIMITS } = options;
  // Loaded where Stripe is chosen and nowhere else; begun at the start, so that the first webhook does not wait for it.
  const opening = openClient(options);
  opening.catch(() => undefined);
  const inTime = <T>(work: (client: Stripe) => Promise<T>) => bounded(opening.then(work), limits.pageMs);
  const rested = resting(limits.restMs, now);
  const compute = async () => ({ text: priceText(PriceShape.parse(await (await opening).prices.retrieve(priceId))) });
  const kept = { key: `instance:price:${priceId}`, seconds: PRICE_SECONDS, shape: Price, compute } as const;
  const askPrice = async () => (await cached(options.cache, kept)).text;
  return {
    use: "stripe",
    sells: true,
    home,
    open: (payer, door, key) => {
      const visit = { payer, key, home, priceId };
      return inTime((client) => (door === "checkout" ? openCheckout(client, visit) : openPortal(client, visit, door)));
    },
    readWebhook: webhookReader({ opening, secrets: options.webhookSecrets, isLive: /_live_/.test(options.secretKey), now }),
    stateOf: (customerId, intent) =>
      rested(() => inTime((client) => (intent === "read" ? readState(client, customerId) : endNow(client, customerId)))),
    price: priceReader(askPrice, options.priceDisplay, now),
  };
}

async function openClient({ secretKey, apiBase, limits = LIMITS }: Options): Promise<Stripe> {
  const { default: Client } = await import("stripe");
  const base = apiBase === null ? null : new URL(apiBase);
  return new Client(secretKey, {
    apiVersion: "2026-10-28.endive",
    timeout: limits.requestMs,
    maxNetworkRetries: 2,
    telemetry: false,
    httpClient: Client.createFetchHttpClient(stripeWire),
    ...(base ? { host: base.hostname, port: base.port, protocol: base.protocol === "http:" ? "http" : "https" } : {}),
  });
}

/** The Billing Portal, or the page of it that asks the one question. */
async function openPortal(client: Stripe, visit: Visit, door: Exclude<Door, "checkout">): Promise<Opened> {
  const { userId, customerId } = visit.payer;
  if (customerId === null) throw new AppError("conflict", "There is no subscription to change.");
  const running = door === "cancel" ? await readState(client, customerId) : null;
  const made = await client.billingPortal.sessions.create(
    {
      customer: customerId,
      return_url: `${visit.home}/settings/subscription`,
      ...(door === "card" ? { flow_data: { type: "payment_method_update" } } : {}),
      // Two taps to cancel: the first was in Mo, the second answers Stripe's question.
      ...(running?.id && !running.endsAtPeriodEnd && running.running > 0
        ? { flow_data: { type: "subscription_cancel", subscription_cancel: { subscription: running.id } } }
        : {}),
    },
    { idempotencyKey: `${door}:${userId}:${visit.key}` },
  );
  return { url: pageAddress(PageShape.parse(made).url), customerId };
}
