import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { codeFor, linkTokenFor, mailsTo, openAuth, PASSWORD } from "../../../tests/support/auth";
import { authDesk, fresh } from "../../../tests/support/auth-desk";
import { openTestServices } from "../../../tests/support/context";
import { sessions, users, verifications } from "../db/schema/identity";
import { consents, profiles } from "../db/schema/profile";
import { newId } from "../ids";
import { sha256 } from "../keys";
import { ABSOLUTE_MS } from "./session-life";

const desk = authDesk();

test("sign-up asks for the code, the right code opens a session, and the lifter has a profile and both consents", async () => {
  const browser = desk.newBrowser();
  const email = fresh();
  const signedUp = await browser.signUp(email);
  expect(signedUp).toMatchObject({ status: 200, body: { next: "code" } });
  expect(browser.cookie()).toBeNull();
  const confirmed = await browser.post("email-otp/verify-email", { email, otp: await codeFor(desk.services, email) });
  expect(confirmed).toMatchObject({ status: 200, body: { next: "in" } });
  const who = await desk.auth.whoIs(browser.headers());
  expect(who).not.toBeNull();
  const rows = await desk.services.database.unit({ actor: who!.userId, mode: "read" }, async (db) => ({
    profile: await db.select().from(profiles),
    consents: await db.select().from(consents),
  }));
  expect(rows.profile).toMatchObject([{ userId: who!.userId, unit: "kg", timeZone: "Europe/Berlin", onboardingStep: "profile" }]);
  expect(rows.consents.map(({ kind, version }) => `${kind} ${version}`).sort()).toEqual(["health 2026-11", "terms 2026-11"]);
  expect((await mailsTo(desk.services, email)).map(({ kind }) => kind).sort()).toEqual(["code", "welcome"]);
});

test("an unconfirmed address gets no session by its right password, but a new code", async () => {
  const email = fresh();
  await desk.newBrowser().signUp(email);
  const browser = desk.newBrowser();
  expect((await browser.signIn(email)).body).toEqual({ next: "code" });
  expect(browser.cookie()).toBeNull();
  expect((await mailsTo(desk.services, email)).filter(({ kind }) => kind === "code")).toHaveLength(2);
});

test("a sixth try at the code is refused even when it is right", async () => {
  const email = fresh();
  const browser = desk.newBrowser();
  await browser.signUp(email);
  const right = await codeFor(desk.services, email);
  const wrong = right === "000000" ? "111111" : "000000";
  for (let i = 0; i < 5; i++) expect((await browser.post("email-otp/verify-email", { email, otp: wrong })).status).toBe(422);
  expect((await browser.post("email-otp/verify-email", { email, otp: right })).status).toBe(422);
  expect(browser.cookie()).toBeNull();
});

test("the link of the mail confirms once", async () => {
  const email = fresh();
  await desk.newBrowser().signUp(email);
  const token = await linkTokenFor(desk.services, email, "code");
  const browser = desk.newBrowser();
  expect((await browser.post("verify-email", { token })).body).toEqual({ next: "in" });
  expect(await desk.auth.whoIs(browser.headers())).not.toBeNull();
  expect((await desk.newBrowser().post("verify-email", { token })).status).toBe(422);
});

test("signing up again with a known address answers the same and only mails its owner", async () => {
  const { email } = await desk.member();
  const browser = desk.newBrowser();
  const again = await browser.signUp(email, { password: "another-harbour-43" });
  const unknown = await desk.newBrowser().signUp(fresh());
  expect(again.text).toBe(unknown.text);
  expect(again.status).toBe(unknown.status);
  expect([...again.headers.keys()].sort()).toEqual([...unknown.headers.keys()].sort());
  expect((await mailsTo(desk.services, email))[0]?.subject).toBe("You already have a Mo account");
  expect((await desk.newBrowser().signIn(email, "another-harbour-43")).status).toBe(401);
  expect((await desk.newBrowser().signIn(email)).status).toBe(200);
});

test("who confirms an address owns it: the password of an earlier stranger is gone", async () => {
  const email = fresh();
  await desk.newBrowser().signUp(email, { password: "strangers-anvil-77" });
  const strangersLink = await linkTokenFor(desk.services, email, "code");
  const browser = desk.newBrowser();
  await browser.signUp(email);
  expect((await desk.newBrowser().post("verify-email", { token: strangersLink })).status).toBe(422);
  await browser.post("email-otp/verify-email", { email, otp: await codeFor(desk.services, email) });
  expect((await desk.newBrowser().signIn(email, "strangers-anvil-77")).status).toBe(401);
  expect((await desk.newBrowser().signIn(email)).status).toBe(200);
});

test("the session token is stored only as its hash and is in no body", async () => {
  const { browser, email, sessionId } = await desk.member();
  const token = decodeURIComponent(browser.cookie()!.split("=").slice(1).join("=")).split(".")[0]!;
  expect(token.length).toBeGreaterThanOrEqual(43);
  const [row] = await desk.services.database.plain.select().from(sessions).where(eq(sessions.id, sessionId));
  expect(row?.token).toBe(sha256(token));
  for (const reply of [await browser.signIn(email), await browser.send("GET", "get-session")]) {
    expect(reply.text).not.toContain("token");
    expect(reply.text).not.toContain(token);
  }
});

test("the hash of a token, taken from a dump, opens nothing", async () => {
  const { browser } = await desk.member();
  const [name, value] = browser.cookie()!.split(/=(.*)/s) as [string, string];
  const [token, signature] = decodeURIComponent(value).split(/\.(?=[^.]*$)/) as [string, string];
  const forged = (text: string) => new Headers({ cookie: `${name}=${encodeURIComponent(text)}` });
  expect(await desk.auth.whoIs(forged(`${token}.${signature}`))).not.toBeNull();
  expect(await desk.auth.whoIs(forged(`${sha256(token)}.${signature}`))).toBeNull();
  expect(await desk.auth.whoIs(forged(`${token}.${"A".repeat(43)}=`))).toBeNull();
  expect(await desk.auth.whoIs(forged(token))).toBeNull();
});

test("the client's address is stored as a pseudonym only, and as nothing when unknown", async () => {
  const email = fresh();
  await desk.member(email);
  const [user] = await desk.services.database.plain.select().from(users).where(eq(users.email, email));
  const [row] = await desk.services.database.plain.select().from(sessions).where(eq(sessions.userId, user!.id));
  expect(row?.ipAddress).toHaveLength(22);
  const dump = JSON.stringify(await desk.services.database.plain.select().from(sessions));
  expect(dump).not.toContain("203.0.113.");
  expect(dump).not.toContain("127.0.0.1");
  const unknown = openAuth(desk.services, { clientAddress: () => null });
  const browser = unknown.newBrowser();
  await browser.signIn(email);
  const [latest] = await desk.services.database.plain
    .select()
    .from(sessions)
    .where(eq(sessions.userId, user!.id))
    .orderBy(sql`created_at desc`);
  expect(latest?.ipAddress).toBeNull();
});

test("a code and the identifier it is kept under are stored hashed", async () => {
  const email = fresh();
  await desk.newBrowser().signUp(email);
  const dump = JSON.stringify(await desk.services.database.plain.select().from(verifications));
  expect(dump).not.toContain(await codeFor(desk.services, email));
  expect(dump).not.toContain(email);
});

test("a reset ends the other sessions, changes the password once and signs this browser in", async () => {
  const { browser: old, email } = await desk.member();
  const browser = desk.newBrowser();
  expect((await browser.post("request-password-reset", { email })).body).toEqual({ sent: true });
  const token = await linkTokenFor(desk.services, email, "reset");
  const change = { token, newPassword: "lantern-gravel-58" };
  expect((await browser.post("reset-password", change)).body).toEqual({ next: "in" });
  expect(await desk.auth.whoIs(old.headers())).toBeNull();
  expect(await desk.auth.whoIs(browser.headers())).not.toBeNull();
  expect((await desk.newBrowser().signIn(email)).status).toBe(401);
  expect((await desk.newBrowser().signIn(email, "lantern-gravel-58")).status).toBe(200);
  expect((await desk.newBrowser().post("reset-password", change)).status).toBe(422);
  const changed = (await mailsTo(desk.services, email)).find(({ kind }) => kind === "password-changed");
  expect(changed?.text).toContain("Firefox on Linux");
});

test("asking for a reset answers the same for an unknown address", async () => {
  const { email } = await desk.member();
  const known = await desk.newBrowser().post("request-password-reset", { email });
  const unknown = await desk.newBrowser().post("request-password-reset", { email: fresh() });
  expect(unknown.text).toBe(known.text);
  expect(unknown.status).toBe(known.status);
});

test("changing the password needs the current one, kills the other sessions and renews this one", async () => {
  const { browser, email } = await desk.member();
  const other = desk.newBrowser();
  await other.signIn(email);
  const before = browser.headers();
  expect(
    (await browser.post("change-password", { currentPassword: "not-it-at-all-1", newPassword: "lantern-gravel-58" })).status,
  ).toBe(422);
  expect(await desk.auth.whoIs(other.headers())).not.toBeNull();
  expect((await browser.post("change-password", { currentPassword: PASSWORD, newPassword: "lantern-gravel-58" })).status).toBe(
    200,
  );
  expect(await desk.auth.whoIs(before)).toBeNull();
  expect(await desk.auth.whoIs(other.headers())).toBeNull();
  expect(await desk.auth.whoIs(browser.headers())).not.toBeNull();
  expect(
    (await desk.newBrowser().post("change-password", { currentPassword: PASSWORD, newPassword: "lantern-gravel-58" })).status,
  ).toBe(401);
});

test("sign-out ends the session even for a copy of its cookie", async () => {
  const { browser } = await desk.member();
  const copied = browser.headers();
  expect(await desk.auth.whoIs(copied)).not.toBeNull();
  const reply = await browser.post("sign-out");
  expect(reply.headers.get("clear-site-data")).toBe('"cache"');
  expect(browser.cookie()).toBeNull();
  expect(await desk.auth.whoIs(copied)).toBeNull();
});

test("a session used every week lives 180 days and not one longer", async () => {
  const { browser } = await desk.member();
  const start = Date.now();
  let at = start;
  const later = openAuth(desk.services, { now: () => new Date(at) });
  const week = 7 * 86_400_000;
  for (at = start + week; at < start + ABSOLUTE_MS - 60_000; at += week)
    expect(await later.auth.whoIs(browser.headers())).not.toBeNull();
  at = start + ABSOLUTE_MS - 60_000;
  expect(await later.auth.whoIs(browser.headers())).not.toBeNull();
  at = start + ABSOLUTE_MS + 60_000;
  expect(await later.auth.whoIs(browser.headers())).toBeNull();
});

test("a session idle for 30 days is over", async () => {
  const { browser } = await desk.member();
  let at = Date.now() + 30 * 86_400_000 - 60_000;
  const later = openAuth(desk.services, { now: () => new Date(at) });
  at += 120_000;
  expect(await later.auth.whoIs(browser.headers())).toBeNull();
});

test("asking who is here costs one statement, and one more once a day", async () => {
  const { browser } = await desk.member();
  const { database } = desk.services;
  let at = Date.now();
  const { auth } = openAuth(desk.services, { now: () => new Date(at) });
  const cost = async () => {
    const before = database.statements();
    await auth.whoIs(browser.headers());
    return database.statements() - before;
  };
  expect(await cost()).toBe(1);
  at += 25 * 3_600_000;
  expect(await cost()).toBe(2);
  expect(await cost()).toBe(1);
});

test("only the first lifter is the owner, a demo lifter never", async () => {
  const own = await openTestServices();
  const alone = openAuth(own.services, { verifyEmail: false });
  await own.services.database.plain
    .insert(users)
    .values({ id: newId(), email: "demo@example.test", isDemo: true, emailVerified: true });
  for (const name of ["first", "second", "third"]) await alone.newBrowser().signUp(`${name}@example.test`);
  const owners = await own.services.database.plain.select({ email: users.email }).from(users).where(eq(users.isOwner, true));
  expect(owners).toEqual([{ email: "first@example.test" }]);
  await own.close();
});

test("without mail an account opens at once, a known address is refused and reset says that there is no mail", async () => {
  const alone = openAuth(desk.services, { verifyEmail: false });
  const email = fresh();
  const browser = alone.newBrowser();
  expect((await browser.signUp(email, { locale: "en-US" })).body).toEqual({ next: "in" });
  expect(await alone.auth.whoIs(browser.headers())).not.toBeNull();
  const again = await alone.newBrowser().signUp(email);
  expect(again).toMatchObject({
    status: 409,
    body: { detail: "We couldn't create this account. Sign in or use another address." },
  });
  expect((await alone.newBrowser().post("request-password-reset", { email })).body).toEqual({ sent: false });
  expect(await mailsTo(desk.services, email)).toEqual([]);
});

test("erasing a user leaves no session and no identity", async () => {
  const { browser, userId } = await desk.member();
  await desk.auth.erase(userId);
  expect(await desk.auth.whoIs(browser.headers())).toBeNull();
  expect(await desk.services.database.plain.select().from(users).where(eq(users.id, userId))).toEqual([]);
});

test("a session cookie has the attributes of its origin and no other cookie is set", async () => {
  const { email } = await desk.member();
  const plain = await desk.newBrowser().signIn(email);
  expect(plain.headers.getSetCookie()).toHaveLength(1);
  expect(plain.headers.getSetCookie()[0]).toMatch(/^mo_session=\S+; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/);
  const https = openAuth(desk.services, { appUrl: "https://mo.example" });
  const [secure] = (await https.newBrowser().signIn(email)).headers.getSetCookie();
  expect(secure).toMatch(/^__Host-mo_session=\S+; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});
