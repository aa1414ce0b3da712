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

/** A lifter who has signed up by mail, in a browser that is signed in. */
async function joined(email: string) {
  const browser = desk.newBrowser();
  await browser.signUp(email);
  await browser.post("email-otp/verify-email", { email, otp: await codeFor(mo, email) });
  return browser;
}
async function seenBy(cookie: string | null) {
  const answer = await list(request("GET", "/security-events", cookie === null ? {} : { cookie }), params());
  return ((await answer.json()) as { items: { kind: string; device: string | null; at: string }[] }).items;
}
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
  expect((await kinds(browser.cookie()))[0]).toBe("session-ended");
});

test("a wrong password for an address nobody has is a line of the log without a name, and no row", async () => {
  const rows = async () =>
    (
      (await mo.database.unit({ actor: "system", mode: "read" }, (db) =>
        db.execute(sql`select 1 from security_events`),
      )) as unknown as { rows: unknown[] }
    ).rows.length;
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
