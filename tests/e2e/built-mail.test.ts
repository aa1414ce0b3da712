import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, temporaryFolder } from "../../bench/server";
import { openClient } from "../../scripts/replay/client";
import { type ResendPeer, startResend } from "../peers/resend";

/* A build is not the source: its start and its routes are bundled apart, and each has to find what turns a mail into a page. */

let resend: ResendPeer;
const dir = temporaryFolder();
beforeAll(async () => {
  resend = await startResend();
});
afterAll(() => resend.close());

const serve = (env: Readonly<Record<string, string>>) => startServer({ dir, env });
const provider = () => ({ RESEND_API_KEY: "re_test", RESEND_BASE_URL: resend.url, EMAIL_FROM: "Mo <mo@mo.example>" });

function askForCode(url: string, email: string) {
  const terms = { acceptTerms: true, acceptHealth: true };
  const account = { email, password: "Nine-tall-birches-42", timeZone: "UTC", locale: "en-GB", ...terms };
  return openClient(url).call<{ next: string }>("POST", "/api/auth/sign-up/email", account);
}

/** The one mail there is, once it is there. */
async function arrivedMail() {
  await expect.poll(resend.arrived, { timeout: 60_000, interval: 200 }).toHaveLength(1);
  const [mail] = await resend.arrived();
  return { html: mail?.html, code: /\b\d{6}\b/.exec(mail?.text ?? "")?.[0] };
}

test("a mail that waited goes with its page by the sweep of the next start", async () => {
  const before = await serve({});
  expect((await askForCode(before.url, "waits@example.test")).body.next).toBe("code");
  await before.stop();
  const after = await serve(provider());
  const { html, code } = await arrivedMail();
  await after.stop();
  expect(html).toContain(code);
});

test("a mail goes with its page after the answer of the route that queued it", async () => {
  resend.reset();
  const server = await serve(provider());
  await askForCode(server.url, "at-once@example.test");
  const { html, code } = await arrivedMail();
  await server.stop();
  expect(html).toContain(code);
});
