import type { Resend } from "resend";
import { checked } from "./checked";
import { type Email, MailRefused, type Returned } from "./port";

interface Options {
  readonly apiKey: string;
  readonly from: string;
  /** Signs what Resend reports; null where it reports nothing. */
  readonly webhookSecret: string | null;
  readonly baseUrl: string;
  readonly timeoutMs?: number;
}

/** Mail through Resend. The key is the provider's idempotency key: a repeat within a day is answered, not sent. */
export function resendEmail({ apiKey, from, webhookSecret, baseUrl, timeoutMs = 10_000 }: Options): Email {
  let opening: Promise<Resend> | undefined;
  const open = async () => {
    const { Resend } = await import("resend");
    return new Resend(apiKey, { baseUrl: baseUrl.replace(/\/+$/, ""), userAgent: "mo" });
  };
  const client = () => {
    opening ??= open();
    return opening;
  };
  return {
    canDeliver: true,
    readReturn: webhookSecret === null ? null : async (body, headers) => readReturn(await client(), webhookSecret, body, headers),
    async send(message, key) {
      const { to, ...content } = checked(message);
      // The client hands what it does not know to fetch: a redirect would carry the key and the mail elsewhere.
      const sent = { idempotencyKey: key, signal: AbortSignal.timeout(timeoutMs), redirect: "error" };
      const { data, error } = await (await client()).emails.send({ from, to: [to], ...content }, sent);
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

/** Believes what is signed and no older than five minutes (the library's own limit); a mailbox that is only full may take the next mail. */
function readReturn(client: Resend, webhookSecret: string, payload: string, headers: Headers): Returned | "unsigned" | null {
  const [id = "", timestamp = "", signature = ""] = ["svix-id", "svix-timestamp", "svix-signature"].map(
    (name) => headers.get(name) ?? "",
  );
  try {
    const event = client.webhooks.verify({ payload, webhookSecret, headers: { id, timestamp, signature } });
    if (event.type === "email.complained") return { addresses: event.data.to, why: "complained" };
    if (event.type === "email.bounced" && event.data.bounce.type === "Permanent")
      return { addresses: event.data.to, why: "bounced" };
    return null;
  } catch {
    return "unsigned";
  }
}
