import "server-only";
import type { Config } from "../lib/config";
import { holdEmail } from "../lib/email/hold";
import type { Email } from "../lib/email/port";
import { resendEmail } from "../lib/email/resend";
import { smtpEmail } from "../lib/email/smtp";

/** Config → how mail leaves. Nothing is opened before the first mail. */
export function chooseEmail({ email, appUrl }: Config): Email {
  switch (email.use) {
    case "hold":
      return holdEmail();
    case "resend":
      return resendEmail(email);
    case "smtp":
      return smtpEmail({ ...email, host: new URL(appUrl).hostname });
  }
}
