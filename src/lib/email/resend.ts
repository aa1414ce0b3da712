import type { Resend } from "resend";
import { checked } from "./checked";
import { type Email, MailRefused } from "./port";

interface Options {
  readonly apiKey: string;
  readonly from: string;
  readonly baseUrl: string;
  readonly timeoutMs?: number;
}

/** Mail through Resend. The key is the provider's idempotency key: a repeat within a day is answered, not sent. */
export function resendEmail({ apiKey, from, baseUrl, timeoutMs = 10_000 }: Options): Email {
  let opening: Promise<Resend> | undefined;
  const open = async () => {
    const { Resend } = await import("resend");
    return new Resend(apiKey, { baseUrl: baseUrl.replace(/\/+$/, ""), userAgent: "mo" });
  };
  return {
    canDeliver: true,
    async send(message, key) {
      const { to, subject, text } = checked(message);
      opening ??= open();
      const client = await opening;
      // The client hands what it does not know to fetch: a redirect would carry the key and the mail elsewhere.
      const sent = { idempotencyKey: key, signal: AbortSignal.timeout(timeoutMs), redirect: "error" };
      const { data, error } = await client.emails.send({ from, to: [to], subject, text }, sent);
      if (error) throw isFinal(error) ? new MailRefused(error.name) : new Error(error.name);
      if (typeof data?.id !== "string" || data.id === "") throw new Error("Resend took it without naming it");
    },
  };
}

/** A 4xx is final, but for too many requests, and for a first try with this key that is still under way (decision 041). */
function isFinal({ statusCode, name }: { readonly statusCode: number | null; readonly name: string }): boolean {
  if (statusCode === null || statusCode === 429 || name === "concurrent_idempotent_requests") return false;
  return statusCode >= 400 && statusCode < 500;
}
