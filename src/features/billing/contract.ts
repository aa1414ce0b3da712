import { z } from "zod";
import { PLANS } from "../../domain/vocabulary";
import { endpoint } from "../../lib/http/endpoint";
import { Moment, Nothing } from "../../lib/http/shapes";

const PRICE_MAX = 60;
const URL_MAX = 4_000;

export const STATES = ["unlocked", "none", "active", "cancelling", "past_due", "ended"] as const;

export const Subscription = z.object({
  state: z.enum(STATES),
  plan: z.enum(PLANS),
  /** When Pro ends by itself. */
  until: Moment.nullable(),
  /** When it renews. */
  renewsOn: Moment.nullable(),
  /** What a month costs; null where nothing is sold. */
  price: z.string().max(PRICE_MAX).nullable(),
  /** Whether Pro can be started at the moment. */
  isOpen: z.boolean(),
});
export type Subscription = z.infer<typeof Subscription>;

export const readSubscription = endpoint({
  id: "readSubscription",
  method: "GET",
  path: "/billing/subscription",
  access: "user",
  limit: "api",
  summary: "Where the lifter stands with Mo Pro",
  input: Nothing,
  output: Subscription,
});

const IdempotencyKey = z.string();

export const openCheckout = endpoint({
  id: "openCheckout",
  method: "POST",
  path: "/billing/checkout",
  access: "user",
  limit: "api",
  summary: "A page of the payment service to subscribe on",
  keyed: true,
  input: z.strictObject({ idempotencyKey: IdempotencyKey }),
  output: z.object({ url: z.string().max(URL_MAX) }),
});

export const openPortal = endpoint({
  id: "openPortal",
  method: "POST",
  path: "/billing/portal",
  access: "user",
  limit: "api",
  summary: "A page of the payment service to change card, cancel or keep",
  keyed: true,
  input: z.strictObject({ to: z.enum(["portal", "cancel", "card"]), idempotencyKey: IdempotencyKey }),
  output: z.object({ url: z.string().max(URL_MAX) }),
});
