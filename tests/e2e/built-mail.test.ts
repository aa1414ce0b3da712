import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
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

type Server = Awaited<ReturnType<typeof startServer>>;

/** Whatever fails, the server ends: the next one wants its folder. */
async function whileServing<T>(env: Readonly<Record<string, string>>, work: (server: Server) => Promise<T>): Promise<T> {
  const server = await startServer({ dir, env });
  return work(server).finally(server.stop);
}
const provider = () => ({ RESEND_API_KEY: "re_test", RESEND_BASE_URL: resend.url, EMAIL_FROM: "Mo <mo@mo.example>" });

function askForCode(url: string, email: string) {
  const terms = { acceptTerms: true, acceptHealth: true };
  const account = { email, password: "Nine-tall-birches-42", timeZone: "UTC", locale: "en-GB", ...terms };
  return openClient(url).call<{ next: string }>("POST", "/api/auth/sign-up/email", account);
}

/** Opens the minute again: its sweep was the first server's, and the second would wait for the next one. */
async function openMinute() {
  const database = await PGlite.create({ dataDir: path.join(dir, "db") });
  const { rows } = await database.query("delete from cron_runs where job = 'sweep' returning slot");
  await database.close();
  expect(rows.length).toBeGreaterThan(0);
}

/** The one mail there is, once it is there. */
async function arrivedMail() {
  await expect.poll(resend.arrived, { timeout: 100_000, interval: 200 }).toHaveLength(1);
  const [mail] = await resend.arrived();
  return { html: mail?.html, code: /\b\d{6}\b/.exec(mail?.text ?? "")?.[0] };
}

test("a mail that waited goes with its page by the sweep of the next start", async () => {
  const { body } = await whileServing({}, ({ url }) => askForCode(url, "waits@example.test"));
  expect(body.next).toBe("code");
  await openMinute();
  const { html, code } = await whileServing(provider(), arrivedMail);
  expect(html).toContain(code);
});

test("a mail goes with its page after the answer of the route that queued it", async () => {
  resend.reset();
  const { html, code } = await whileServing(provider(), async ({ url }) => {
    await askForCode(url, "at-once@example.test");
    return arrivedMail();
  });
  expect(html).toContain(code);
});
