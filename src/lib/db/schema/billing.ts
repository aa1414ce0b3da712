import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { BillingStatus } from "../../../domain/vocabulary";
import { created, moment, owner } from "./columns";

/** The payment service's customer of a lifter. */
export const billingCustomers = pgTable(
  "billing_customers",
  {
    userId: owner().primaryKey(),
    customerId: text("customer_id").notNull().unique(),
    /** Tickets: each message takes the next; a reading is written only by a ticket newer than the last one written. */
    heard: integer("heard").notNull().default(0),
    settled: integer("settled").notNull().default(0),
    /** Last visit to the checkout: whoever was there lately may have paid without a message reaching us. */
    openedAt: moment("opened_at").notNull(),
    readAt: moment("read_at"),
    createdAt: created(),
  },
  (t) => [index("billing_customers_read").on(t.readAt)],
);

/** What the payment service last said. Who is Pro is a function of this row and the clock (domain/entitlements). */
export const billingState = pgTable(
  "billing_state",
  {
    userId: owner().primaryKey(),
    subscriptionId: text("subscription_id"),
    status: text("status").$type<BillingStatus>().notNull(),
    periodEnd: moment("period_end"),
    cancelAtPeriodEnd: boolean("cancel_at_period_end").notNull(),
    pastDueSince: moment("past_due_since"),
    price: text("price"),
    updatedAt: moment("updated_at").notNull(),
  },
  (t) => [
    check("billing_state_status", sql`${t.status} in ('none', 'active', 'past_due', 'ended')`),
    index("billing_state_past_due").on(t.pastDueSince).where(sql`${t.status} = 'past_due'`),
  ],
);

/** Messages of the payment service, each once. What they say of a person stays there: only what was changed is named. */
export const webhookEvents = pgTable(
  "webhook_events",
  {
    id: text("id").primaryKey(),
    type: text("type").notNull(),
    payload: jsonb("payload").$type<{ readonly object: string | null }>().notNull(),
    createdAt: created(),
  },
  (t) => [index("webhook_events_created").on(t.createdAt)],
);

/** Customers of erased accounts, until the payment service has confirmed that nothing is charged any more. */
export const billingLeavers = pgTable("billing_leavers", {
  customerId: text("customer_id").primaryKey(),
  attempts: smallint("attempts").notNull().default(0),
  dueAt: moment("due_at").notNull().defaultNow(),
  createdAt: created(),
});

/** Answers to requests with an Idempotency-Key; null while the first one is under way. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    userId: owner(),
    key: text("key").notNull(),
    endpoint: text("endpoint").notNull(),
    bodyHash: text("body_hash").notNull(),
    answer: jsonb("answer"),
    createdAt: created(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.key] }),
    uniqueIndex("idempotency_keys_under_way").on(t.userId, t.endpoint).where(sql`${t.answer} is null`),
    index("idempotency_keys_created").on(t.createdAt),
  ],
);
