import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { startServer } from "../../bench/server";
import { openStripePeer, SECRET_KEY, type StripePeer, WEBHOOK_SECRET } from "../peers/stripe";
import { PRICE_ID } from "../peers/stripe-world";
import { signUpOnboarded } from "./onboarded";

/** Mo Pro as a lifter lives it, on a server of its own that sells by way of the stand-in for Stripe. */
let peer: StripePeer;
let server: Awaited<ReturnType<typeof startServer>>;
let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  peer = await openStripePeer();
  server = await startServer({
    env: {
      ...{ STRIPE_SECRET_KEY: SECRET_KEY, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET, STRIPE_PRO_PRICE_ID: PRICE_ID },
      ...{ STRIPE_API_BASE: peer.base, TRUSTED_PROXY: "127.0.0.1/32,::1/128" },
    },
  });
  context = await browser.newContext({ baseURL: server.url });
  page = await context.newPage();
});
test.afterAll(async () => {
  await context?.close();
  await server?.stop();
  await peer?.close();
});

test("from the free plan to Pro and through everything that can become of it", async () => {
  test.setTimeout(180_000);
  await signUpOnboarded(page);
  await page.goto("/settings/subscription");
  await expect(page.getByRole("heading", { name: "You're on the free plan" })).toBeVisible();
  await expect(page.getByText("Mo Pro, $9.99 / month")).toBeVisible();

  await page.getByRole("button", { name: "Upgrade to Pro" }).click();
  await page.getByRole("button", { name: "Pay" }).click();
  await page.waitForURL("**/settings/subscription");
  // The address alone unlocks nothing; the message of Stripe does.
  await expect(page.getByText("Confirming your payment…")).toBeVisible();
  await deliver();
  await expect(page.getByText("Mo Pro is on. Thank you.")).toBeVisible();
  await expect(page.getByText(/^Renews on /)).toBeVisible();

  await page.getByRole("button", { name: /^Cancel Pro/ }).click();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await deliver();
  await back();
  await expect(page.getByText(/^Pro ends on .* Your data stays\.$/)).toBeVisible();

  await page.getByRole("button", { name: "Keep Pro" }).click();
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await deliver();
  await back();
  await expect(page.getByText(/^Renews on /)).toBeVisible();

  const [customer] = peer.world.customers.keys();
  const own = peer.world.of(customer ?? "");
  if (!customer || !own) throw new Error("Nobody pays");
  peer.world.refuseCard(customer);
  peer.world.endPeriod(own.id);
  await deliver();
  // Told on every page of the app, not only where money is spoken of.
  await page.goto("/dashboard");
  const notice = page.getByText(/^We couldn't charge your card\. Pro stays on until .*\.$/);
  await expect(notice.first()).toBeVisible();
  await back();
  await page.getByRole("button", { name: "Update card" }).first().click();
  await page.getByRole("button", { name: "New card" }).click();
  await deliver();
  await back();
  await expect(page.getByText(/^Renews on /)).toBeVisible();
  await expect(notice).toHaveCount(0);

  peer.world.end(own.id);
  await deliver();
  await back();
  await expect(page.getByText("Pro has ended. Everything you logged is still here.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Upgrade to Pro" })).toBeVisible();
  expect(peer.strangers).toEqual([]);
});

let sent = 0;
/** What happened at Stripe since, as its messages. */
async function deliver() {
  while (sent < peer.world.events.length) {
    const { body, headers } = peer.signed(peer.world.events[sent++]);
    const answer = await fetch(`${server.url}/api/webhooks/stripe`, { method: "POST", body, headers });
    expect(answer.status).toBe(200);
  }
}

/** The lifter looks again. */
async function back() {
  await page.goto("/settings/subscription");
}
