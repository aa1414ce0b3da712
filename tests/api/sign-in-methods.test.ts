import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as listEvents } from "../../src/app/api/v1/security-events/route";
import { DELETE as remove, PATCH as rename } from "../../src/app/api/v1/sign-in-methods/[methodId]/route";
import { GET as list } from "../../src/app/api/v1/sign-in-methods/route";
import { DELETE as erase } from "../../src/app/api/v1/users/me/route";
import { POST as clerkWebhook } from "../../src/app/api/webhooks/clerk/route";
import { readConfig } from "../../src/lib/config";
import { accounts, passkeys, sessions, users } from "../../src/lib/db/schema/identity";
import { newId } from "../../src/lib/ids";
import { assemble, type Started } from "../../src/wiring/services";
import { startClerk } from "../peers/clerk";
import { ORIGIN, params, request, signedIn, startTestMo } from "../support/api";
import { mailsTo } from "../support/auth";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

/** A lifter with these identities and one passkey. */
async function person(...providers: readonly string[]) {
  const { userId, cookie } = await signedIn(mo);
  for (const providerId of providers)
    await mo.database.plain.insert(accounts).values({ id: newId(), userId, providerId, accountId: `${providerId}-${userId}` });
  const key = { publicKey: "key", counter: 0, deviceType: "singleDevice", backedUp: false, credentialID: userId };
  await mo.database.plain.insert(passkeys).values({ id: newId(), userId, name: "Phone", ...key });
  const methods = async () => {
    const answer = await list(request("GET", "/sign-in-methods", { cookie }), params());
    return ((await answer.json()) as { items: { id: string; what: string; name: string | null }[] }).items;
  };
  const drop = (methodId: string) =>
    remove(request("DELETE", `/sign-in-methods/${methodId}`, { cookie, body: {} }), params({ methodId }));
  const age = (ms: number) =>
    mo.database.plain
      .update(sessions)
      .set({ createdAt: new Date(Date.now() - ms) })
      .where(eq(sessions.userId, userId));
  return { userId, cookie, methods, drop, age, email: `${userId}@example.test` };
}

test("every way in is listed; one goes when it is removed, with a mail; the last one stays", async () => {
  const me = await person("google");
  const [google, key] = await me.methods();
  expect([google?.what, key?.what, key?.name]).toEqual(["google", "passkey", "Phone"]);
  expect((await me.drop(google?.id ?? "")).status).toBe(200);
  expect((await mailsTo(mo, me.email))[0]?.text).toContain("Google was removed as a way to sign in to Mo");
  const seen = await listEvents(request("GET", "/security-events", { cookie: me.cookie }), params());
  expect(((await seen.json()) as { items: unknown[] }).items[0]).toMatchObject({ kind: "google-removed" });
  expect((await me.methods()).map(({ what }) => what)).toEqual(["passkey"]);
  const refused = await me.drop(key?.id ?? "");
  expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
    409,
    expect.stringContaining("only way in"),
  ]);
  expect(await me.methods()).toHaveLength(1);
});

test("two at once never leave nobody a way in", async () => {
  const me = await person("google");
  const ids = (await me.methods()).map(({ id }) => id);
  const answers = await Promise.all(ids.map((id) => me.drop(id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await me.methods()).toHaveLength(1);
});

test("a password is changed, not removed; an identity without one, and one at Clerk, are no way in", async () => {
  const me = await person("credential", "clerk", "apple");
  expect((await me.methods()).map(({ what }) => what)).toEqual(["apple", "passkey"]);
  await mo.database.plain
    .update(accounts)
    .set({ password: "hash" })
    .where(eq(accounts.accountId, `credential-${me.userId}`));
  const password = (await me.methods()).find(({ what }) => what === "password");
  expect((await me.drop(password?.id ?? "")).status).toBe(409);
});

test("removing needs a sign-in from the last ten minutes, and the demo account stays as it is", async () => {
  const me = await person("google");
  const [google] = await me.methods();
  await me.age(601_000);
  const refused = await me.drop(google?.id ?? "");
  expect([refused.status, ((await refused.json()) as { reason: string }).reason]).toEqual([403, "stale"]);
  await me.age(0);
  await mo.database.plain.update(users).set({ isDemo: true }).where(eq(users.id, me.userId));
  expect((await me.drop(google?.id ?? "")).status).toBe(403);
  expect(await me.methods()).toHaveLength(2);
});

test("a passkey is named by its lifter only", async () => {
  const [mine, theirs] = [await person(), await person()];
  const [key] = await mine.methods();
  const name = (cookie: string) =>
    rename(
      request("PATCH", `/sign-in-methods/${key?.id}`, { cookie, body: { name: "Laptop" } }),
      params({ methodId: key?.id ?? "" }),
    );
  expect((await name(theirs.cookie)).status).toBe(404);
  expect((await name(mine.cookie)).status).toBe(200);
  expect((await mine.methods())[0]?.name).toBe("Laptop");
});

test("who has no password proves an erasure by a young sign-in, and by nothing less", async () => {
  const me = await person("google");
  const ask = () =>
    erase(request("DELETE", "/users/me", { cookie: me.cookie, body: { confirm: "DELETE", when: "now" } }), params());
  await me.age(601_000);
  expect((await ask()).status).toBe(403);
  await me.age(0);
  expect((await ask()).status).toBe(200);
  const other = await person("credential");
  await mo.database.plain
    .update(accounts)
    .set({ password: "hash" })
    .where(eq(accounts.accountId, `credential-${other.userId}`));
  const sent = request("DELETE", "/users/me", { cookie: other.cookie, body: { confirm: "DELETE", when: "now" } });
  expect((await erase(sent, params())).status).toBe(422);
});

test("without Clerk its webhook is not there", async () => {
  const sent = new Request(`${ORIGIN}/api/webhooks/clerk`, { method: "POST", body: "{}" });
  expect((await clerkWebhook(sent)).status).toBe(404);
});

test("with Clerk it takes what is signed, once for each lifter, and refuses the rest", async () => {
  const peer = await startClerk(ORIGIN);
  const { secretKey, publishableKey, webhookSecrets, apiUrl } = peer.setting;
  const env = {
    ...{ MO_ENV: "test", LOG_LEVEL: "silent", CLERK_SECRET_KEY: secretKey, NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: publishableKey },
    ...{ CLERK_WEBHOOK_SECRET: webhookSecrets.join(), CLERK_API_URL: apiUrl },
  };
  Object.assign(globalThis, { moStarted: assemble(readConfig(env), mo.database, mo.epoch) });
  const consent = { acceptTerms: true, acceptHealth: true, timeZone: "UTC", locale: "en" };
  peer.people.set("user_1", { email: "at-clerk@example.test", isConfirmed: true, metadata: { mo: consent } });
  const { body, headers } = peer.message("user.created", { id: "user_1" });
  const send = async (sent: Uint8Array<ArrayBuffer> | string) =>
    (await clerkWebhook(new Request(`${ORIGIN}/api/webhooks/clerk`, { method: "POST", body: sent, headers }))).status;
  const all = [
    await send(Uint8Array.from(body)),
    await send(Uint8Array.from(body)),
    await send("forged"),
    await send("x".repeat(300_000)),
  ];
  Object.assign(globalThis, { moStarted: mo });
  await peer.close();
  expect(all).toEqual([200, 200, 400, 413]);
  expect(await mo.database.plain.select().from(accounts).where(eq(accounts.accountId, "user_1"))).toHaveLength(1);
});
