import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { GET as list } from "../../src/app/api/v1/security-events/route";
import { DELETE as revokeOthers } from "../../src/app/api/v1/sessions/route";
import { GET as exportMine } from "../../src/app/api/v1/users/me/export/route";
import type { LogLine } from "../../src/lib/log";
import { memoryLimits } from "../../src/lib/rate-limit/memory";
import { commandNamed } from "../../src/wiring/commands";
import { retain } from "../../src/wiring/retention";
import type { Started } from "../../src/wiring/services";
import { params, request, signedIn, startTestMo } from "../support/api";
import { codeFor, mailsTo, openAuth, PASSWORD } from "../support/auth";

let mo: Started;
let lines: LogLine[] = [];
let now = new Date();
let desk: ReturnType<typeof openAuth>;
beforeAll(async () => {
  mo = { ...(await startTestMo()), log: { write: (_, line) => void lines.push(line) } };
  Object.assign(globalThis, { moStarted: mo });
  desk = openAuth(mo, { now: () => now, limits: memoryLimits(() => now.getTime()) });
});
beforeEach(() => {
  lines = [];
  now = new Date();
});
afterAll(() => mo.database.close());

const PHONE = { "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1" };

/** A lifter who has signed up by mail, in a browser that is signed in. */
async function joined(email: string) {
  const browser = desk.newBrowser();
  await browser.signUp(email);
  await browser.post("email-otp/verify-email", { email, otp: await codeFor(mo, email) });
  return browser;
}
async function pageOf(cookie: string | null, query = "") {
  const answer = await list(request("GET", `/security-events${query}`, cookie === null ? {} : { cookie }), params());
  return (await answer.json()) as {
    items: { id: string; kind: string; device: string | null; at: string }[];
    nextCursor: string | null;
  };
}
const seenBy = async (cookie: string | null) => (await pageOf(cookie)).items;
const kinds = async (cookie: string | null) => (await seenBy(cookie)).map(({ kind }) => kind);

test("the holder sees what happened to the account, newest first, and nobody else's", async () => {
  const browser = await joined("ada@example.test");
  const stranger = await joined("eve@example.test");
  await desk.newBrowser().signIn("ada@example.test", "wrong-password-1");
  await browser.signIn("ada@example.test");
  expect(await kinds(browser.cookie())).toEqual(["signed-in", "sign-in-failed", "signed-in"]);
  expect((await seenBy(browser.cookie()))[0]).toMatchObject({ device: "Firefox on Linux", at: expect.stringMatching(/Z$/) });
  await browser.post("change-password", { currentPassword: PASSWORD, newPassword: "granite-orchard-17" });
  expect((await kinds(browser.cookie()))[0]).toBe("password-changed");
  expect(await kinds(stranger.cookie())).toEqual(["signed-in"]);
  const security = lines.filter(({ event }) => event === "security");
  expect(security.length).toBeGreaterThan(4);
  expect(JSON.stringify(security)).not.toMatch(/example|@|203\.0/);
});

test("an end of other sessions, an export and a link of the operator are noted", async () => {
  const { cookie, userId } = await signedIn(mo);
  await (await exportMine(request("GET", "/users/me/export", { cookie }), params())).arrayBuffer();
  const browser = await joined("ben@example.test");
  await desk.newBrowser().signIn("ben@example.test");
  await revokeOthers(request("DELETE", "/sessions", { cookie: browser.cookie() ?? "" }), params());
  expect((await commandNamed("reset-link")!.run(mo, { email: `${userId}@example.test` })).exit).toBe(0);
  expect((await kinds(cookie)).toSorted()).toEqual(["exported", "operator-link"]);
  expect((await seenBy(browser.cookie()))[0]).toMatchObject({ kind: "sessions-ended" });
  expect((await seenBy(cookie)).find(({ kind }) => kind === "operator-link")?.device).toBeNull();
});

test("the list comes in pages: each event once, also those of one moment, and a place in it is nobody else's", async () => {
  const { userId, cookie } = await signedIn(mo);
  const stranger = await signedIn(mo);
  await mo.database.unit({ actor: userId, mode: "write" }, (db) =>
    db.execute(
      sql`insert into security_events (id, user_id, kind, created_at) select gen_random_uuid(), ${userId}::uuid, 'exported', now() - make_interval(secs => (n / 3) * 0.0004) from generate_series(1, 25) as n`,
    ),
  );
  const seen: string[] = [];
  let next = "";
  do {
    const page = await pageOf(cookie, `?limit=4${next}`);
    expect(page.items.length).toBeLessThanOrEqual(4);
    seen.push(...page.items.map(({ id }) => id));
    next = page.nextCursor === null ? "" : `&cursor=${encodeURIComponent(page.nextCursor)}`;
    if (next) {
      const theirs = request("GET", `/security-events?limit=4${next}`, { cookie: stranger.cookie });
      expect((await list(theirs, params())).status).toBe(400);
    }
  } while (next);
  expect(seen).toHaveLength(25);
  expect(new Set(seen).size).toBe(25);
});

test("a sign-in from a device the account doesn't know is told once; one it knows, and the first of all, are not", async () => {
  const email = "dana@example.test";
  const told = async () => (await mailsTo(mo, email)).filter(({ kind }) => kind === "new-device");
  const browser = await joined(email);
  await browser.signIn(email);
  expect(await told()).toEqual([]);
  const phone = desk.newBrowser();
  const signIn = { email, password: PASSWORD };
  await phone.post("sign-in/email", signIn, PHONE);
  const [mail, ...more] = await told();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ subject: "New sign-in to Mo", text: expect.stringContaining("Safari on iPhone") });
  expect(mail?.text).toContain("http://localhost:3000/settings/account");
  await phone.post("sign-in/email", signIn, PHONE);
  expect(await told()).toHaveLength(1);
  expect((await seenBy(phone.cookie())).slice(0, 3)).toMatchObject([
    { kind: "signed-in", device: "Safari on iPhone" },
    { kind: "new-device", device: "Safari on iPhone" },
    { kind: "signed-in", device: "Firefox on Linux" },
  ]);
});

test("after a new password every other device is new again, the one that changed it is not", async () => {
  const email = "erin@example.test";
  const browser = await joined(email);
  const phone = desk.newBrowser();
  await phone.post("sign-in/email", { email, password: PASSWORD }, PHONE);
  now = new Date(now.getTime() + 7_200_000);
  const password = "granite-orchard-17";
  await browser.post("change-password", { currentPassword: PASSWORD, newPassword: password });
  await browser.signIn(email, password);
  await phone.post("sign-in/email", { email, password }, PHONE);
  expect((await kinds(phone.cookie())).slice(0, 3)).toEqual(["new-device", "signed-in", "password-changed"]);
  expect((await mailsTo(mo, email)).filter(({ kind }) => kind === "new-device")).toHaveLength(2);
});

test("a wrong password for an address nobody has is a line of the log without a name, and no row", async () => {
  const rows = async () =>
    (await mo.database.unit({ actor: "system", mode: "read" }, (db) => db.execute(sql`select 1 from security_events`))).rows
      .length;
  const before = await rows();
  expect((await desk.newBrowser().signIn("nobody@example.test", "wrong-password-1")).status).toBe(401);
  expect(await rows()).toBe(before);
  expect(lines).toContainEqual({ event: "security", kind: "sign-in-failed", user: null });
});

test("more than five wrong passwords within an hour are told to the holder, once a day", async () => {
  const email = "cleo@example.test";
  await joined(email);
  const from = now.getTime();
  const told = async () => (await mailsTo(mo, email)).filter(({ kind }) => kind === "failed-sign-ins");
  for (let i = 1; i <= 9; i++) {
    now = new Date(from + i * 5 * 60_000);
    expect((await desk.newBrowser().signIn(email, "wrong-password-1")).status).toBe(401);
    if (i === 5) expect(await told()).toEqual([]);
  }
  const [mail, ...more] = await told();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ subject: "Failed sign-ins to Mo", text: expect.stringContaining("tried 6 times") });
  expect(mail?.text).toContain("http://localhost:3000/forgot-password");
});

test("after 180 days an event goes", async () => {
  const { userId, cookie } = await signedIn(mo);
  await mo.database.unit({ actor: userId, mode: "write" }, (db) =>
    db.execute(
      sql`insert into security_events (id, user_id, kind, created_at) select gen_random_uuid(), ${userId}::uuid, 'exported', now() - make_interval(days => d) from unnest(array[181, 179]) as d`,
    ),
  );
  expect(await kinds(cookie)).toHaveLength(2);
  await retain(mo, new Date(), performance.now() + 20_000);
  expect(await kinds(cookie)).toHaveLength(1);
});
