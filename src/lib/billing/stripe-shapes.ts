import { z } from "zod";

/* What Mo reads of Stripe's objects. An answer of another shape is a failure, not a fact. */

const seconds = z
  .number()
  .int()
  .min(0)
  .max(8.64e12)
  .transform((value) => new Date(value * 1000));
const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

export const SubscriptionShape = z.object({
  id: z.string().min(1),
  status: z.string(),
  cancel_at_period_end: z.boolean(),
  cancel_at: seconds.nullable(),
  // The end of a period stands on the item, no longer on the subscription.
  items: z.object({
    data: z.array(z.object({ current_period_end: seconds, price: z.object({ id: z.string() }) })).min(1),
  }),
});
export type SubscriptionFacts = z.infer<typeof SubscriptionShape>;

export const SubscriptionsShape = z.object({ data: z.array(SubscriptionShape) });

export const InvoicesShape = z.object({
  data: z.array(
    z.object({
      created: seconds,
      attempt_count: z.number(),
      status_transitions: z.object({ finalized_at: seconds.nullable() }),
    }),
  ),
});

export const CustomerShape = z.object({ id: z.string().min(1) });

export const PageShape = z.object({ url: z.string().nullable() });

export const SessionsShape = z.object({
  data: z.array(z.object({ id: z.string(), url: z.string().nullable(), metadata: z.record(z.string(), z.string()).nullable() })),
});

export const PriceShape = z.object({
  unit_amount: z.number().int().nullable(),
  currency: z.string().regex(/^[a-z]{3}$/),
  recurring: z.object({ interval: z.enum(["day", "week", "month", "year"]), interval_count: z.number().int().min(1) }).nullable(),
});
export type PriceFacts = z.infer<typeof PriceShape>;

/** The parts of an event that tell whom it is about. */
export const EventShape = z.object({
  id: z.string().min(1).max(255),
  type: z.string().min(1).max(100),
  livemode: z.boolean(),
  data: z.object({
    object: z.object({ id: z.string().max(255).optional(), object: z.string().optional(), customer: reference.nullish() }),
  }),
});
