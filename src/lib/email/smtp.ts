import type { Transporter } from "nodemailer";
import { inTime } from "../in-time";
import { checked } from "./checked";
import { type Email, MailRefused } from "./port";

interface Options {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string;
  readonly from: string;
  /** Right of the @ in message ids. */
  readonly host: string;
  readonly timeoutMs?: number;
}

/**
 * Mail through any SMTP server. SMTP knows no idempotency: the message id is the key, so that a repeat after a crash between
 * the server's yes and our note of it can be recognised.
 */
export function smtpEmail({ url, from, host, timeoutMs = 10_000 }: Options): Email {
  let opening: Promise<Transporter> | undefined;
  return {
    canDeliver: true,
    readReturn: null,
    async send(message, key) {
      const { to, ...content } = checked(message);
      opening ??= open(url, timeoutMs);
      const transport = await opening;
      // An address as an object is not parsed again.
      const sent = transport.sendMail({ from, to: { name: "", address: to }, ...content, messageId: `<${key}@${host}>` });
      await inTime(sent, timeoutMs).catch((error: unknown) => {
        throw isFinal(error) ? new MailRefused(`SMTP ${error.responseCode}`) : new Error("SMTP failed");
      });
    },
  };
}

async function open(url: string, timeoutMs: number): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  // Read here and not by the library: it would take switches from the query, one of which turns the check of certificates off.
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === "smtps:";
  const isHere = isLoopback(hostname);
  return createTransport({
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    requireTLS: !isSecure && !isHere,
    // A server on this machine often offers a certificate of nobody's; the line does not leave the machine.
    ignoreTLS: isHere,
    ...(username === "" ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);
}

/** What SMTP calls permanent, about the mail or its recipient; a refused password is the operator's to mend, and the mail waits. */
function isFinal(error: unknown): error is { readonly responseCode: number } {
  const { responseCode, code } = error as { readonly responseCode?: unknown; readonly code?: unknown };
  return typeof responseCode === "number" && responseCode >= 500 && (code === "EENVELOPE" || code === "EMESSAGE");
}
