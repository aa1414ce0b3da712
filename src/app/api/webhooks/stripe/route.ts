import { stripeWebhook } from "@/wiring/stripe-webhook";

export const dynamic = "force-dynamic";

export const POST = stripeWebhook;
