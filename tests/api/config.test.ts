import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { GET as readConfig } from "../../src/app/api/v1/config/route";
import { turnFlag } from "../../src/features/flags/server/turn-flag";
import { notice as noticeCommand } from "../../src/features/instance/server/command-notice";
import { readNotice, setNotice } from "../../src/features/instance/server/notice";
import { readConfig as configOf } from "../../src/lib/config";
import { outbox } from "../../src/lib/db/schema/events";
import { commandNamed } from "../../src/wiring/commands";
import { CONFIG_KEY } from "../../src/wiring/public-config";
import { assemble, type Started } from "../../src/wiring/services";
import { params, request, signedIn, startTestMo } from "../support/api";
import { problemsOf } from "../support/config";

/* What anybody may know of this instance, and the line the operator puts over every page. */

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());
beforeEach(async () => {
  await setNotice(mo, null, new Date());
  for (const flag of ["signups", "mannequin-3d"] as const) await turnFlag(mo, flag, null, new Date());
});

/** Asks a process that knows nothing yet, as another instance would. */
async function ask(headers: Record<string, string> = {}, env: Record<string, string> = {}) {
  const other = assemble(configOf({ MO_ENV: "test", LOG_LEVEL: "silent", ...env }), mo.database, mo.epoch);
  Object.assign(globalThis, { moStarted: other });
  return readConfig(request("GET", "/config", { headers }), params());
}
const say = async (...words: string[]) => noticeCommand.run(mo, noticeCommand.read(words));
const BEGIN = "2031-05-05T05:00:00.000Z";
const END = "2031-05-05T06:00:00.000Z";

test("it says what pages built long ago cannot know", async () => {
  const env = { SUPPORT_EMAIL: "help@mo.example", STATUS_URL: "https://status.mo.example", MO_VERSION: "a1b2c3d4e5" };
  expect(await (await ask({}, env)).json()).toEqual({
    version: "a1b2c3d",
    signUpsOpen: true,
    pro: { sells: false, isOpen: false, price: null },
    notice: null,
    support: { email: "help@mo.example", socialUrl: null, statusUrl: "https://status.mo.example/" },
    services: { email: false, payments: false, analytics: false },
    watching: { environment: "test", sentryDsn: null, posthog: null, vercel: false },
    off: [],
  });
  await turnFlag(mo, "signups", false, new Date());
  await turnFlag(mo, "mannequin-3d", false, new Date());
  expect(await (await ask()).json()).toMatchObject({ signUpsOpen: false, off: ["signups", "mannequin-3d"] });
});

test("it says what pages may load of vendors, and no secret of any", async () => {
  const DSN = "https://k@sentry.test/1";
  const env = {
    ...{ SENTRY_DSN: "https://hidden@sentry.test/1", NEXT_PUBLIC_SENTRY_DSN: DSN, POSTHOG_API_KEY: "phs_hidden" },
    ...{ NEXT_PUBLIC_POSTHOG_KEY: "phc_open", POSTHOG_SURVEY_ID: "survey-1", NEXT_PUBLIC_VERCEL_ANALYTICS: "on", VERCEL: "1" },
    ...{ SENTRY_AUTH_TOKEN: "hidden", SENTRY_ORG: "hidden", SENTRY_PROJECT: "hidden" },
  };
  const text = await (await ask({}, env)).text();
  expect((JSON.parse(text) as { watching: object }).watching).toEqual({
    ...{ environment: "test", sentryDsn: DSN, vercel: true },
    posthog: { key: "phc_open", host: "https://us.i.posthog.com", surveyId: "survey-1" },
  });
  expect(text).not.toContain("hidden");
  Object.assign(globalThis, { moStarted: mo });
});

test("caches in front keep it a minute; who has this one already gets nothing but that", async () => {
  const first = await ask();
  const etag = first.headers.get("etag") ?? "";
  expect(first.headers.get("cache-control")).toBe("public, s-maxage=60, stale-while-revalidate=3600");
  expect(etag).toMatch(/^"[\w-]{22}"$/);
  // What one client has left is not handed to the next one out of a cache.
  expect([first.headers.get("ratelimit-remaining"), first.headers.get("set-cookie")]).toEqual([null, null]);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const again = await ask({ "if-none-match": known });
    expect([again.status, await again.text(), again.headers.get("etag")], known).toEqual([304, "", etag]);
  }
  expect((await ask({ "if-none-match": '"other"' })).status).toBe(200);
  await say("set", "News");
  expect((await ask({ "if-none-match": etag })).status).toBe(200);
});

test("it is computed once a minute for all who share a cache, and never handed on older than that", async () => {
  const other = assemble(configOf({ MO_ENV: "test", LOG_LEVEL: "silent" }), mo.database, mo.epoch);
  Object.assign(globalThis, { moStarted: other });
  const get = () => readConfig(request("GET", "/config"), params());
  const first = await (await get()).json();
  await turnFlag(mo, "mannequin-3d", false, new Date());
  expect(await (await get()).json()).toEqual(first);
  const kept = (await other.cache.get(CONFIG_KEY)) as { madeAt: number };
  await other.cache.set(CONFIG_KEY, { ...kept, madeAt: Date.now() - 20_500 }, 60);
  expect((await get()).headers.get("cache-control")).toBe("public, s-maxage=39, stale-while-revalidate=3600");
  // Warming reads everything anew, at once; what another version has kept is not ours.
  const warm = commandNamed("cache warm");
  const { exit, lines } = (await warm?.run(other, warm.read([]))) ?? { exit: 1, lines: [] };
  expect([exit, ...lines]).toEqual([
    0,
    "– price: nothing is sold here",
    "✓ public configuration",
    "– flag definitions: no vendor decides a flag here",
    "The cache is the memory of one process, and ends with it.",
  ]);
  const fresh = (await other.cache.get(CONFIG_KEY)) as { madeAt: number };
  expect(fresh.madeAt).toBeGreaterThan(Date.now() - 5_000);
  const version = configOf({ MO_ENV: "test", LOG_LEVEL: "silent", MO_VERSION: "a1b2c3d4e5" });
  Object.assign(globalThis, { moStarted: { ...other, config: version } });
  expect(await (await get()).json()).toMatchObject({ version: "a1b2c3d" });
  expect((await warm?.run(other, warm.read(["now"])))?.exit).toBe(64);
});

test("a notice set on one instance is seen through another, and is gone when its matter is over", async () => {
  expect(await say("set", "Beta: tell us what's missing")).toMatchObject({ exit: 0 });
  expect((await (await ask()).json()).notice).toMatchObject({ level: "info", text: "Beta: tell us what's missing", until: null });
  await say("set", "New racks for the database", "--level", "maintenance", "--from", BEGIN, "--until", END);
  const { notice } = await (await ask()).json();
  expect(notice).toMatchObject({ level: "maintenance", from: BEGIN, until: END });
  const row = await readNotice(mo.database);
  await setNotice(mo, row && { ...row, endsAt: new Date(Date.now() - 1) }, new Date());
  expect((await (await ask()).json()).notice).toBeNull();
  expect((await say()).lines).toEqual(["No notice is set."]);
  await say("clear");
  expect(await readNotice(mo.database)).toBeNull();
});

test.each([
  [["set"]],
  [["set", "x".repeat(301)]],
  [["set", "A", "--level", "loud"]],
  [["set", "A", "--from", "tomorrow"]],
  [["set", "A", "B"]],
  [["set", "A", "--force"]],
  [["clear", "all"]],
  [["put", "A"]],
])("%j is not how it is called", async (words) => {
  expect(await say(...words)).toEqual({ exit: 64, lines: [expect.stringMatching(/^Say \.\/mo notice/)] });
});

test.each([
  [["--level", "maintenance", "--until", "2026-01-01T00:00:00Z"], /over already/],
  [["--from", END, "--until", BEGIN], /must come after/],
  [["--mail"], /--mail is for maintenance/],
  [["--level", "maintenance", "--until", END, "--mail"], /--mail is for maintenance/],
] as const)("a notice with %j makes no sense, and nothing is set", async (words, why) => {
  expect(await say("set", "A", ...words)).toEqual({ exit: 1, lines: [expect.stringMatching(why)] });
  expect(await readNotice(mo.database)).toBeNull();
});

test("--mail writes once to everybody who can be written to, in the reader's own zone", async () => {
  const people = [await signedIn(mo), await signedIn(mo)];
  const words = ["set", "Back before breakfast.", "--level", "maintenance", "--mail"];
  const times = ["--from", "2031-03-04T07:00:00Z", "--until", "2031-03-04T09:00:00Z"];
  expect((await say(...words, ...times)).lines).toContain("✓ Mails are queued for 2 people");
  await say(...words, ...times);
  const mails = await mo.database.unit({ actor: "system", mode: "read" }, (db) => db.select().from(outbox));
  expect(mails.map(({ userId }) => userId).sort()).toEqual(people.map(({ userId }) => userId).sort());
  for (const { subject, text, expiresAt } of mails) {
    expect(subject).toBe("Planned maintenance on March 4, 2031");
    expect(text).toMatch(/8:00\s*–\s*10:00\sAM/);
    expect(text).toContain("Back before breakfast.");
    expect(expiresAt).toEqual(new Date("2031-03-04T09:00:00Z"));
  }
});

test("addresses of support must be pages that a browser can open safely", () => {
  expect(problemsOf({ STATUS_URL: "http://status.mo.example", SUPPORT_SOCIAL_URL: "@mo" })).toEqual([
    "SUPPORT_SOCIAL_URL must be a full address such as https://status.mo.example",
    "STATUS_URL must be a full address such as https://status.mo.example",
  ]);
});
