import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { authDesk } from "../../../tests/support/auth-desk";
import { displayNameOf } from "../../../tests/support/display-name";
import { away, back, CONSENT, somebody, startProviders, through, wentTo } from "../../../tests/support/elsewhere";
import { accounts, users } from "../db/schema/identity";
import { endIdentities } from "./leavers";
import { providerClients, revokeGrant } from "./provider-clients";

let peers: Awaited<ReturnType<typeof startProviders>>;
const desk = authDesk(async () => {
  peers = await startProviders();
  return { providers: peers.providers };
});
afterAll(() => peers.close());
beforeEach(() => void peers.reset());

const userOf = async (email: string) =>
  (await desk.services.database.plain.select().from(users).where(eq(users.email, email)))[0];
const accountsOf = (userId: string) => desk.services.database.plain.select().from(accounts).where(eq(accounts.userId, userId));

test("Apple's form is sent on as a GET to the same door, whatever site it says it comes from", async () => {
  const browser = desk.newBrowser();
  const post = (body: string, type = "application/x-www-form-urlencoded") =>
    desk.auth.routes(
      new Request("http://localhost:3000/api/auth/callback/apple", {
        method: "POST",
        headers: { "content-type": type, origin: "https://appleid.apple.com", "sec-fetch-site": "cross-site" },
        body,
      }),
    );
  somebody(peers.apple);
  const gone = await away(browser, "apple", { consent: CONSENT });
  const sent = await post(gone.back);
  expect([sent.status, sent.headers.getSetCookie()]).toEqual([303, []]);
  const to = new URL(sent.headers.get("location") ?? "");
  expect(`${to.origin}${to.pathname}`).toBe("http://localhost:3000/api/auth/callback/apple");
  expect(wentTo(await back(browser, "apple", to.search.slice(1)))).toBe("/onboarding");
  expect((await post(JSON.stringify({}), "application/json")).status).toBe(415);
  expect((await post("x".repeat(20_000))).status).toBe(413);
  expect((await desk.newBrowser().post("callback/google")).status).toBe(405);
});

test("the name Apple says once is the new profile's, sealed", async () => {
  const { email } = somebody(peers.apple);
  await through(desk.newBrowser(), "apple", { consent: CONSENT });
  expect(await displayNameOf(desk.services, (await userOf(email))!.id)).toBe("Robin");
});

test("what Apple granted is sealed, and revoked once its account is erased; a revocation that fails is tried again", async () => {
  const { email } = somebody(peers.apple);
  await through(desk.newBrowser(), "apple", { consent: CONSENT });
  const { id: userId } = (await userOf(email))!;
  const [grant] = [...peers.apple.grants].slice(-1);
  const [account] = await accountsOf(userId);
  expect(account?.refreshToken).toMatch(/^v1\./);
  await desk.auth.erase(userId);
  const client = providerClients(peers.providers, () => new Date()).apple!;
  const partings = { apple: (token: string) => revokeGrant(client, token) };
  peers.apple.state.mood = { at: "revoke", how: "broken" };
  expect(await endIdentities(desk.services, partings, new Date())).toBe(0);
  peers.apple.state.mood = null;
  expect(await endIdentities(desk.services, partings, new Date())).toBe(0); // its turn is later
  const later = new Date(Date.now() + 120_000);
  expect(await endIdentities(desk.services, partings, later)).toBeGreaterThan(0);
  expect(peers.apple.state.revoked).toContain(grant);
  // A grant that Apple no longer knows has ended.
  await expect(revokeGrant(client, grant ?? "")).resolves.toBeUndefined();
});
