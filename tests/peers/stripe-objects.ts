import type Stripe from "stripe";

/* Stripe's objects as its API of 2026-10-28 gives them. The compiler holds every one against the SDK's own types. */

export const API_VERSION = "2026-10-28.endive";
export const MONTH_SECONDS = 30 * 86_400;

function nothing<Name extends string>(...names: readonly Name[]): Record<Name, null> {
  return Object.fromEntries(names.map((name) => [name, null])) as Record<Name, null>;
}

export function list<T>(data: T[], url: string): Stripe.ApiList<T> {
  return { object: "list", data, has_more: false, url };
}

export function customer(id: string, at: number, email: string | null, metadata: Stripe.Metadata): Stripe.Customer {
  return {
    ...nothing("default_source", "description", "shipping"),
    ...{ id, object: "customer", balance: 0, created: at, email, livemode: false, metadata },
    invoice_settings: nothing("custom_fields", "default_payment_method", "footer", "rendering_options"),
  } satisfies Stripe.Customer;
}

export function price(id: string, at: number, amount: number): Stripe.Price {
  return {
    ...nothing("custom_unit_amount", "lookup_key", "nickname", "tax_behavior", "tiers_mode", "transform_quantity"),
    ...{ id, object: "price", active: true, billing_scheme: "per_unit", created: at, currency: "usd", livemode: false },
    ...{ metadata: {}, product: "prod_pro", type: "recurring", unit_amount: amount, unit_amount_decimal: null },
    recurring: { ...nothing("meter", "trial_period_days"), interval: "month", interval_count: 1, usage_type: "licensed" },
  } satisfies Stripe.Price;
}

function plan({ id, created, unit_amount }: Stripe.Price): Stripe.Plan {
  return {
    ...nothing("meter", "nickname", "tiers_mode", "transform_usage", "trial_period_days", "amount_decimal"),
    ...{ id, object: "plan", active: true, amount: unit_amount, billing_scheme: "per_unit", created, currency: "usd" },
    ...{ interval: "month", interval_count: 1, livemode: false, metadata: {}, product: "prod_pro", usage_type: "licensed" },
  } satisfies Stripe.Plan;
}

interface NewSubscription {
  readonly id: string;
  readonly at: number;
  readonly customer: string;
  readonly price: Stripe.Price;
}

export function subscription({ id, at, customer, price }: NewSubscription): Stripe.Subscription {
  const item = {
    ...nothing("billing_thresholds", "current_trial"),
    ...{ id: `si_${id}`, object: "subscription_item", created: at, discounts: [], metadata: {}, price, plan: plan(price) },
    ...{ current_period_start: at, current_period_end: at + MONTH_SECONDS, subscription: id, tax_rates: [] },
  } satisfies Stripe.SubscriptionItem;
  return {
    ...nothing("application", "application_fee_percent", "billing_cycle_anchor_config", "billing_thresholds", "cancel_at"),
    ...nothing("canceled_at", "customer_account", "days_until_due", "default_payment_method", "default_source", "description"),
    ...nothing("ended_at", "latest_invoice", "managed_payments", "next_pending_invoice_item_invoice", "on_behalf_of"),
    ...nothing("pause_collection", "payment_settings", "pending_invoice_item_interval", "pending_setup_intent", "pending_update"),
    ...nothing("schedule", "test_clock", "transfer_data", "trial_end", "trial_settings", "trial_start"),
    ...{ id, object: "subscription", created: at, start_date: at, billing_cycle_anchor: at, currency: "usd", customer },
    ...{ livemode: false, metadata: {}, status: "active", discounts: [], collection_method: "charge_automatically" },
    ...{ cancel_at_period_end: false, billing_schedules: [] },
    automatic_tax: { ...nothing("disabled_reason", "liability"), enabled: false },
    billing_mode: { ...nothing("flexible"), type: "classic" },
    cancellation_details: nothing("comment", "feedback", "feedback_option", "reason"),
    invoice_settings: { ...nothing("account_tax_ids", "custom_fields", "description", "footer"), issuer: { type: "self" } },
    items: list([item], `/v1/subscription_items?subscription=${id}`),
  } satisfies Stripe.Subscription;
}

interface NewInvoice {
  readonly id: string;
  readonly at: number;
  readonly of: Stripe.Subscription;
  readonly isPaid: boolean;
  readonly amount: number;
  readonly reason: "subscription_create" | "subscription_cycle";
}

export function invoice({ id, at, of, isPaid, amount, reason }: NewInvoice): Stripe.Invoice {
  return {
    ...nothing(
      "account_country",
      "account_name",
      "account_tax_ids",
      "application",
      "automatically_finalizes_at",
      "custom_fields",
    ),
    ...nothing("customer_account", "customer_address", "customer_email", "customer_name", "customer_phone", "customer_shipping"),
    ...nothing("default_payment_method", "default_source", "description", "due_date", "footer", "from_invoice"),
    ...nothing("last_finalization_error", "latest_revision", "number", "on_behalf_of", "receipt_number", "rendering"),
    ...nothing("shipping_cost", "shipping_details", "statement_descriptor", "test_clock", "total_discount_amounts"),
    ...nothing("total_pretax_credit_amounts", "total_taxes", "webhooks_delivered_at", "next_payment_attempt"),
    ...{ id, object: "invoice", amount_due: amount, amount_overpaid: 0, amount_paid: isPaid ? amount : 0 },
    ...{ amount_remaining: isPaid ? 0 : amount, amount_shipping: 0, attempt_count: 1, attempted: true, billing_reason: reason },
    ...{ collection_method: "charge_automatically", created: at, currency: "usd", customer: of.customer },
    ...{ customer_tax_exempt: "none", default_tax_rates: [], discounts: [], effective_at: at, ending_balance: 0 },
    ...{ livemode: false, metadata: {}, period_end: at, period_start: at, starting_balance: 0 },
    ...{ post_payment_credit_notes_amount: 0, pre_payment_credit_notes_amount: 0, subtotal: amount, total: amount },
    ...{ subtotal_excluding_tax: amount, total_excluding_tax: amount, status: isPaid ? "paid" : "open" },
    automatic_tax: { ...nothing("disabled_reason", "liability", "provider", "status"), enabled: false },
    issuer: { type: "self" },
    lines: list<Stripe.InvoiceLineItem>([], `/v1/invoices/${id}/lines`),
    // An invoice names its subscription here and nowhere else.
    parent: {
      ...nothing("quote_details"),
      type: "subscription_details",
      subscription_details: { metadata: {}, subscription: of.id },
    },
    payment_settings: nothing("default_mandate", "payment_method_options", "payment_method_types"),
    status_transitions: {
      ...nothing("marked_uncollectible_at", "voided_at"),
      ...{ finalized_at: at, paid_at: isPaid ? at : null },
    },
  } satisfies Stripe.Invoice;
}

interface NewSession {
  readonly id: string;
  readonly at: number;
  readonly customer: string;
  readonly reference: string | null;
  readonly url: string;
  readonly successUrl: string;
  readonly cancelUrl: string | null;
  readonly metadata: Stripe.Metadata;
  readonly amount: number;
}

export function checkoutSession(made: NewSession): Stripe.Checkout.Session {
  return {
    ...nothing("adaptive_pricing", "after_expiration", "allowed_payment_method_types", "billing_address_collection"),
    ...nothing("client_secret", "collected_information", "consent", "consent_collection", "currency_conversion"),
    ...nothing("customer_account", "customer_creation", "customer_details", "customer_email", "discounts"),
    ...nothing("integration_identifier", "invoice", "invoice_creation", "locale", "managed_payments", "origin_context"),
    ...nothing("payment_intent", "payment_link", "payment_method_configuration_details", "payment_method_options"),
    ...nothing("permissions", "recovered_from", "saved_payment_method_options", "setup_intent", "shipping_address_collection"),
    ...nothing("shipping_cost", "submit_type", "subscription", "total_details", "wallet_options"),
    ...{ id: made.id, object: "checkout.session", allow_promotion_codes: true, amount_subtotal: made.amount },
    ...{ amount_total: made.amount, cancel_url: made.cancelUrl, client_reference_id: made.reference, created: made.at },
    ...{ currency: "usd", custom_fields: [], customer: made.customer, expires_at: made.at + 86_400, livemode: false },
    ...{ metadata: made.metadata, mode: "subscription", payment_method_collection: "always", payment_method_types: ["card"] },
    ...{ payment_status: "unpaid", shipping_options: [], status: "open", success_url: made.successUrl, ui_mode: "hosted_page" },
    url: made.url,
    automatic_tax: { ...nothing("liability", "provider", "status"), enabled: false },
    custom_text: nothing("after_submit", "shipping_address", "submit", "terms_of_service_acceptance"),
  } satisfies Stripe.Checkout.Session;
}

export function portalSession(
  id: string,
  at: number,
  customer: string,
  url: string,
  back: string | null,
): Stripe.BillingPortal.Session {
  return {
    ...nothing("customer_account", "flow", "locale", "on_behalf_of"),
    ...{ id, object: "billing_portal.session", configuration: "bpc_1", created: at, customer, livemode: false },
    ...{ return_url: back, url },
  } satisfies Stripe.BillingPortal.Session;
}
