import { type Browser, expect, test } from "@playwright/test";
import { startServer } from "../../bench/server";
import { type Sink, startSink } from "../peers/sink";
import { signUpOnboarded } from "./onboarded";
import { hasVendors, PERSON } from "./vendor-build";

/** Where faults go to Sentry and counts stay in the instance: the question is of recordings alone, and so is the consent. */
test.skip(!hasVendors(), "this build has no vendors");

let sink: Sink;
let server: Awaited<ReturnType<typeof startServer>>;
test.beforeAll(async () => {
  sink = await startSink();
  const env = { SENTRY_DSN: sink.dsn, NEXT_PUBLIC_SENTRY_DSN: sink.dsn, TRUSTED_PROXY: "127.0.0.1/32,::1/128" };
  server = await startServer({ env });
});
test.afterAll(async () => {
  await server?.stop();
  await sink?.close();
});

type Cookies = Awaited<ReturnType<Awaited<ReturnType<Browser["newContext"]>>["cookies"]>>;

async function device(browser: Browser, cookies: Cookies = []) {
  const context = await browser.newContext({ baseURL: server.url, userAgent: PERSON, storageState: { cookies, origins: [] } });
  const page = await context.newPage();
  return {
    context,
    page,
    banner: page.getByRole("region", { name: "Your choice" }),
    toggle: page.getByRole("switch", { name: "Record broken screens" }),
    account: async () => (await page.request.get("/api/v1/counting")).json(),
  };
}

test("what a visitor said is the account's once there is one; each later word counts on every device", async ({ browser }) => {
  const phone = await device(browser);
  await phone.page.goto("/programs");
  await phone.banner.getByRole("button", { name: "Allow" }).click({ timeout: 15_000 });
  await signUpOnboarded(phone.page);
  await phone.page.goto("/dashboard");
  await expect.poll(phone.account, { timeout: 15_000 }).toMatchObject({ allowed: null, recordings: true });

  await phone.page.goto("/settings/data");
  await expect(phone.toggle).toBeChecked();
  await phone.toggle.click();
  await expect.poll(phone.account).toMatchObject({ allowed: null, recordings: false });

  const laptop = await device(browser, await phone.context.cookies());
  await laptop.page.goto("/settings/data");
  await expect(laptop.toggle).not.toBeChecked();
  // Nobody is asked twice, on whichever device.
  await laptop.page.waitForTimeout(4_000);
  await expect(laptop.banner).toBeHidden();
  await laptop.toggle.click();
  await expect.poll(laptop.account).toMatchObject({ recordings: true });

  await phone.page.reload();
  await expect(phone.toggle).toBeChecked({ timeout: 15_000 });
  await Promise.all([phone.context.close(), laptop.context.close()]);
});

test("a word that finds no connection is told by the next page", async ({ browser }) => {
  const phone = await device(browser);
  await signUpOnboarded(phone.page);
  await phone.page.goto("/settings/data");
  await expect(phone.banner).toBeVisible({ timeout: 15_000 });
  await phone.page.route("**/api/v1/counting/recordings", (route) => route.abort());
  await phone.banner.getByRole("button", { name: "No thanks" }).click();
  await phone.page.waitForTimeout(1_000);
  expect(await phone.account()).toMatchObject({ recordings: null });
  await phone.page.unroute("**/api/v1/counting/recordings");
  await phone.page.goto("/dashboard");
  await expect.poll(phone.account, { timeout: 15_000 }).toMatchObject({ recordings: false });
  await phone.context.close();
});
