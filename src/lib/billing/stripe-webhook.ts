import type Stripe from "stripe";
import type { Heard } from "./port";
import { EventShape } from "./stripe-shapes";

const TOLERANCE_SECONDS = 300;

/** What can change what somebody may use; everything else is taken and left alone. */
const MATTERS: ReadonlySet<string> = new Set([
  "checkout.session.completed",
  "customer.subscription.created",
  "customer.subscription.updated",
  "customer.subscription.deleted",
  "invoice.paid",
  "invoice.payment_failed",
  "customer.deleted",
]);

interface Reader {
  readonly opening: Promise<Stripe>;
  readonly secrets: readonly string[];
  readonly isLive: boolean;
  readonly now: () => number;
}

/** Reads a webhook: signed by one of our secrets, not older than five minutes nor from the future, of the key's own world. */
export function webhookReader({ opening, secrets, isLive, now }: Reader) {
  return async (raw: Uint8Array, headers: Headers): Promise<Heard | null> => {
    const signature = headers.get("stripe-signature") ?? "";
    if (isAhead(signature, now())) return null;
    const client = await opening;
    for (const secret of secrets) {
      try {
        const event = client.webhooks.constructEvent(Buffer.from(raw), signature, secret, TOLERANCE_SECONDS, undefined, now());
        return heard(event, isLive);
      } catch {
        // Not signed with this one.
      }
    }
    return null;
  };
}

/** The SDK refuses what is old; what claims to come from the future could be replayed until then. */
function isAhead(signature: string, nowMs: number): boolean {
  const seconds = Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(signature)?.[1]);
  return !(seconds <= nowMs / 1000 + TOLERANCE_SECONDS);
}

function heard(event: unknown, isLive: boolean): Heard | null {
  const read = EventShape.safeParse(event);
  if (!read.success || read.data.livemode !== isLive) return null;
  const { id, type, data } = read.data;
  const { object } = data;
  const customerId = object.object === "customer" ? object.id : object.customer;
  return { id, type, objectId: object.id ?? null, customerId: MATTERS.has(type) ? (customerId ?? null) : null };
}
