import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { mailsTo, openAuth } from "../../../tests/support/auth";
import { authDesk } from "../../../tests/support/auth-desk";
import { away, back, CONSENT, somebody, startProviders, through, wentTo } from "../../../tests/support/elsewhere";
import { accounts, sessions, users, verifications } from "../db/schema/identity";
import { consents, profiles } from "../db/schema/profile";

let peers: Awaited<ReturnType<typeof startProviders>>;
const desk = authDesk(async () => {
  peers = await startProviders();
  return { providers: peers.providers };
});
afterAll(() => peers.close());
beforeEach(() => void peers.reset());

const BOTH = ["google", "apple"] as const;
const userOf = async (email: string) =>
  (await desk.services.database.plain.select().from(users).where(eq(users.email, email)))[0];
const accountsOf = (userId: string) => desk.services.database.plain.select().from(accounts).where(eq(accounts.userId, userId));

describe.each(BOTH)("%s", (provider) => {
  test("somebody new gives both consents, comes back with a session, a profile and both consents noted, and nothing that could act for them is kept", async () => {
    const { email, sub } = somebody(peers[provider]);
    const browser = desk.newBrowser();
    expect(wentTo(await through(browser, provider, { consent: CONSENT }))).toBe("/onboarding");
    const who = await desk.auth.whoIs(browser.headers());
    expect(who).not.toBeNull();
    const rows = await desk.services.database.unit({ actor: who!.userId, mode: "read" }, async (db) => ({
      profile: await db.select().from(profiles),
      consents: await db.select().from(consents),
    }));
    expect(rows.profile).toMatchObject([{ timeZone: "Europe/Berlin", locale: "de-DE" }]);
    expect(rows.consents.map(({ kind }) => kind).sort()).toEqual(["health", "terms"]);
    expect(await userOf(email)).toMatchObject({ id: who!.userId, emailVerified: true, name: "", image: null });
    expect(await accountsOf(who!.userId)).toMatchObject([
      { providerId: provider, accountId: sub, accessToken: null, idToken: null, password: null },
    ]);
    expect((await mailsTo(desk.services, email)).map(({ kind }) => kind)).toEqual(["welcome"]);
    expect(browser.jar.size).toBe(1);
  });

  test("who comes back signs in to the same account, where the page they wanted is", async () => {
    const { email } = somebody(peers[provider]);
    await through(desk.newBrowser(), provider, { consent: CONSENT });
    const browser = desk.newBrowser();
    expect(wentTo(await through(browser, provider, { next: "/history?page=2" }))).toBe("/history?page=2");
    expect((await desk.auth.whoIs(browser.headers()))?.userId).toBe((await userOf(email))?.id);
  });

  test("somebody unknown who only signs in is asked for consent first, and nothing is stored", async () => {
    const { email } = somebody(peers[provider]);
    const browser = desk.newBrowser();
    expect(wentTo(await through(browser, provider))).toBe(`/signup?with=${provider}`);
    expect([browser.cookie(), await userOf(email)]).toEqual([null, undefined]);
    for (const missing of ["acceptTerms", "acceptHealth"])
      expect((await browser.post("sign-in/social", { provider, consent: { ...CONSENT, [missing]: false } })).status).toBe(422);
  });

  test.each(["https://evil.example.test/", "//evil.example.test", "/\\evil.example.test"])(
    "%s is nowhere to go afterwards",
    async (next) => {
      somebody(peers[provider]);
      await through(desk.newBrowser(), provider, { consent: CONSENT });
      expect(wentTo(await through(desk.newBrowser(), provider, { next }))).toBe("/dashboard");
    },
  );

  test("an address that has an account is not merged, whether it was ever confirmed or not", async () => {
    const { email } = await desk.member();
    somebody(peers[provider], { email });
    const browser = desk.newBrowser();
    expect(wentTo(await through(browser, provider, { consent: CONSENT }))).toBe(`/login?add=${provider}`);
    expect(browser.cookie()).toBeNull();
    const stranger = somebody(peers[provider]);
    await desk.newBrowser().signUp(stranger.email, { password: "strangers-anvil-77" });
    expect(wentTo(await through(desk.newBrowser(), provider, { consent: CONSENT }))).toBe(`/login?add=${provider}`);
    expect((await accountsOf((await userOf(stranger.email))!.id)).map(({ providerId }) => providerId)).toEqual(["credential"]);
  });

  test("after the old way was proved it is added, told by mail, and signs in", async () => {
    const { browser, email, userId } = await desk.member();
    somebody(peers[provider], { email: `other-${email}` });
    const added = await through(browser, provider, {}, "link-social");
    expect(wentTo(added)).toBe(`/settings/account?added=${provider}`);
    expect((await mailsTo(desk.services, email))[0]).toMatchObject({
      kind: "methods-changed",
      subject: "Sign-in methods changed",
    });
    const elsewhere = desk.newBrowser();
    await through(elsewhere, provider);
    expect((await desk.auth.whoIs(elsewhere.headers()))?.userId).toBe(userId);
    expect((await userOf(email))?.id).toBe(userId);
    const another = await desk.member();
    const taken = await through(another.browser, provider, {}, "link-social");
    expect(wentTo(taken)).toBe(`/settings/account?with=${provider}&trouble=taken`);
  });

  test("adding one needs a session, and one from the last ten minutes", async () => {
    expect((await desk.newBrowser().post("link-social", { provider })).status).toBe(401);
    const { browser, sessionId } = await desk.member();
    const old = new Date(Date.now() - 601_000);
    await desk.services.database.plain.update(sessions).set({ createdAt: old }).where(eq(sessions.id, sessionId));
    const refused = await browser.post("link-social", { provider });
    expect([refused.status, refused.body.reason]).toEqual([403, "stale"]);
  });

  test("a session that ended while its lifter was away adds nothing", async () => {
    const { browser, userId } = await desk.member();
    somebody(peers[provider]);
    const gone = await away(browser, provider, {}, "link-social");
    const flow = new Map(browser.jar);
    await browser.post("sign-out");
    for (const [name, pair] of flow) if (name.endsWith("flow")) browser.jar.set(name, pair);
    expect(wentTo(await back(browser, provider, gone.back))).toContain("trouble=failed");
    expect(await accountsOf(userId)).toHaveLength(1);
  });

  test("state that is missing, made up, of another browser, of another sign-in or used before signs nobody in", async () => {
    somebody(peers[provider]);
    await through(desk.newBrowser(), provider, { consent: CONSENT });
    const [mine, theirs] = [desk.newBrowser(), desk.newBrowser()];
    const first = await away(mine, provider);
    const second = await away(theirs, provider);
    const state = (query: string, value: string | null) => {
      const changed = new URLSearchParams(query);
      if (value === null) changed.delete("state");
      else changed.set("state", value);
      return changed.toString();
    };
    const theirState = new URLSearchParams(second.back).get("state");
    for (const query of [state(first.back, null), state(first.back, "made-up"), state(first.back, theirState), second.back])
      expect(wentTo(await back(mine, provider, query))).toBe(`/login?with=${provider}&trouble=failed`);
    expect(mine.cookie()).toBeNull();
    const jar = new Map(theirs.jar);
    expect(wentTo(await back(theirs, provider, second.back))).toBe("/dashboard");
    const replay = desk.newBrowser();
    for (const [name, pair] of jar) replay.jar.set(name, pair);
    expect(wentTo(await back(replay, provider, second.back))).toBe(`/login?with=${provider}&trouble=failed`);
    expect(replay.cookie()).toBeNull();
  });

  test("a code of somebody else's sign-in, or used before, signs nobody in", async () => {
    somebody(peers[provider]);
    await through(desk.newBrowser(), provider, { consent: CONSENT });
    const [mine, theirs] = [desk.newBrowser(), desk.newBrowser()];
    const [first, second] = [await away(mine, provider), await away(theirs, provider)];
    const swapped = new URLSearchParams(first.back);
    swapped.set("code", new URLSearchParams(second.back).get("code") ?? "");
    expect(wentTo(await back(mine, provider, swapped.toString()))).toContain("trouble=failed");
    expect(wentTo(await back(theirs, provider, second.back))).toContain("trouble=failed"); // the code is spent
    expect([mine.cookie(), theirs.cookie()]).toEqual([null, null]);
  });

  test.each([
    ["another nonce", { nonce: "made-up" }],
    ["no nonce", { nonce: undefined }],
    ["another client", { aud: "somebody-else" }],
    ["another issuer", { iss: "https://evil.example.test" }],
    ["a time that is over", { exp: 1 }],
    ["nobody", { sub: "" }],
  ])("a token for %s is not believed", async (_, lies) => {
    somebody(peers[provider]);
    peers[provider].state.lies = lies;
    const browser = desk.newBrowser();
    expect(wentTo(await through(browser, provider, { consent: CONSENT }))).toBe(`/signup?with=${provider}&trouble=failed`);
    expect(browser.cookie()).toBeNull();
  });

  test("a token signed with a key that is not the provider's is not believed", async () => {
    const { email } = somebody(peers[provider]);
    peers[provider].state.isForged = true;
    expect(wentTo(await through(desk.newBrowser(), provider, { consent: CONSENT }))).toContain("trouble=failed");
    expect(await userOf(email)).toBeUndefined();
  });

  test.each([
    ["without an address", { email: undefined }],
    ["with an address nobody confirmed", { email_verified: false }],
  ])("somebody %s is told so", async (_, over) => {
    somebody(peers[provider], over);
    const reply = await through(desk.newBrowser(), provider, { consent: CONSENT });
    expect(wentTo(reply)).toBe(`/signup?with=${provider}&trouble=no-email`);
  });

  test.each(["access_denied", "user_cancelled_authorize"])("%s: whoever turned back is where they were", async (refusal) => {
    peers[provider].state.refusal = refusal;
    expect(wentTo(await through(desk.newBrowser(), provider))).toBe(`/login?with=${provider}&trouble=cancelled`);
    expect(wentTo(await through(desk.newBrowser(), provider, { consent: CONSENT }))).toBe(
      `/signup?with=${provider}&trouble=cancelled`,
    );
  });

  test.each(["garbage", "redirect", "huge", "broken"] as const)(
    "a provider that answers %s keeps nobody from a password",
    async (how) => {
      const { email } = await desk.member();
      const away = openAuth(desk.services, { providers: peers.providers });
      peers[provider].state.mood = { at: "discovery", how };
      expect((await away.newBrowser().post("sign-in/social", { provider })).status).toBe(503);
      expect((await away.newBrowser().signIn(email)).status).toBe(200);
      peers[provider].state.mood = null;
      expect((await away.newBrowser().post("sign-in/social", { provider })).status).toBe(200); // and is asked again
      peers[provider].state.mood = { at: "token", how };
      somebody(peers[provider]);
      expect(wentTo(await through(away.newBrowser(), provider, { consent: CONSENT }))).toContain("trouble=failed");
      expect(peers[provider].state.strange).toEqual([]); // no redirect was followed
    },
  );

  test("an erasure leaves no row that names them, also of a sign-in under way", async () => {
    const { email, sub } = somebody(peers[provider]);
    const browser = desk.newBrowser();
    await through(browser, provider, { consent: CONSENT });
    const userId = (await userOf(email))!.id;
    await away(browser, provider, {}, "link-social");
    await desk.auth.erase(userId);
    const left = JSON.stringify([
      await desk.services.database.plain.select().from(users),
      await desk.services.database.plain.select().from(accounts),
      await desk.services.database.plain.select().from(verifications),
    ]);
    for (const trace of [email, sub, userId]) expect(left).not.toContain(trace);
  });
});

test("Google is asked with PKCE and a nonce, Apple for a posted form with a nonce", async () => {
  const asked = async (provider: (typeof BOTH)[number]) => new URL((await away(desk.newBrowser(), provider)).url).searchParams;
  const google = await asked("google");
  expect([google.get("code_challenge_method"), google.get("scope"), google.get("nonce")?.length]).toEqual([
    "S256",
    "openid email",
    32,
  ]);
  const apple = await asked("apple");
  expect([apple.get("response_mode"), apple.get("scope"), apple.get("nonce")?.length]).toEqual([
    "form_post",
    "openid name email",
    32,
  ]);
  expect(apple.has("code_challenge")).toBe(false);
  for (const [name, query] of [
    ["google", google],
    ["apple", apple],
  ] as const)
    expect(query.get("redirect_uri")).toBe(`http://localhost:3000/api/auth/callback/${name}`);
});

test("the cookie of a sign-in elsewhere has the attributes of its origin and ten minutes at most", async () => {
  const https = openAuth(desk.services, { providers: peers.providers, appUrl: "https://mo.example" });
  const [line = "", ...more] = (await https.newBrowser().post("sign-in/social", { provider: "google" })).headers.getSetCookie();
  expect(line).toMatch(/^__Host-mo_flow=\S+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(Number(/Max-Age=(\d+)/.exec(line)?.[1])).toBeLessThanOrEqual(600);
  expect(more).toEqual([]);
});

test("an instance without providers offers none, and their doors are shut", async () => {
  const none = openAuth(desk.services);
  expect((await none.newBrowser().send("GET", "ways")).body).toEqual({ providers: [] });
  expect((await desk.newBrowser().send("GET", "ways")).body).toEqual({ providers: ["google", "apple"] });
  expect((await none.newBrowser().post("sign-in/social", { provider: "google" })).status).toBe(404);
  expect((await none.newBrowser().send("GET", "callback/google?state=x&code=y")).status).toBe(404);
});
