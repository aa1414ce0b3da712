import { expect, type Page, test } from "@playwright/test";
import { startServer } from "../../bench/server";
import { openStripePeer, SECRET_KEY, type StripePeer, WEBHOOK_SECRET } from "../peers/stripe";
import { PRICE_ID } from "../peers/stripe-world";
import { COUNTS, counting } from "./counting";
import { eraseNow } from "./onboarded";
import { signUp } from "./sign-up";
import { hasVendors, PERSON } from "./vendor-build";

/** What is counted of what only the browser sees, on a build with PostHog's client and a server that is configured for it. */
test.skip(!hasVendors(), "this build has no vendors");
test.use({ userAgent: PERSON });

let peer: StripePeer;
let server: Awaited<ReturnType<typeof startServer>>;
test.beforeAll(async () => {
  peer = await openStripePeer();
  server = await startServer({
    env: {
      ...{ NEXT_PUBLIC_POSTHOG_KEY: "phc_e2e", NEXT_PUBLIC_POSTHOG_HOST: COUNTS },
      ...{ STRIPE_SECRET_KEY: SECRET_KEY, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET, STRIPE_PRO_PRICE_ID: PRICE_ID },
      ...{ STRIPE_API_BASE: peer.base, TRUSTED_PROXY: "127.0.0.1/32,::1/128" },
    },
  });
});
test.afterAll(async () => {
  await server?.stop();
  await peer?.close();
});

const tap = (page: Page, name: string | RegExp, role: "button" | "radio" = "button") =>
  page.getByRole(role, { name, exact: true }).first().click();

async function onboard(page: Page) {
  await tap(page, "Continue");
  await tap(page, /^Build muscle/, "radio");
  await tap(page, /^Intermediate/, "radio");
  await tap(page, "Continue");
  await tap(page, /^Full gym/, "radio");
  await tap(page, "Continue");
  await tap(page, "Skip");
  await tap(page, "Skip");
  await tap(page, "Start this program");
  await tap(page, "Go to today");
  await page.waitForURL("**/dashboard");
}

/** As Mo offers it; what it answers to the lifter's word is the server's own. */
const offerDeload = (page: Page) =>
  page.route("**/api/v1/recovery", async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    const because = { rule: "deload", text: "why.deload", facts: {}, grade: "P" };
    const offer = { type: "volume", days: 7, volume: 0.6, intensity: 1, because };
    await route.fulfill({ response: answer, json: { ...body, deload: { active: null, offer } } });
  });

test("what only the browser sees is counted once, in words alone, from an allowed page; after a no nothing is", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: server.url, userAgent: PERSON });
  const page = await context.newPage();
  const { sent } = await counting(context);
  const told = (name: string) => sent.filter(({ event }) => event === name).map(({ properties }) => own(properties));
  const tells = (name: string, wanted: readonly object[]) =>
    expect.poll(() => told(name), { timeout: 15_000, message: name }).toEqual(wanted);

  await page.goto("/pricing");
  await page.getByRole("button", { name: "Allow" }).click({ timeout: 15_000 });
  await expect.poll(() => told("$pageview").length, { timeout: 15_000 }).toBe(1);
  // Offered before anybody had allowed anything; the next visit is one of an allowed page.
  expect(told("upgrade_viewed")).toEqual([]);
  await page.reload();
  await tells("upgrade_viewed", [{ place: "pricing" }]);

  await signUp(page);
  await onboard(page);
  await tells("onboarding_completed", [{ seconds: expect.any(Number), program_slug: "full-body-3" }]);

  await tap(page, /^Start Full Body A/);
  await page.getByRole("button", { name: "Swap" }).first().waitFor();
  await tap(page, "Log set");
  await tells("set_logged", [{ as_planned: true, interactions: 1, offline: false }]);
  await tap(page, "15 seconds more");
  await tap(page, "Skip rest");
  await tells("timer_used", [{ action: "more" }, { action: "skip" }]);
  await tap(page, "More load");
  await tap(page, "Log set");
  const two = [
    { as_planned: true, interactions: 1, offline: false },
    { as_planned: false, interactions: 2, offline: false },
  ];
  await tells("set_logged", two);
  await tap(page, "Swap");
  await page.getByRole("dialog", { name: "Swap exercise" }).getByRole("listitem").getByRole("button").first().click();
  await tells("exercise_swapped", [{ scope: "today" }]);

  await offerDeload(page);
  await page.goto("/dashboard");
  await tap(page, "Not now");
  await tells("deload_offer", [{ accepted: false }]);
  await page.goto("/plan");
  await tap(page, "Pause");
  await tells("plan_edited", [{ kind: "paused" }]);
  await page.goto("/settings/subscription");
  await tells("upgrade_viewed", [{ place: "pricing" }, { place: "settings" }]);

  for (const { properties } of sent) expect(JSON.stringify(own(properties))).not.toMatch(/squat|kg|load|reps/i);

  await page.goto("/settings/data");
  await expect.poll(() => told("$pageview").at(-1)).toMatchObject({ route: "/settings/data" });
  await page.getByRole("switch", { name: "Count what I do" }).click();
  await expect.poll(async () => (await (await page.request.get("/api/v1/counting")).json()).allowed).toBe(false);
  const before = sent.length;
  await page.goto("/pricing");
  await page.waitForTimeout(3_000);
  expect(sent).toHaveLength(before);
  await context.close();
});

test("an account that goes is counted while the browser still knows that it may be", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.url, userAgent: PERSON });
  const page = await context.newPage();
  const { sent } = await counting(context);
  await page.goto("/pricing");
  await page.getByRole("button", { name: "Allow" }).click({ timeout: 15_000 });
  await signUp(page);
  await onboard(page);
  await page.goto("/settings/data");
  await eraseNow(page);
  await expect.poll(() => sent.filter(({ event }) => event === "account_deleted").length, { timeout: 15_000 }).toBe(1);
  await context.close();
});

/** What Mo itself says of an event; the client's own begin with a dollar, and two of its names. */
function own(properties: Readonly<Record<string, unknown>>): object {
  const given = Object.entries(properties).filter(([name]) => !name.startsWith("$") && !["token", "distinct_id"].includes(name));
  return Object.fromEntries(given);
}
