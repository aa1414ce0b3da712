import { resendWebhook } from "@/wiring/resend-webhook";

export const dynamic = "force-dynamic";

export const POST = resendWebhook;
