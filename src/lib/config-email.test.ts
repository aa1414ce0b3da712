import { expect, test } from "vitest";
import { emailOf } from "./config-email";

const FROM = { EMAIL_FROM: "Mo <mo@mo.example>" };
const RESEND = { RESEND_API_KEY: "hidden", ...FROM };
const SMTP = { SMTP_URL: "smtp://mo:hidden@mail.example.test:587", ...FROM };
const asked = (env: Parameters<typeof emailOf>[0]) => {
  const problems: string[] = [];
  return { choice: emailOf(env, problems), problems };
};

test.each([
  [{}, { use: "hold" }],
  [
    RESEND,
    {
      use: "resend",
      apiKey: "hidden",
      webhookSecret: null,
      baseUrl: "https://api.resend.com",
      from: FROM.EMAIL_FROM,
    },
  ],
  [
    { ...RESEND, RESEND_WEBHOOK_SECRET: "whsec_hidden", RESEND_BASE_URL: "http://127.0.0.1:4000" },
    {
      use: "resend",
      apiKey: "hidden",
      webhookSecret: "whsec_hidden",
      baseUrl: "http://127.0.0.1:4000",
      from: FROM.EMAIL_FROM,
    },
  ],
  [SMTP, { use: "smtp", url: SMTP.SMTP_URL, from: FROM.EMAIL_FROM }],
  [
    { ...SMTP, EMAIL_FROM: "mo@mo.example" },
    { use: "smtp", url: SMTP.SMTP_URL, from: "mo@mo.example" },
  ],
  [
    { ...SMTP, SMTP_URL: "smtps://[::1]" },
    { use: "smtp", url: "smtps://[::1]", from: FROM.EMAIL_FROM },
  ],
])("%o chooses %o", (env, choice) => {
  expect(asked(env)).toEqual({ choice, problems: [] });
});

test.each([
  [{ RESEND_API_KEY: "hidden" }, "E-mail is half configured: EMAIL_FROM is missing (or unset RESEND_API_KEY)"],
  [{ SMTP_URL: SMTP.SMTP_URL }, "E-mail is half configured: EMAIL_FROM is missing (or unset SMTP_URL)"],
  [FROM, "E-mail is half configured: RESEND_API_KEY or SMTP_URL is missing (or unset EMAIL_FROM)"],
  [{ RESEND_WEBHOOK_SECRET: "hidden" }, "Resend is half configured: RESEND_API_KEY is missing (or unset RESEND_WEBHOOK_SECRET)"],
  [
    { RESEND_BASE_URL: "https://api.resend.com", ...FROM },
    "Resend is half configured: RESEND_API_KEY is missing (or unset RESEND_BASE_URL)",
  ],
  [{ ...RESEND, ...SMTP }, "E-mail is configured twice: RESEND_API_KEY and SMTP_URL. Unset all but one"],
  [{ ...RESEND, RESEND_BASE_URL: "hidden" }, "RESEND_BASE_URL must be a full address such as https://api.resend.com"],
  [{ ...RESEND, RESEND_BASE_URL: "http://api.example.test" }, "RESEND_BASE_URL needs https:// for a host outside this network"],
  [{ ...SMTP, SMTP_URL: "hidden" }, "SMTP_URL must be a full address such as smtp://user:password@host:587"],
  [{ ...SMTP, SMTP_URL: "https://hidden" }, "SMTP_URL must be a full address such as smtp://user:password@host:587"],
  [{ ...SMTP, SMTP_URL: "smtp://mo:hidden%zz@mail.test" }, "SMTP_URL has a user or password that is not percent-encoded"],
  [{ ...SMTP, EMAIL_FROM: "hidden" }, "EMAIL_FROM must be an address such as Mo <mo@mo.example>"],
  [{ ...SMTP, EMAIL_FROM: "Mo <a@b.test>, <c@d.test>" }, "EMAIL_FROM must be an address such as Mo <mo@mo.example>"],
  [{ ...SMTP, EMAIL_FROM: "Mo\r\nBcc: hidden <a@b.test>" }, "EMAIL_FROM must be an address such as Mo <mo@mo.example>"],
])("%o is refused, without a value", (env, problem) => {
  expect(asked(env).problems).toEqual([problem]);
  expect(problem).not.toContain("hidden");
});
