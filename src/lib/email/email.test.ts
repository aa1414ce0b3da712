import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Fault as ResendFault, type ResendPeer, startResend } from "../../../tests/peers/resend";
import { type Fault as SmtpFault, type SmtpPeer, startSmtp } from "../../../tests/peers/smtp";
import { newId } from "../ids";
import { emailContract, MESSAGE } from "./email.contract";
import { holdEmail } from "./hold";
import { MailRefused } from "./port";
import { resendEmail } from "./resend";
import { smtpEmail } from "./smtp";

const FROM = "Mo <mo@mo.example>";
let resend: ResendPeer;
let smtp: SmtpPeer;
beforeAll(async () => {
  [resend, smtp] = await Promise.all([startResend(), startSmtp()]);
});
afterEach(() => {
  expect(resend.state.strange).toEqual([]);
  resend.reset();
  smtp.reset();
});
afterAll(() => Promise.all([resend?.close(), smtp?.close()]));

const viaResend = (over: object = {}) =>
  resendEmail({ apiKey: "re_test", from: FROM, webhookSecret: null, baseUrl: resend.url, ...over });
const viaSmtp = (over: object = {}) => smtpEmail({ url: smtp.url, from: FROM, host: "mo.example", ...over });

emailContract("resend", { open: viaResend, delivered: () => resend.arrived() });
emailContract("smtp", { open: viaSmtp, delivered: async () => smtp.state.caught });

test("hold: nothing pretends to be sent", async () => {
  expect(holdEmail().canDeliver).toBe(false);
  await expect(holdEmail().send(MESSAGE, newId())).rejects.toThrow();
});

describe("resend", () => {
  test("a repeat of the key is answered, not sent, also when the first answer was lost", async () => {
    const key = newId();
    resend.state.fault = "accept-then-drop";
    await expect(viaResend().send(MESSAGE, key)).rejects.not.toBeInstanceOf(MailRefused);
    resend.state.fault = null;
    await viaResend().send(MESSAGE, key);
    await viaResend().send(MESSAGE, key);
    expect(await resend.arrived()).toMatchObject([{ from: FROM }]);
    expect(resend.state.keys).toEqual([key, key, key]);
  });

  test.each([400, 401, 403, 404, 409, 422])("%i is for good", async (status) => {
    resend.state.fault = { status, name: "validation_error" };
    await expect(viaResend().send(MESSAGE, newId())).rejects.toBeInstanceOf(MailRefused);
  });

  test.each<ResendFault>([
    { status: 429, name: "rate_limit_exceeded" },
    { status: 409, name: "concurrent_idempotent_requests" },
    { status: 500, name: "application_error" },
    { status: 503, name: "application_error" },
    "garbage",
    "redirect",
    "silent",
  ])("%o is worth another try, and known in time", async (fault) => {
    resend.state.fault = fault;
    const from = performance.now();
    const failed = await viaResend({ timeoutMs: 300 })
      .send(MESSAGE, newId())
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(failed).not.toBeInstanceOf(MailRefused);
    expect(String(failed)).not.toMatch(/re_test|ada@/);
    expect(performance.now() - from).toBeLessThan(3_000);
    expect(resend.state.keys).toHaveLength(1);
  });

  test("nobody there is worth another try", async () => {
    const failed = await viaResend({ baseUrl: "http://127.0.0.1:1" })
      .send(MESSAGE, newId())
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(failed).not.toBeInstanceOf(MailRefused);
  });
});

describe("smtp", () => {
  test("the message id is the key, so a repeat can be recognised; no header is there that nobody asked for", async () => {
    const key = newId();
    await viaSmtp().send(MESSAGE, key);
    await viaSmtp().send(MESSAGE, key);
    expect(smtp.state.caught.map(({ messageId }) => messageId)).toEqual([`<${key}@mo.example>`, `<${key}@mo.example>`]);
    expect(smtp.state.caught[0]?.from).toBe("mo@mo.example");
    expect([...(smtp.state.caught[0]?.headers ?? [])].sort()).toEqual([
      "content-transfer-encoding",
      "content-type",
      "date",
      "from",
      "message-id",
      "mime-version",
      "subject",
      "to",
    ]);
  });

  test.each<SmtpFault>([
    { at: "recipient", code: 550 },
    { at: "text", code: 554 },
  ])("%o is for good", async (fault) => {
    smtp.state.fault = fault;
    await expect(viaSmtp().send(MESSAGE, newId())).rejects.toBeInstanceOf(MailRefused);
  });

  test.each<SmtpFault>([{ at: "recipient", code: 450 }, { at: "text", code: 451 }, "silent", "drop", "accept-then-drop"])(
    "%o is worth another try, and known in time",
    async (fault) => {
      smtp.state.fault = fault;
      const from = performance.now();
      const failed = await viaSmtp({ timeoutMs: 500 })
        .send(MESSAGE, newId())
        .catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(Error);
      expect(failed).not.toBeInstanceOf(MailRefused);
      expect(performance.now() - from).toBeLessThan(3_000);
    },
  );

  test("a wrong password is the operator's to mend: the mail waits, and the error does not repeat it", async () => {
    const failed = await viaSmtp({ url: smtp.wrongUrl })
      .send(MESSAGE, newId())
      .catch((error: unknown) => error);
    expect(failed).not.toBeInstanceOf(MailRefused);
    expect(String(failed)).toBe("Error: SMTP failed");
  });

  test("a server elsewhere that offers no TLS gets no mail", async () => {
    // The same server under a name that is not loopback to Mo.
    const url = smtp.url.replace("127.0.0.1", "0.0.0.0");
    await expect(viaSmtp({ url }).send(MESSAGE, newId())).rejects.toThrow("SMTP failed");
    expect(smtp.state.caught).toEqual([]);
  });
});
