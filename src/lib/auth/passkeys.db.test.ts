import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { APP_URL, mailsTo, openAuth } from "../../../tests/support/auth";
import { authDesk } from "../../../tests/support/auth-desk";
import { newAuthenticator } from "../../../tests/support/authenticator";
import { passkeys, sessions, users, verifications } from "../db/schema/identity";

const desk = authDesk();
type Browser = ReturnType<typeof desk.newBrowser>;
type Device = ReturnType<typeof newAuthenticator>;
type Options = Parameters<Device["use"]>[0];

const optionsOf = async (browser: Browser, path: string) => (await browser.post(path)).body as unknown as Options;

async function add(browser: Browser, device: Device, lies: Parameters<Device["create"]>[1] = {}) {
  const options = await optionsOf(browser, "passkey/new-options");
  return browser.post("passkey/new", { name: "My phone", response: device.create(options, lies) });
}

async function enter(browser: Browser, device: Device, lies: Parameters<Device["use"]>[1] = {}) {
  const options = await optionsOf(browser, "passkey/options");
  return browser.post("passkey/sign-in", { response: device.use(options, lies) });
}

const keysOf = (userId: string) => desk.services.database.plain.select().from(passkeys).where(eq(passkeys.userId, userId));

test("a key that was added signs in from another browser, by itself and more than once", async () => {
  const { browser, email, userId } = await desk.member();
  const device = newAuthenticator(APP_URL);
  expect((await add(browser, device)).body).toEqual({ added: true });
  expect(await keysOf(userId)).toMatchObject([{ name: "My phone", counter: 0, transports: "internal" }]);
  expect((await mailsTo(desk.services, email))[0]).toMatchObject({
    kind: "methods-changed",
    text: expect.stringContaining("A passkey was added"),
  });
  for (let i = 1; i < 3; i++) {
    const elsewhere = desk.newBrowser();
    const reply = await enter(elsewhere, device);
    expect(reply.body).toEqual({ next: "in" });
    expect(reply.text).not.toContain("token");
    expect(await desk.auth.whoIs(elsewhere.headers())).toMatchObject({ userId });
    expect((await keysOf(userId))[0]?.counter).toBe(i);
  }
});

test("devices are asked for a key they keep and for a look at their owner, and told of this origin only", async () => {
  const { browser } = await desk.member();
  const { body: fresh } = await browser.post("passkey/new-options");
  expect(fresh).toMatchObject({
    rp: { id: "localhost", name: "Mo" },
    attestation: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  expect((await desk.newBrowser().post("passkey/options")).body).toMatchObject({
    rpId: "localhost",
    userVerification: "required",
  });
});

describe.each([
  ["another site", { origin: "https://evil.example.test" }],
  ["another name", { rpId: "evil.example.test" }],
  ["another challenge", { challenge: Buffer.from("made-up").toString("base64url") }],
  ["nobody seen", { isUnseen: true }],
])("a device that answers for %s", (_, lies) => {
  test("adds no key", async () => {
    const { browser, userId } = await desk.member();
    expect((await add(browser, newAuthenticator(APP_URL), lies)).status).toBe(422);
    expect(await keysOf(userId)).toEqual([]);
  });

  test("signs nobody in", async () => {
    const { browser } = await desk.member();
    const device = newAuthenticator(APP_URL);
    await add(browser, device);
    const elsewhere = desk.newBrowser();
    expect((await enter(elsewhere, device, lies)).status).toBe(401);
    expect(elsewhere.cookie()).toBeNull();
  });
});

test("a signature of another key, an unknown key, an answer used before and one of another browser sign nobody in", async () => {
  const { browser } = await desk.member();
  const device = newAuthenticator(APP_URL);
  await add(browser, device);
  expect((await enter(desk.newBrowser(), device, { isForged: true })).status).toBe(401);
  expect((await enter(desk.newBrowser(), newAuthenticator(APP_URL))).status).toBe(401);
  const [mine, theirs] = [desk.newBrowser(), desk.newBrowser()];
  const answer = { response: device.use(await optionsOf(mine, "passkey/options")) };
  await optionsOf(theirs, "passkey/options");
  expect((await theirs.post("passkey/sign-in", answer)).status).toBe(401);
  const jar = new Map(mine.jar);
  expect((await mine.post("passkey/sign-in", answer)).status).toBe(200);
  const replay = desk.newBrowser();
  for (const [name, pair] of jar) replay.jar.set(name, pair);
  expect((await replay.post("passkey/sign-in", answer)).status).toBe(401);
  // A counter that stands still is a copy of the key.
  expect((await enter(desk.newBrowser(), device, { count: 1 })).status).toBe(401);
});

test("an answer to one question is none to the other", async () => {
  const { browser, userId } = await desk.member();
  const device = newAuthenticator(APP_URL);
  const question = await optionsOf(browser, "passkey/options");
  const answer = { name: "x", response: device.create({ ...question, rp: { id: "localhost" } }) };
  expect((await browser.post("passkey/new", answer)).status).toBe(422);
  expect(await keysOf(userId)).toEqual([]);
});

test("adding one needs a session from the last ten minutes; the tenth is the last", async () => {
  expect((await desk.newBrowser().post("passkey/new-options")).status).toBe(401);
  const { browser, userId, sessionId } = await desk.member();
  for (let i = 0; i < 10; i++)
    await desk.services.database.plain.insert(passkeys).values({
      ...{ id: crypto.randomUUID(), userId, publicKey: "k", counter: 0, deviceType: "singleDevice", backedUp: false },
      credentialID: `${userId}-${i}`,
    });
  expect((await browser.post("passkey/new-options")).status).toBe(409);
  await desk.services.database.plain.delete(passkeys).where(eq(passkeys.userId, userId));
  const options = await optionsOf(browser, "passkey/new-options");
  const old = new Date(Date.now() - 601_000);
  await desk.services.database.plain.update(sessions).set({ createdAt: old }).where(eq(sessions.id, sessionId));
  for (const [path, body] of [
    ["passkey/new-options", {}],
    ["passkey/new", { name: "x", response: newAuthenticator(APP_URL).create(options) }],
  ] as const) {
    const refused = await browser.post(path, body);
    expect([refused.status, refused.body.reason]).toEqual([403, "stale"]);
  }
});

test("the offer comes with the third sign-in, and never again once it was taken or declined", async () => {
  const { email, browser, userId } = await desk.member(); // the confirmation was the first
  const again = async () => (await desk.newBrowser().signIn(email)).body;
  expect(await again()).toEqual({ next: "in" });
  expect(await again()).toEqual({ next: "in", offer: "passkey" });
  const device = newAuthenticator(APP_URL);
  await add(browser, device);
  expect(await again()).toEqual({ next: "in" });
  await desk.services.database.plain.delete(passkeys).where(eq(passkeys.userId, userId));
  expect(await again()).toEqual({ next: "in", offer: "passkey" });
  const other = desk.newBrowser();
  await other.signIn(email);
  expect((await other.post("passkey/decline")).body).toEqual({ declined: true });
  expect(await again()).toEqual({ next: "in" });
  expect((await desk.newBrowser().post("passkey/decline")).status).toBe(401);
});

test("a reset takes no key away, an erasure takes all, and what was begun goes too", async () => {
  const { browser, userId } = await desk.member();
  const device = newAuthenticator(APP_URL);
  await add(browser, device);
  await desk.services.database.plain
    .update(users)
    .set({ deletionAskedAt: new Date(), deletionDueAt: new Date() })
    .where(eq(users.id, userId));
  expect((await enter(desk.newBrowser(), device)).body).toEqual({ next: "in", leaving: true });
  await browser.post("passkey/new-options");
  await desk.auth.erase(userId);
  expect(await keysOf(userId)).toEqual([]);
  expect(JSON.stringify(await desk.services.database.plain.select().from(verifications))).not.toContain(userId);
  expect((await enter(desk.newBrowser(), device)).status).toBe(401);
});

test("the cookie of a challenge is Mo's second cookie and no third", async () => {
  const https = openAuth(desk.services, { appUrl: "https://mo.example" });
  const [line, ...more] = (await https.newBrowser().post("passkey/options")).headers.getSetCookie();
  expect(line).toMatch(/^__Host-mo_flow=\S+; Max-Age=300; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(more).toEqual([]);
});
