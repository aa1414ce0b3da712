import { expect, type Page, test } from "@playwright/test";
import { startServer } from "../../bench/server";
import { type Sink, startSink } from "../peers/sink";
import { COUNTS, counting } from "./counting";
import { patchProfile, signUpOnboarded } from "./onboarded";
import { hasVendors, PERSON } from "./vendor-build";

/**
 * What pages tell services outside, on a build that has them (`pnpm test:vendors` makes one; the values of its keys do not
 * matter) and a server of its own that is configured for both. Any other build skips them, unless that command asked.
 */
test.skip(!hasVendors(), "this build has no vendors");

const OPS = "token-of-the-operator";
test.use({ userAgent: PERSON });

const CANARIES = ["82.5 kg", "ada@example.test", "knee pain"];
let sink: Sink;
let server: Awaited<ReturnType<typeof startServer>>;
test.beforeAll(async () => {
  sink = await startSink();
  server = await startServer({
    env: {
      ...{ SENTRY_DSN: sink.dsn, NEXT_PUBLIC_SENTRY_DSN: sink.dsn, MO_VERSION: "a1b2c3d4e5" },
      ...{ NEXT_PUBLIC_POSTHOG_KEY: "phc_e2e", NEXT_PUBLIC_POSTHOG_HOST: COUNTS, POSTHOG_SURVEY_ID: "survey-1" },
      ...{ TRUSTED_PROXY: "127.0.0.1/32,::1/128", OPS_TOKEN: OPS },
    },
  });
});
test.afterAll(async () => {
  await server?.stop();
  await sink?.close();
});
test.beforeEach(() => void sink.reset());

const banner = (page: Page) => page.getByRole("region", { name: "Your choice" });
const settled = (page: Page) => page.waitForTimeout(3_000);

/** As a person would: by the link on the page, without loading anew. */
async function go(page: Page, address: string) {
  await page
    .locator(`a[href="${address}"]`)
    .first()
    .evaluate((link: HTMLElement) => link.click());
  await page.waitForURL(`**${address}`);
}

test("nothing is sent or loaded before an answer, and nothing after a no, which is remembered", async ({ page, context }) => {
  const { asked } = await counting(context);
  const files: string[] = [];
  page.on("response", async (answer) => {
    if (/_next\/static.*\.js$/.test(new URL(answer.url()).pathname)) files.push(await answer.text().catch(() => ""));
  });
  await page.goto(`${server.url}/`);
  await expect(banner(page)).toBeVisible({ timeout: 15_000 });
  await go(page, "/programs");
  await settled(page);
  expect(asked).toEqual([]);
  expect(files.some((text) => text.includes("$process_person_profile"))).toBe(false);
  await banner(page).getByRole("button", { name: "No thanks" }).click();
  await expect(banner(page)).toBeHidden();
  await page.goto(`${server.url}/coaches`);
  await settled(page);
  await expect(banner(page)).toBeHidden();
  expect(asked).toEqual([]);
  expect(files.some((text) => text.includes("$process_person_profile"))).toBe(false);
  expect(await context.cookies()).toEqual([]);
});

test("after a yes pages are counted by their pattern; after a no nothing more", async ({ page, context }) => {
  const { sent, asked } = await counting(context);
  await page.goto(`${server.url}/programs?note=knee%20pain`);
  await banner(page).getByRole("button", { name: "Allow" }).click({ timeout: 15_000 });
  await expect.poll(() => sent.length, { timeout: 15_000 }).toBe(1);
  await go(page, "/programs/full-body-3");
  await expect.poll(() => sent.length, { timeout: 15_000 }).toBe(2);
  const told = sent.map(({ event, properties }) => [event, properties.$current_url]);
  expect(told).toEqual([
    ["$pageview", `${server.url}/programs`],
    ["$pageview", `${server.url}/programs/[slug]`],
  ]);
  for (const { properties } of sent) {
    expect(properties.$process_person_profile).toBe(false);
    expect(properties).not.toHaveProperty("title");
    expect(JSON.stringify(properties)).not.toMatch(/full-body|knee|user_?agent|Chrome|referr|screen|timezone/i);
  }
  expect(new Set(asked).size, asked.join()).toBe(1);
  expect(await context.cookies()).toEqual([]);
  await page.evaluate(() => {
    localStorage.setItem("mo-counts", "no");
    dispatchEvent(new Event("mo-counts"));
  });
  await go(page, "/programs");
  await page.goto("about:blank");
  await page.waitForTimeout(1_500);
  expect(sent).toHaveLength(2);
});

test("a browser that asks for quiet is neither asked nor counted nor measured", async ({ page, context }) => {
  const { asked } = await counting(context);
  const own: string[] = [];
  page.on("request", (request) => own.push(new URL(request.url()).pathname));
  await context.addInitScript(() => {
    Object.defineProperty(navigator, "globalPrivacyControl", { value: true });
    Math.random = () => 0;
    localStorage.setItem("mo-counts", "yes");
  });
  await page.goto(`${server.url}/`);
  await go(page, "/programs");
  await settled(page);
  await expect(banner(page)).toBeHidden();
  await page.goto(`${server.url}/coaches`);
  await page.waitForTimeout(1_000);
  expect(asked).toEqual([]);
  expect(own).not.toContain("/api/v1/vitals");
});

test("one visit of four says how it felt when it ends, and the operator reads it by page", async ({ page, request }) => {
  await page.addInitScript(() => {
    Math.random = () => 0;
  });
  await page.goto(`${server.url}/exercises/back-squat`);
  // The question is there once everything that loads later has begun to.
  await expect(banner(page)).toBeVisible({ timeout: 30_000 });
  await settled(page);
  // The largest paint is settled by the first thing that a person does.
  await banner(page).getByRole("button", { name: "No thanks" }).click();
  await settled(page);
  // As when the tab is left; a browser under test never hides one.
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  const counted = async () =>
    (await (await request.get(`${server.url}/api/metrics`, { headers: { authorization: `Bearer ${OPS}` } })).text())
      .split("\n")
      .filter((line) => /^mo_(vital_ms|layout_shift)_count/.test(line))
      .map((line) => line.replace(/instance="[^"]*",?/, ""));
  await expect
    .poll(counted, { timeout: 15_000 })
    .toEqual(
      expect.arrayContaining([
        'mo_vital_ms_count{vital="fcp",route="/exercises/[slug]"} 1',
        'mo_vital_ms_count{vital="lcp",route="/exercises/[slug]"} 1',
        'mo_vital_ms_count{vital="ttfb",route="/exercises/[slug]"} 1',
        'mo_layout_shift_count{route="/exercises/[slug]"} 1',
      ]),
    );
});

test("a lifter's yes is theirs on the server, under its pseudonym; the switch in the settings ends it at once", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: server.url, userAgent: PERSON });
  const page = await context.newPage();
  const { sent } = await counting(context);
  await signUpOnboarded(page);
  await page.goto("/dashboard");
  await banner(page).getByRole("button", { name: "Allow" }).click({ timeout: 15_000 });
  await expect.poll(() => sent.length, { timeout: 15_000 }).toBeGreaterThan(0);
  const state = async () => (await page.request.get("/api/v1/counting")).json();
  await expect.poll(state).toMatchObject({ allowed: true, recordings: true });
  const { subject } = (await state()) as { subject: string };
  expect(subject).toMatch(/^[\w-]{22}$/);
  for (const { properties } of sent) expect(properties.distinct_id).toBe(subject);
  await page.goto("/settings/data");
  const toggle = page.getByRole("switch", { name: "Count what I do" });
  await expect(toggle).toBeChecked();
  await settled(page);
  await toggle.click();
  await expect.poll(state).toMatchObject({ allowed: false, recordings: false });
  const before = sent.length;
  await go(page, "/dashboard");
  await page.goto("/plan");
  await settled(page);
  expect(sent).toHaveLength(before);
  await expect(banner(page)).toBeHidden();
  await context.close();
});

const errors = () => sink.items("event") as { release: string; environment: string; transaction: string; exception: object }[];
const leaks = () => CANARIES.filter((canary) => sink.state.caught.some(({ body }) => body.includes(canary)));

test("a fault of a page arrives once, with release and page, and nothing of what it says", async ({ page }) => {
  await page.goto(`${server.url}/exercises/back-squat?note=knee%20pain`);
  await settled(page);
  await page.evaluate((said) => {
    setTimeout(() => {
      throw new TypeError(said);
    });
  }, CANARIES.join(" "));
  await expect.poll(() => errors().length, { timeout: 15_000 }).toBe(1);
  await settled(page);
  expect(errors()).toMatchObject([
    {
      ...{ release: "a1b2c3d", environment: "test", transaction: "/exercises/[slug]" },
      exception: { values: [{ type: "TypeError", value: "/exercises/[slug]" }] },
    },
  ]);
  expect(sink.state.caught.map(({ body }) => body).join()).not.toContain("back-squat");
  expect(leaks()).toEqual([]);
});

test("what breaks before anybody listens who can tell arrives too, once", async ({ page }) => {
  await page.addInitScript((said) => {
    addEventListener("load", () => reportError(new RangeError(said)));
  }, CANARIES.join(" "));
  await page.goto(`${server.url}/programs`);
  await expect.poll(() => errors().length, { timeout: 15_000 }).toBe(1);
  await settled(page);
  expect(errors()).toHaveLength(1);
  expect(errors()).toMatchObject([{ transaction: "/programs", exception: { values: [{ type: "RangeError" }] } }]);
  expect(leaks()).toEqual([]);
});

test("what the page itself caught, and shows as broken, arrives once", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.url, userAgent: PERSON });
  const page = await context.newPage();
  await signUpOnboarded(page);
  await page.goto("/dashboard");
  await settled(page);
  await page.route("**/api/v1/progress/overview", (route) => route.fulfill({ json: { said: CANARIES.join(" ") } }));
  await page
    .locator('a[href="/progress"]')
    .first()
    .evaluate((link: HTMLElement) => link.click());
  await expect(page.getByText("We dropped the bar")).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => errors().length, { timeout: 15_000 }).toBe(1);
  await settled(page);
  expect(errors()).toHaveLength(1);
  expect(errors()).toMatchObject([{ transaction: "/progress" }]);
  expect(leaks()).toEqual([]);
  await context.close();
});

test("a broken page is recorded only after a yes, with every text covered, and a body page never", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.url, userAgent: PERSON });
  const page = await context.newPage();
  await counting(context);
  await signUpOnboarded(page);
  await patchProfile(page, { displayName: "knee pain" });
  const break_ = async () => {
    await page.evaluate(() => void setTimeout(() => reportError(new Error("broken"))));
    await page.waitForTimeout(7_000);
  };
  const recordings = () => sink.state.caught.filter(({ body }) => body.includes('"replay_recording"'));
  await page.goto("/dashboard");
  await expect(banner(page)).toBeVisible({ timeout: 15_000 });
  await break_();
  expect(recordings()).toEqual([]);
  await banner(page).getByRole("button", { name: "Allow" }).click();
  await settled(page);
  await page.goto("/body");
  await settled(page);
  await break_();
  expect(recordings()).toEqual([]);
  await page.goto("/dashboard");
  await settled(page);
  const broken = async () => {
    await break_();
    return recordings().length;
  };
  // The recorder is fetched last of all; each fault asks it again.
  await expect.poll(broken, { timeout: 60_000 }).toBeGreaterThan(0);
  const said = recordings()
    .map(({ body }) => body)
    .join();
  expect(said).toContain('"textContent":"*');
  for (const word of ["Start", "Dashboard", '"href":"/', "aria-label", ...CANARIES]) expect(said, word).not.toContain(word);
  await context.close();
});
