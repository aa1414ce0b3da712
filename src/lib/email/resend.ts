import type { Resend } from "resend";
import { z } from "zod";
import { svixMessage } from "../http/svix";
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
  return {
    canDeliver: true,
    readReturn: webhookSecret === null ? null : (raw, headers) => readReturn(raw, headers, webhookSecret),
    async send(message, key) {
      const { to, ...content } = checked(message);
      // The client hands what it does not know to fetch: a redirect would carry the key and the mail elsewhere.
      const sent = { idempotencyKey: key, signal: AbortSignal.timeout(timeoutMs), redirect: "error" };
      opening ??= open();
      const { data, error } = await (await opening).emails.send({ from, to: [to], ...content }, sent);
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

const Report = z.object({ type: z.string() });
const Complained = z.object({ data: z.object({ to: z.array(z.string()) }) });
const Bounced = z.object({ data: z.object({ to: z.array(z.string()), bounce: z.object({ type: z.string() }) }) });

/** Believes what is signed and can be read; a mailbox that is only full may take the next mail. */
function readReturn(raw: Uint8Array, headers: Headers, secret: string): Returned | "unsigned" | null {
  if (svixMessage(raw, headers, [secret], new Date()) === null) return "unsigned";
  try {
    const message: unknown = JSON.parse(new TextDecoder().decode(raw));
    const { type } = Report.parse(message);
    if (type === "email.complained") return { addresses: Complained.parse(message).data.to, why: "complained" };
    if (type !== "email.bounced") return null;
    const { to, bounce } = Bounced.parse(message).data;
    return bounce.type === "Permanent" ? { addresses: to, why: "bounced" } : null;
  } catch {
    return "unsigned";
  }
}
