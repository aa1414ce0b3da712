import { clerkWebhook } from "@/wiring/clerk-webhook";

export const dynamic = "force-dynamic";

export const POST = clerkWebhook;
