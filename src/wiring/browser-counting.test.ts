import { afterEach, expect, test } from "vitest";
import { openPage } from "../../tests/support/page";
import { writeChoice } from "../lib/analytics/choice-browser";
import { count, dropEarly } from "../lib/analytics/count";
import type { Counted } from "../lib/analytics/events";
import type { BrowserCounts } from "../lib/analytics/posthog-browser";
import { browserAsksForQuiet } from "../lib/analytics/quiet-browser";
import type { RoutePattern } from "../lib/route-patterns";
import { openCounting } from "./browser-counting";

let page: ReturnType<typeof openPage> | null = null;
afterEach(() => {
  page?.close();
  page = null;
  dropEarly();
});

const settled = () => new Promise((done) => setTimeout(done, 5));
const watching = {
  ...{ environment: "test", sentryDsn: null, vercel: false },
  posthog: { key: "phc_test", host: "https://counts.example.test", surveyId: null },
};

/** Opens counting on a page whose vendor keeps what it is given, whatever it is allowed. */
async function opened(how: Parameters<typeof openPage>[0]) {
  page = openPage(how);
  const told: Counted[] = [];
  const asked = { times: 0 };
  const routes: ((route: RoutePattern) => void)[] = [];
  const vendor: BrowserCounts = {
    ...{ capture: (counted) => void told.push(counted), answer: () => undefined },
    ...{ be: () => undefined, allow: () => undefined },
  };
  const loadCounts = async () => {
    asked.times += 1;
    return { posthogCounts: () => vendor };
  };
  const open = async () => {
    openCounting({ watching }, { isQuiet: browserAsksForQuiet(), records: false, routes }, { loadCounts, loadInsights: null });
    await settled();
  };
  return { page, open, asked, names: () => told.map(({ name }) => name), told };
}

/** One of each that a browser tells, as its screen does. */
const EVERY: readonly Counted[] = [
  { name: "set_logged", props: { as_planned: true, interactions: 1, offline: false } },
  { name: "timer_used", props: { action: "skip" } },
  { name: "exercise_swapped", props: { scope: "today" } },
  { name: "upgrade_viewed", props: { place: "pricing" } },
  { name: "onboarding_completed", props: { seconds: 95, program_slug: "full-body-3" } },
  { name: "deload_offer", props: { accepted: true } },
  { name: "plan_edited", props: { kind: "paused" } },
  { name: "account_deleted", props: {} },
];
const tellEvery = () => {
  for (const counted of EVERY) count(counted);
};

test("after a yes each event arrives once, as it was told", async () => {
  const { open, told } = await opened({ path: "/workout/1", choice: "yes" });
  await open();
  tellEvery();
  expect(told.slice(1)).toEqual(EVERY);
});

test("what an allowed page tells before anybody listens is told once somebody does", async () => {
  const { open, names } = await opened({ path: "/pricing", choice: "yes" });
  count({ name: "upgrade_viewed", props: { place: "pricing" } });
  await open();
  expect(names()).toEqual(["page_view", "upgrade_viewed"]);
});

test("before an answer nothing is loaded and nothing waits for one", async () => {
  const { open, names, asked } = await opened({ path: "/workout/1" });
  tellEvery();
  await open();
  tellEvery();
  expect(asked.times).toBe(0);
  writeChoice("yes");
  await settled();
  expect(names()).toEqual(["page_view"]);
});

test("after a no nothing is told, not even what is said in the same moment, or waited", async () => {
  const { open, names } = await opened({ path: "/workout/1", choice: "yes" });
  await open();
  writeChoice("no");
  tellEvery();
  await settled();
  expect(names()).toEqual(["page_view"]);
});

test("what waited under a yes goes with a no that comes before anybody listens", async () => {
  const { open, names } = await opened({ path: "/workout/1", choice: "yes" });
  tellEvery();
  writeChoice("no");
  await open();
  writeChoice("yes");
  await settled();
  expect(names()).toEqual(["page_view"]);
});

test("a browser that asks for quiet is not counted, whatever was answered in it", async () => {
  const { open, asked, told } = await opened({ path: "/workout/1", choice: "yes", isQuiet: true });
  await open();
  tellEvery();
  await settled();
  expect([asked.times, told]).toEqual([0, []]);
});

test("a number followed to its rule is a source opened, from anywhere but the page of the rules", async () => {
  const from = async (path: string, href: string | null) => {
    const { page, open, told } = await opened({ path, choice: "yes" });
    await open();
    page.click(href);
    page.close();
    return told.slice(1);
  };
  expect(await from("/workout/1", "/training-science#progression.double")).toEqual([
    { name: "source_opened", props: { place: "/workout/[id]" } },
  ]);
  expect(await from("/workout/1", "/dashboard")).toEqual([]);
  expect(await from("/workout/1", null)).toEqual([]);
  expect(await from("/training-science", "/training-science#progression.double")).toEqual([]);
});
