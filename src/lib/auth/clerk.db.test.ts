import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startClerk } from "../../../tests/peers/clerk";
import { APP_URL, mailsTo } from "../../../tests/support/auth";
import { fresh } from "../../../tests/support/auth-desk";
import { openClerk } from "../../../tests/support/clerk";
import { openTestServices } from "../../../tests/support/context";
import type { Services } from "../context";
import { webhookEvents } from "../db/schema/billing";
import { accounts, users } from "../db/schema/identity";
import { newId } from "../ids";
import { clerkApi } from "./clerk-api";
import { endIdentities } from "./leavers";
import { peopleWithout } from "./stranded";

let services: Services;
let close: () => Promise<void>;
let peer: Awaited<ReturnType<typeof startClerk>>;
let at = Date.now();

const CONSENT = { acceptTerms: true, acceptHealth: true, timeZone: "Europe/Berlin", locale: "de-DE" };

const open = (over: object = {}) => openClerk(services, { ...peer.setting, ...over }, () => new Date(at));
let auth: ReturnType<typeof open>;

beforeAll(async () => {
  ({ services, close } = await openTestServices());
  peer = await startClerk(APP_URL);
  auth = open();
});
afterAll(async () => {
  await peer.close();
  await close();
});
beforeEach(() => {
  at = Date.now();
  Object.assign(peer.state, { mood: null, asked: [], ended: [] });
});

let people = 0;
/** Somebody Clerk knows and Mo does not. */
function somebody({ isConfirmed = true, metadata = { mo: CONSENT } as object, email = fresh() } = {}) {
  const sub = `user_${++people}`;
  peer.people.set(sub, { email, isConfirmed, metadata });
  return { sub, email };
}
const cookie = (token: string) => new Headers({ cookie: `__client_uat=1; __session=${token}; other=x` });
const userOf = async (email: string) => (await services.database.plain.select().from(users).where(eq(users.email, email)))[0];
const hear = (type: string, data: object, over: Parameters<typeof peer.message>[2] = {}) => {
  const { body, headers } = peer.message(type, data, over);
  return auth.hear!(body, headers);
};
const call = (method: string, path: string, headers: Headers, body?: object) => {
  headers.set("sec-fetch-site", "same-origin");
  headers.set("x-test-address", `203.0.113.${++people % 250}`);
  if (body) headers.set("content-type", "application/json");
  const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) };
  return auth.routes(new Request(`${APP_URL}/api/auth/${path}`, sent));
};

test("a first token makes the lifter, with profile and consents; after that one statement and no question to Clerk", async () => {
  const { sub, email } = somebody();
  const who = await auth.whoIs(cookie(peer.token(sub)));
  expect(await userOf(email)).toMatchObject({ id: who?.userId, emailVerified: true });
  expect((await mailsTo(services, email)).map(({ kind }) => kind)).toEqual(["welcome"]);
  peer.state.asked = [];
  const before = services.database.statements();
  const bearer = new Headers({ authorization: `Bearer ${peer.token(sub)}` });
  expect((await auth.whoIs(bearer))?.userId).toBe(who?.userId);
  expect([services.database.statements() - before, peer.state.asked]).toEqual([1, []]);
  expect(await auth.whoIs(cookie(peer.token(sub)))).toEqual({ ...who, signedInAt: expect.any(Date) });
});

test.each([
  ["signed by another key", {}, true],
  ["that is over", { exp: Math.floor(Date.now() / 1000) - 6 }, false],
  ["that has not begun", { nbf: Math.floor(Date.now() / 1000) + 60 }, false],
  ["made for another site", { azp: "https://evil.example.test" }, false],
  ["that names no site", { azp: undefined }, false],
  ["of another instance", { iss: "https://clerk.evil.example.test" }, false],
  ["of a session that waits for something", { sts: "pending" }, false],
])("a token %s is nobody's, in the cookie and in the header", async (_, lies, isForged) => {
  const { sub } = somebody();
  expect(await auth.whoIs(cookie(peer.token(sub)))).not.toBeNull();
  const token = peer.token(sub, lies, isForged);
  expect(await auth.whoIs(cookie(token))).toBeNull();
  expect(await auth.whoIs(new Headers({ authorization: `Bearer ${token}` }))).toBeNull();
});

test("five seconds of skew are forgiven; a token without a signature or of another kind is nobody's", async () => {
  const { sub } = somebody();
  const now = Math.floor(Date.now() / 1000);
  expect(await auth.whoIs(cookie(peer.token(sub, { exp: now - 2 })))).not.toBeNull();
  const [head = "", body = ""] = peer.token(sub).split(".");
  const none = Buffer.from(JSON.stringify({ alg: "none", kid: "one" })).toString("base64url");
  for (const token of [`${head}.${body}.`, `${none}.${body}.`, "", "x", `${peer.token(sub)}.x`, "a".repeat(9_000)])
    expect(await auth.whoIs(cookie(token))).toBeNull();
});

test("with the instance's key nothing is asked; without it a made-up key name asks Clerk once a minute", async () => {
  const { sub } = somebody();
  await auth.whoIs(cookie(peer.token(sub)));
  peer.state.asked = [];
  peer.state.mood = "broken";
  const offline = open({ jwtKey: peer.publicKey });
  expect(await offline.whoIs(cookie(peer.token(sub)))).not.toBeNull();
  expect(await offline.whoIs(cookie(peer.token(sub, {}, true)))).toBeNull();
  expect(peer.state.asked).toEqual([]);
  peer.state.mood = null;
  const online = open();
  const strange = peer
    .token(sub)
    .replace(/^[^.]+/, Buffer.from(JSON.stringify({ alg: "RS256", kid: "two" })).toString("base64url"));
  for (let i = 0; i < 3; i++) expect(await online.whoIs(cookie(strange))).toBeNull();
  expect(peer.state.asked).toEqual(["GET /v1/jwks"]);
});

test.each(["garbage", "redirect", "huge", "broken"] as const)(
  "Clerk that answers %s is unavailable, not a sign-out; what is known goes on",
  async (mood) => {
    const { sub } = somebody();
    await auth.whoIs(cookie(peer.token(sub)));
    peer.state.mood = mood;
    expect(await auth.whoIs(cookie(peer.token(sub)))).not.toBeNull();
    await expect(open().whoIs(cookie(peer.token(sub)))).rejects.toThrow();
    await expect(auth.whoIs(cookie(peer.token(somebody().sub)))).rejects.toMatchObject({ code: "unavailable" });
    expect(peer.state.strange).toEqual([]);
  },
);

describe("somebody is not taken in", () => {
  test("without both consents, until they are given to Mo itself", async () => {
    const { sub, email } = somebody({ metadata: { mo: { ...CONSENT, acceptHealth: false } } });
    const headers = () => cookie(peer.token(sub));
    expect(await auth.whoIs(headers())).toBeNull();
    expect(await (await call("GET", "get-session", headers())).json()).toEqual({ user: null, pending: true });
    expect((await call("POST", "consent", headers(), { ...CONSENT, acceptTerms: false })).status).toBe(422);
    expect((await call("POST", "consent", new Headers(), CONSENT)).status).toBe(401);
    expect(await userOf(email)).toBeUndefined();
    expect((await call("POST", "consent", headers(), CONSENT)).status).toBe(200);
    expect(await auth.whoIs(headers())).not.toBeNull();
  });

  test("without a confirmed address, or with one that has an account here", async () => {
    expect(await auth.whoIs(cookie(peer.token(somebody({ isConfirmed: false }).sub)))).toBeNull();
    const email = fresh();
    await services.database.plain.insert(users).values({ id: newId(), email, emailVerified: true });
    const { sub } = somebody({ email });
    expect(await auth.whoIs(cookie(peer.token(sub)))).toBeNull();
    expect((await call("POST", "consent", cookie(peer.token(sub)), CONSENT)).status).toBe(409);
    expect(await services.database.plain.select().from(accounts).where(eq(accounts.accountId, sub))).toEqual([]);
  });
});

test("two first requests and a message at once make one lifter", async () => {
  const { sub, email } = somebody();
  const [one, two, heard] = await Promise.all([
    auth.whoIs(cookie(peer.token(sub))),
    auth.whoIs(cookie(peer.token(sub))),
    hear("user.created", { id: sub }),
  ]);
  const user = await userOf(email);
  expect([one ?? two, heard]).toEqual([expect.objectContaining({ userId: user?.id }), true]);
  expect(await services.database.plain.select().from(accounts).where(eq(accounts.accountId, sub))).toHaveLength(1);
});

describe("messages", () => {
  test("in any order and more than once end the same: made, changed, deleted", async () => {
    const { sub, email } = somebody();
    const changed = fresh();
    const created = peer.message("user.created", { id: sub });
    const updated = peer.message("user.updated", { id: sub });
    peer.people.set(sub, { email: changed, isConfirmed: true, metadata: { mo: CONSENT } });
    // The change is heard first; what is true is asked, so the old address never appears.
    for (const { body, headers } of [updated, created, updated, created]) expect(await auth.hear!(body, headers)).toBe(true);
    expect([await userOf(email), (await userOf(changed))?.email]).toEqual([undefined, changed]);
    peer.people.delete(sub);
    await hear("user.updated", { id: sub });
    const leaving = await userOf(changed);
    expect((leaving?.deletionDueAt?.getTime() ?? 0) - at).toBe(7 * 86_400_000);
    at += 3_600_000;
    await hear("user.deleted", { id: sub }, { at });
    expect((await userOf(changed))?.deletionDueAt).toEqual(leaving?.deletionDueAt);
    await hear("user.created", { id: sub }, { at });
    expect((await userOf(changed))?.deletionDueAt).toEqual(leaving?.deletionDueAt);
  });

  test("of a kind Mo does not know are taken and change nothing; each is noted once", async () => {
    const before = (await services.database.plain.select().from(users)).length;
    const { body, headers } = peer.message("session.created", { id: "sess_1" }, { id: "msg_once" });
    for (let i = 0; i < 3; i++) expect(await auth.hear!(body, headers)).toBe(true);
    const noted = await services.database.unit({ actor: "system", mode: "read" }, (db) =>
      db.select().from(webhookEvents).where(eq(webhookEvents.id, "svix:msg_once")),
    );
    expect(noted).toMatchObject([{ type: "session.created", payload: { object: null } }]);
    expect((await services.database.plain.select().from(users)).length).toBe(before);
  });

  test("forged, old, early or changed on the way are refused", async () => {
    const { sub, email } = somebody();
    const { body, headers } = peer.message("user.created", { id: sub });
    const without = (name: string) => {
      const less = new Headers(headers);
      less.delete(name);
      return less;
    };
    for (const name of ["svix-id", "svix-timestamp", "svix-signature"]) expect(await auth.hear!(body, without(name))).toBe(false);
    const other = new Headers(headers);
    other.set("svix-id", "msg_another");
    expect(await auth.hear!(body, other)).toBe(false);
    expect(await auth.hear!(Buffer.concat([body, Buffer.from(" ")]), headers)).toBe(false);
    for (const shift of [-301_000, 301_000]) expect(await hear("user.created", { id: sub }, { at: at + shift })).toBe(false);
    expect(await hear("user.created", { id: sub }, { secret: `whsec_${Buffer.alloc(24).toString("base64")}` })).toBe(false);
    expect(await userOf(email)).toBeUndefined();
  });
});

test("signing out ends the session at Clerk and takes its cookies", async () => {
  const { sub } = somebody();
  const reply = await call("POST", "sign-out", cookie(peer.token(sub)), {});
  expect([reply.status, peer.state.ended]).toEqual([200, [`sess_${sub}`]]);
  expect(reply.headers.getSetCookie()).toHaveLength(2);
});

test("a sign-in that is minutes old is not young; one that says nothing of its age is old", async () => {
  const { sub } = somebody();
  const age = async (lies: object) => at - ((await auth.whoIs(cookie(peer.token(sub, lies))))?.signedInAt.getTime() ?? 0);
  expect(await age({ fva: [0, -1] })).toBe(0);
  expect(await age({ fva: [11, -1] })).toBe(660_000);
  expect(await age({ fva: undefined })).toBe(at);
});

test("an erasure deletes the person at Clerk, and goes on trying until they are gone there", async () => {
  const { sub, email } = somebody();
  const who = await auth.whoIs(cookie(peer.token(sub)));
  await auth.erase(who!.userId);
  expect(await userOf(email)).toBeUndefined();
  const partings = { clerk: clerkApi(peer.setting).deleteUser };
  peer.state.mood = "broken";
  expect(await endIdentities(services, partings, new Date(at))).toBe(0);
  peer.state.mood = null;
  const later = new Date(at + 120_000);
  expect(await endIdentities(services, partings, later)).toBe(1);
  expect(peer.people.has(sub)).toBe(false);
  await expect(clerkApi(peer.setting).deleteUser(sub)).resolves.toBeUndefined(); // 404 counts
});

test("what Mo's own sign-in has is not there", async () => {
  for (const path of ["sign-in/email", "sign-up/email", "passkey/options", "sign-in/social", "reset-password"])
    expect((await call("POST", path, new Headers(), {})).status).toBe(404);
  const ways = (await (await call("GET", "ways", new Headers())).json()) as { clerk: object };
  expect(ways.clerk).toEqual({ publishableKey: peer.setting.publishableKey, urls: peer.setting.urls });
  expect(JSON.stringify(ways)).not.toContain("secret");
});

test("people of the other sign-in are counted", async () => {
  const before = await peopleWithout(services.database, "clerk");
  const id = newId();
  await services.database.plain.insert(users).values({ id, email: fresh(), emailVerified: true });
  await services.database.plain.insert(accounts).values({ id: newId(), userId: id, providerId: "credential", accountId: id });
  expect(await peopleWithout(services.database, "clerk")).toBe(before + 1);
  const others = await peopleWithout(services.database, "better-auth");
  await auth.whoIs(cookie(peer.token(somebody().sub)));
  expect(await peopleWithout(services.database, "better-auth")).toBe(others + 1);
  expect(await peopleWithout(services.database, "clerk")).toBe(before + 1);
});
