import { addressProblem } from "./config-address";
import { isSet, onlyOne } from "./config-group";
import { ADDRESS } from "./email/checked";

/** How mail leaves: through Resend, through an SMTP server, or not at all. */
export type EmailChoice =
  | { readonly use: "hold" }
  | {
      readonly use: "resend";
      readonly apiKey: string;
      readonly webhookSecret: string | null;
      readonly baseUrl: string;
      readonly from: string;
    }
  | { readonly use: "smtp"; readonly url: string; readonly from: string };

interface Env {
  readonly RESEND_API_KEY?: string | undefined;
  readonly RESEND_WEBHOOK_SECRET?: string | undefined;
  readonly RESEND_BASE_URL?: string | undefined;
  readonly SMTP_URL?: string | undefined;
  readonly EMAIL_FROM?: string | undefined;
}

const RESEND = {
  name: "Resend",
  required: ["RESEND_API_KEY"],
  optional: ["RESEND_WEBHOOK_SECRET", "RESEND_BASE_URL"],
};

/** Resend or SMTP, never both; each needs the address mail comes from. */
export function emailOf(env: Env, problems: string[]): EmailChoice {
  const isResend = isSet({ ...env }, RESEND, problems);
  const isSmtp = env.SMTP_URL !== undefined;
  onlyOne(
    "E-mail",
    [
      ["RESEND_API_KEY", isResend],
      ["SMTP_URL", isSmtp],
    ],
    problems,
  );
  const { RESEND_API_KEY: apiKey, SMTP_URL: url, EMAIL_FROM: from } = env;
  if (!isResend && !isSmtp) {
    const nothing = Object.values(env).filter((value) => value !== undefined).length <= 1;
    if (from !== undefined && nothing)
      problems.push("E-mail is half configured: RESEND_API_KEY or SMTP_URL is missing (or unset EMAIL_FROM)");
    return { use: "hold" };
  }
  const group = { name: "E-mail", required: [isResend ? "RESEND_API_KEY" : "SMTP_URL", "EMAIL_FROM"] };
  if (!isSet({ ...env }, group, problems) || from === undefined) return { use: "hold" };
  const sender = senderProblem(from);
  if (sender) problems.push(`EMAIL_FROM ${sender}`);
  if (isResend && apiKey) {
    const baseUrl = env.RESEND_BASE_URL ?? "https://api.resend.com";
    const problem = addressProblem(baseUrl, { plain: "http:", safe: "https:", example: "https://api.resend.com" });
    if (problem) problems.push(`RESEND_BASE_URL ${problem}`);
    if (!/^(whsec_[A-Za-z0-9+/]+=*)?$/.test(env.RESEND_WEBHOOK_SECRET ?? ""))
      problems.push("RESEND_WEBHOOK_SECRET must be the signing secret of the webhook, which starts with whsec_");
    return { use: "resend", apiKey, webhookSecret: env.RESEND_WEBHOOK_SECRET ?? null, baseUrl, from };
  }
  const problem = smtpProblem(url ?? "");
  if (problem) problems.push(`SMTP_URL ${problem}`);
  return { use: "smtp", url: url ?? "", from };
}

/** `mo@example.org` or `Mo <mo@example.org>`. */
function senderProblem(from: string): string | null {
  const address = /^[^<>"\p{Cc}]*<([^<>]*)>$/u.exec(from)?.[1] ?? from;
  return ADDRESS.test(address) && !/\p{Cc}/u.test(from) ? null : "must be an address such as Mo <mo@mo.example>";
}

/** Never quotes the address: it holds a password. */
function smtpProblem(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol)) return "must be a full address such as smtp://user:password@host:587";
  return isDecodable(url.username) && isDecodable(url.password) ? null : "has a user or password that is not percent-encoded";
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
