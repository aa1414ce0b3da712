import type { BillingStatus } from "../../domain/vocabulary";

/** Where a lifter goes to pay or to change what they pay: a page of the payment service, never one of Mo. */
export const DOORS = ["checkout", "portal", "cancel", "card"] as const;
export type Door = (typeof DOORS)[number];

export interface Payer {
  readonly userId: string;
  /** For receipts. */
  readonly email: string;
  /** Null before the first checkout. */
  readonly customerId: string | null;
}

export type Opened =
  | { readonly url: string; readonly customerId: string }
  /** There is a subscription that goes on: a second one is never sold. */
  | { readonly subscribed: true; readonly customerId: string };

/** A genuine message of the payment service. It says that something changed, never what is true now. */
export interface Heard {
  readonly id: string;
  readonly type: string;
  /** The object it is about, for the operator who looks it up there. */
  readonly objectId: string | null;
  /** Set where the message can change what somebody may use. */
  readonly customerId: string | null;
}

/** What the payment service says of a customer at this moment; of several subscriptions the better one. */
export interface Subscription {
  readonly id: string | null;
  readonly status: BillingStatus;
  readonly periodEnd: Date | null;
  readonly endsAtPeriodEnd: boolean;
  /** First failed charge that is still open. */
  readonly pastDueSince: Date | null;
  readonly price: string | null;
  /** Subscriptions that go on; more than one is the operator's to look at. */
  readonly running: number;
}

/** Sells Mo Pro. */
export interface Selling {
  readonly use: "stripe";
  readonly sells: true;
  /** The address of this instance: people come back to it, mails lead to it. */
  readonly home: string;
  /** A page to send the lifter to. The same key leads to the same page and never charges twice. */
  open(payer: Payer, door: Door, key: string): Promise<Opened>;
  /** Null when the message is forged, stale, or of the other world (test and live). */
  readWebhook(raw: Uint8Array, headers: Headers): Promise<Heard | null>;
  /** "end now" ends every subscription at once and forgets the customer; somebody unknown there has nothing left to end. */
  stateOf(customerId: string, intent: "read" | "end now"): Promise<Subscription>;
  /** What a month costs, for the eye; the configured text while the service has not said it. Never waits long. */
  price(): Promise<string>;
}

/** Sells nothing: everything is unlocked. */
export interface Unlocked {
  readonly use: "unlocked";
  readonly sells: false;
}

export type Billing = Selling | Unlocked;
