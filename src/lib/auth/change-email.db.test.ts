import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { linkTokenFor, mailsTo, openAuth, PASSWORD } from "../../../tests/support/auth";
import { authDesk, fresh } from "../../../tests/support/auth-desk";
import { users, verifications } from "../db/schema/identity";
import { isSecurityMail } from "../outbox";
import { waitingEmail } from "./moves";

const desk = authDesk();

const DAY = 86_400_000;
const kindsTo = async (email: string) => (await mailsTo(desk.services, email)).map(({ kind }) => kind);
async function codeTo(email: string) {
  const mail = (await mailsTo(desk.services, email)).find(({ kind }) => kind === "confirm-email");
  return /\b\d{6}\b/.exec(mail?.text ?? "")?.[0] ?? "no code";
}
async function stopTo(email: string) {
  const mail = (await mailsTo(desk.services, email)).find(({ kind }) => kind === "email-changing");
  return /#stop=(\S+)/.exec(mail?.text ?? "")?.[1] ?? "no token";
}
const addressOf = async (userId: string) =>
  (await desk.services.database.plain.select().from(users).where(eq(users.id, userId)))[0];
const other = (code: string) => (code === "000000" ? "111111" : "000000");

test("a code to the new address moves the account there, tells the old one and signs other devices out", async () => {
  const { browser, email, userId } = await desk.member();
  const elsewhere = desk.newBrowser();
  await elsewhere.signIn(email);
  await desk.services.database.plain.update(users).set({ mailReturned: "bounced" }).where(eq(users.id, userId));
  const to = fresh();
  expect(await browser.post("change-email", { email: to.toUpperCase() })).toMatchObject({ status: 200, body: { next: "code" } });
  expect(await addressOf(userId)).toMatchObject({ email });
  expect(await waitingEmail(desk.services.database, userId, new Date())).toBe(to);
  expect(await kindsTo(to)).toEqual(["confirm-email"]);
  expect((await kindsTo(email)).filter((kind) => kind === "email-changing")).toHaveLength(1);
  for (const kind of ["confirm-email", "email-changing"]) expect(isSecurityMail({ kind })).toBe(true);
  const done = await browser.post("change-email/confirm", { otp: await codeTo(to) });
  expect(done).toMatchObject({ status: 200, body: { next: "changed" } });
  expect(await addressOf(userId)).toMatchObject({ email: to, emailVerified: true, mailReturned: null });
  expect(await waitingEmail(desk.services.database, userId, new Date())).toBeNull();
  expect(await desk.auth.whoIs(browser.headers())).not.toBeNull();
  expect(await desk.auth.whoIs(elsewhere.headers())).toBeNull();
  expect((await desk.newBrowser().signIn(to)).body).toMatchObject({ next: "in" });
  expect((await desk.newBrowser().signIn(email)).status).toBe(401);
});

test("a reset link that was mailed to the old address is void after the change", async () => {
  const { browser, email } = await desk.member();
  await desk.newBrowser().post("request-password-reset", { email });
  const token = await linkTokenFor(desk.services, email, "reset");
  const to = fresh();
  await browser.post("change-email", { email: to });
  await browser.post("change-email/confirm", { otp: await codeTo(to) });
  expect((await desk.newBrowser().post("reset-password", { token, newPassword: "lantern-gravel-58" })).status).toBe(422);
  expect((await desk.newBrowser().signIn(to, PASSWORD)).status).toBe(200);
});

test("only somebody who signed in just now may ask, nobody for the demo, and not for the address they have", async () => {
  const { browser, email, userId } = await desk.member();
  const later = openAuth(desk.services, { now: () => new Date(Date.now() + 11 * 60_000) }).newBrowser();
  later.use(browser.cookie());
  expect(await later.post("change-email", { email: fresh() })).toMatchObject({ status: 403, body: { reason: "stale" } });
  expect((await desk.newBrowser().post("change-email", { email: fresh() })).status).toBe(401);
  expect((await browser.post("change-email", { email })).status).toBe(422);
  await desk.services.database.plain.update(users).set({ isDemo: true }).where(eq(users.id, userId));
  expect((await browser.post("change-email", { email: fresh() })).status).toBe(403);
});

test("an address that has an account answers the same, gets no code, and can't be taken", async () => {
  const { browser, userId, email } = await desk.member();
  const taken = await desk.member();
  const answer = await browser.post("change-email", { email: taken.email });
  const free = await (await desk.member()).browser.post("change-email", { email: fresh() });
  expect(answer.text).toBe(free.text);
  expect(answer.status).toBe(free.status);
  expect(await waitingEmail(desk.services.database, userId, new Date())).toBe(taken.email);
  expect(await kindsTo(taken.email)).not.toContain("confirm-email");
  expect(await kindsTo(taken.email)).toContain("already-there");
  expect((await browser.post("change-email/confirm", { otp: "123456" })).status).toBe(422);
  expect(await addressOf(userId)).toMatchObject({ email });
});

test("whoever was faster with the address keeps it", async () => {
  const [a, b] = [await desk.member(), await desk.member()];
  const to = fresh();
  await a.browser.post("change-email", { email: to });
  const codeOfA = await codeTo(to);
  await b.browser.post("change-email", { email: to });
  expect((await b.browser.post("change-email/confirm", { otp: await codeTo(to) })).status).toBe(200);
  expect((await a.browser.post("change-email/confirm", { otp: codeOfA })).status).toBe(409);
  expect(await addressOf(a.userId)).toMatchObject({ email: a.email });
});

test("a code works once, for its own lifter, for 15 minutes, and five wrong ones void it", async () => {
  const { browser, userId } = await desk.member();
  const to = fresh();
  await browser.post("change-email", { email: to });
  const code = await codeTo(to);
  expect((await (await desk.member()).browser.post("change-email/confirm", { otp: code })).status).toBe(422);
  const late = openAuth(desk.services, { now: () => new Date(Date.now() + 15 * 60_000 + 1_000) }).newBrowser();
  late.use(browser.cookie());
  expect((await late.post("change-email/confirm", { otp: code })).status).toBe(422);
  const twice = await Promise.all(Array.from({ length: 4 }, () => browser.post("change-email/confirm", { otp: code })));
  expect(twice.filter(({ status }) => status === 200)).toHaveLength(1);
  const next = await desk.member();
  const there = fresh();
  await next.browser.post("change-email", { email: there });
  const right = await codeTo(there);
  for (let i = 0; i < 5; i++) await next.browser.post("change-email/confirm", { otp: other(right) });
  const after = openAuth(desk.services, { now: () => new Date(Date.now() + 60_000) }).newBrowser();
  after.use(next.browser.cookie());
  expect((await after.post("change-email/confirm", { otp: right })).status).toBe(422);
  expect(await addressOf(userId)).toMatchObject({ email: to });
  expect(await addressOf(next.userId)).toMatchObject({ email: next.email });
});

test("no code and no token of a link is in the database", async () => {
  const { browser, email, userId } = await desk.member();
  const to = fresh();
  await browser.post("change-email", { email: to });
  const mine = sql`${verifications.value} like ${`%${userId}%`}`;
  const dump = JSON.stringify(await desk.services.database.plain.select().from(verifications).where(mine));
  expect(dump).toContain(userId);
  expect(dump).not.toContain(`"${await codeTo(to)}`);
  expect(dump).not.toContain(await stopTo(email));
});

test("the link in the old mailbox stops a change, without a sign-in, and ends every session", async () => {
  const { browser, email, userId } = await desk.member();
  const to = fresh();
  await browser.post("change-email", { email: to });
  const token = await stopTo(email);
  expect(await desk.newBrowser().post("change-email/stop", { token })).toMatchObject({
    status: 200,
    body: { next: "kept", email },
  });
  expect(await desk.auth.whoIs(browser.headers())).toBeNull();
  const again = desk.newBrowser();
  await again.signIn(email);
  expect((await again.post("change-email/confirm", { otp: await codeTo(to) })).status).toBe(422);
  expect(await addressOf(userId)).toMatchObject({ email });
  expect((await desk.newBrowser().post("change-email/stop", { token })).status).toBe(422);
});

test("it takes a finished change back for three days, and the address in between can't stop that", async () => {
  const { browser, email, userId } = await desk.member();
  const [first, second] = [fresh(), fresh()];
  for (const to of [first, second]) {
    await browser.post("change-email", { email: to });
    expect((await browser.post("change-email/confirm", { otp: await codeTo(to) })).status).toBe(200);
  }
  const [mine, between] = [await stopTo(email), await stopTo(first)];
  const at = (days: number) => openAuth(desk.services, { now: () => new Date(Date.now() + days * DAY) }).newBrowser();
  expect((await at(3.01).post("change-email/stop", { token: mine })).status).toBe(422);
  expect((await at(2.9).post("change-email/stop", { token: mine })).body).toEqual({ next: "kept", email });
  expect(await addressOf(userId)).toMatchObject({ email });
  expect((await at(2.9).post("change-email/stop", { token: between })).status).toBe(422);
  expect((await desk.newBrowser().signIn(email)).status).toBe(200);
});

test("asking again and again is slowed down", async () => {
  const { browser } = await desk.member();
  const answers = [];
  for (let i = 0; i < 6; i++) answers.push((await browser.post("change-email", { email: fresh() })).status);
  expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
});

test("where nobody reads mail the address changes at once, unless somebody has it", async () => {
  const alone = openAuth(desk.services, { verifyEmail: false });
  const [browser, neighbour] = [alone.newBrowser(), alone.newBrowser()];
  const [email, theirs, to] = [fresh(), fresh(), fresh()];
  await browser.signUp(email);
  await neighbour.signUp(theirs);
  expect((await browser.post("change-email", { email: theirs })).status).toBe(409);
  expect(await browser.post("change-email", { email: to })).toMatchObject({ status: 200, body: { next: "changed" } });
  expect((await alone.newBrowser().signIn(to)).body).toMatchObject({ next: "in" });
  expect(await kindsTo(to)).toEqual([]);
});

test("an erasure takes what waits and the links along", async () => {
  const { browser, userId } = await desk.member();
  await browser.post("change-email", { email: fresh() });
  const left = () =>
    desk.services.database.plain
      .select()
      .from(verifications)
      .where(sql`${verifications.value} like ${`%${userId}%`}`);
  expect((await left()).length).toBeGreaterThan(1);
  await desk.auth.erase(userId);
  expect(await left()).toEqual([]);
});
