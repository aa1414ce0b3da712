import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST as checkout } from "../../src/app/api/v1/billing/checkout/route";
import { POST as portal } from "../../src/app/api/v1/billing/portal/route";
import { GET as readSubscription } from "../../src/app/api/v1/billing/subscription/route";
import { GET as readConfig } from "../../src/app/api/v1/config/route";
import { GET as readProfile } from "../../src/app/api/v1/profile/route";
import { refreshBilling } from "../../src/features/billing/server/refresh-billing";
import { unlockedBilling } from "../../src/lib/billing/unlocked";
import { newId } from "../../src/lib/ids";
import { eraseAccount } from "../../src/wiring/erase-account";
import { runJob } from "../../src/wiring/jobs";
import type { Started } from "../../src/wiring/services";
import { params, request, signedIn } from "../support/api";
import { openTill, type Till } from "../support/till";

let till: Till;
let mo: Started;
beforeAll(async () => {
  till = await openTill();
  mo = till.mo;
});
afterAll(() => till.close());
beforeEach(() => {
  till.peer.mood = "ok";
});

const DAY = 86_400_000;
const SECONDS = 86_400;
const post = async (handler: typeof checkout, cookie: string, body: object = {}, key: string = newId()) => {
  const answer = await handler(request("POST", "/billing", { cookie, body, headers: { "idempotency-key": key } }), params());
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};
const standing = async (cookie: string) =>
  (await (await readSubscription(request("GET", "/billing/subscription", { cookie }), params())).json()) as Record<
    string,
    unknown
  >;

/** Somebody who paid, and of whom Mo has heard. */
async function subscriber() {
  const me = await signedIn(mo);
  const { body } = await post(checkout, me.cookie);
  till.peer.world.pay(body.url?.split("/").at(-1) ?? "");
  await till.deliverAll();
  const customerId = (await till.rows(sql`select customer_id from billing_customers where user_id = ${me.userId}`))[0]
    ?.customer_id as string;
  const subscriptionId = till.peer.world.of(customerId)?.id ?? "";
  return { ...me, customerId, subscriptionId };
}
const mailsOf = async (userId: string) =>
  (await till.rows(sql`select subject from outbox where user_id = ${userId} and kind = 'billing' order by created_at, id`)).map(
    ({ subject }) => subject,
  );

test("a lifter's profile says that Pro is sold here, so that a failed charge can be asked after", async () => {
  const me = await signedIn(mo);
  const sells = async () =>
    (await (await readProfile(request("GET", "/profile", { cookie: me.cookie }), params())).json()).sellsPro as boolean;
  expect(await sells()).toBe(true);
  Object.assign(globalThis, { moStarted: { ...mo, billing: unlockedBilling() } });
  expect(await sells()).toBe(false);
  Object.assign(globalThis, { moStarted: mo });
});

test("from the price to Pro: open, pay, hear, unlock", async () => {
  const me = await signedIn(mo);
  expect(await (await readConfig(request("GET", "/config"), params())).json()).toMatchObject({
    pro: { sells: true, isOpen: true, price: "$9.99 / month" },
    services: { payments: true },
  });
  const free = { state: "none", plan: "free", until: null, renewsOn: null, price: "$9.99 / month", isOpen: true };
  expect(await standing(me.cookie)).toEqual(free);
  const { status, body } = await post(checkout, me.cookie);
  expect(status).toBe(200);
  expect((await standing(me.cookie)).plan).toBe("free");
  const paid = await fetch(body.url ?? "", { method: "POST", redirect: "manual" });
  expect(paid.headers.get("location")).toMatch(/^http:\/\/localhost:3000\/settings\/subscription\?checkout=cs_test_/);
  // Paying alone unlocks nothing: Stripe has to say so.
  expect((await standing(me.cookie)).plan).toBe("free");
  await till.deliverAll();
  const now = await standing(me.cookie);
  expect(now).toMatchObject({ state: "active", plan: "pro", until: null });
  expect(Date.parse(String(now.renewsOn))).toBeGreaterThan(Date.now() + 29 * DAY);
  expect(await mailsOf(me.userId)).toEqual(["Welcome to Mo Pro"]);
});

test("cancel, keep, cancel again, end: each is seen, and each is mailed once", async () => {
  const me = await subscriber();
  till.peer.world.cancel(me.subscriptionId);
  await till.deliverAll();
  const ends = till.peer.world.of(me.customerId)?.items.data[0]?.current_period_end ?? 0;
  expect(await standing(me.cookie)).toMatchObject({
    state: "cancelling",
    plan: "pro",
    until: new Date(ends * 1000).toISOString(),
  });
  till.peer.world.resume(me.subscriptionId);
  await till.deliverAll();
  expect(await standing(me.cookie)).toMatchObject({ state: "active", until: null });
  till.peer.world.cancel(me.subscriptionId);
  till.peer.world.endPeriod(me.subscriptionId);
  await till.deliverAll();
  expect(await standing(me.cookie)).toMatchObject({ state: "ended", plan: "free" });
  const subjects = await mailsOf(me.userId);
  expect(subjects).toEqual(["Welcome to Mo Pro", expect.stringMatching(/^Pro ends on \w+ \d+, \d{4}$/), "Pro has ended"]);
  // And back: a new subscription.
  const { status } = await post(checkout, me.cookie);
  expect(status).toBe(200);
});

test("a failed charge: seven days, mails on the first, third and sixth, then Free; a new card brings Pro back", async () => {
  const me = await subscriber();
  till.peer.world.refuseCard(me.customerId);
  till.peer.world.endPeriod(me.subscriptionId);
  const failedAt = till.peer.world.now() * 1000;
  await till.deliverAll();
  const [row] = await till.rows(sql`select status, past_due_since from billing_state where user_id = ${me.userId}`);
  expect(row?.status).toBe("past_due");
  expect(new Date(String(row?.past_due_since)).getTime()).toBe(failedAt);
  // No second subscription, whatever the grace says.
  expect(await post(checkout, me.cookie)).toMatchObject({ status: 409, body: { detail: "You already have Mo Pro." } });
  const failures = async () => (await mailsOf(me.userId)).filter((subject) => subject === "We couldn't charge your card").length;
  expect(await failures()).toBe(1);
  for (const [days, mails] of [
    [2.9, 1],
    [3, 2],
    [4, 2],
    [6, 3],
    [6.9, 3],
  ] as const) {
    await runJob(mo, "hourly", new Date(failedAt + days * DAY));
    expect(await failures(), String(days)).toBe(mails);
  }
  await runJob(mo, "hourly", new Date(failedAt + 7 * DAY));
  await runJob(mo, "hourly", new Date(failedAt + 8 * DAY));
  expect((await mailsOf(me.userId)).filter((subject) => subject === "Pro has ended")).toHaveLength(1);
  till.peer.world.recover(me.subscriptionId);
  await till.deliverAll();
  expect(await standing(me.cookie)).toMatchObject({ state: "active", plan: "pro" });
});

describe("the same request again", () => {
  test("has one effect and the stored answer, one after the other and a hundred at once", async () => {
    const { cookie } = await signedIn(mo);
    const key = newId();
    const before = till.peer.world.sessions.size;
    const all = await Promise.all(Array.from({ length: 20 }, () => post(checkout, cookie, {}, key)));
    const answers = all.filter(({ status }) => status === 200);
    expect(all.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(new Set(answers.map(({ body }) => body.url)).size).toBe(1);
    expect(await post(checkout, cookie, {}, key)).toEqual(answers[0]);
    expect(till.peer.world.sessions.size - before).toBe(1);
  });

  test("with another body, or for another endpoint, is refused", async () => {
    const { cookie } = await subscriber();
    const key = newId();
    expect((await post(portal, cookie, { to: "portal" }, key)).status).toBe(200);
    expect(await post(portal, cookie, { to: "card" }, key)).toMatchObject({ status: 422 });
    expect(await post(checkout, cookie, {}, key)).toMatchObject({ status: 422 });
  });

  test("of two lifters are two requests", async () => {
    const [a, b] = [await signedIn(mo), await signedIn(mo)];
    const key = newId();
    expect((await post(checkout, a.cookie, {}, key)).body.url).not.toBe((await post(checkout, b.cookie, {}, key)).body.url);
  });

  test("after a crash in the middle is taken up after a minute, and opens no second page", async () => {
    const { cookie, userId } = await signedIn(mo);
    const key = newId();
    const { body } = await post(checkout, cookie, {}, key);
    await till.rows(
      sql`update idempotency_keys set answer = null, created_at = now() - interval '30 seconds' where user_id = ${userId}`,
    );
    expect((await post(checkout, cookie, {}, key)).status).toBe(409);
    await till.rows(sql`update idempotency_keys set created_at = now() - interval '61 seconds' where user_id = ${userId}`);
    expect((await post(checkout, cookie, {}, key)).body.url).toBe(body.url);
  });

  test("without a key, or with one of no use, is refused", async () => {
    const { cookie } = await signedIn(mo);
    for (const key of ["", "short", "x".repeat(65), "with space", "käse-käse"])
      expect(
        (await post(checkout, cookie, {}, encodeURI(key).includes("%") && !key.includes(" ") ? "k%" : key)).status,
        key,
      ).toBe(400);
  });
});

test("Stripe away: the door says so and may be tried again with the same key; what is known stays known", async () => {
  const me = await subscriber();
  till.peer.mood = "busy";
  const key = newId();
  expect(await post(portal, me.cookie, { to: "cancel" }, key)).toMatchObject({
    status: 503,
    body: { detail: "Payments are not reachable. Nothing was charged." },
  });
  expect(await standing(me.cookie)).toMatchObject({ plan: "pro" });
  till.peer.mood = "ok";
  expect((await post(portal, me.cookie, { to: "cancel" }, key)).status).toBe(200);
});

test("a message that never came is found by the daily look, and nobody is asked twice a day", async () => {
  const me = await subscriber();
  till.peer.world.end(me.subscriptionId);
  till.forget();
  const counts = await runJob(mo, "daily", new Date(Date.now() + DAY));
  expect(counts).toMatchObject({ corrected: 1 });
  expect(await standing(me.cookie)).toMatchObject({ state: "ended" });
});

test("paid, and no message at all: found as well", async () => {
  const me = await signedIn(mo);
  const { body } = await post(checkout, me.cookie);
  till.peer.world.pay(body.url?.split("/").at(-1) ?? "");
  till.forget();
  await runJob(mo, "daily", new Date(Date.now() + 2 * DAY));
  expect(await standing(me.cookie)).toMatchObject({ state: "active" });
});

test("an erased account is charged no more, also when Stripe is away at that moment", async () => {
  const me = await subscriber();
  till.peer.mood = "broken";
  await eraseAccount(mo, me.userId);
  await runJob(mo, "sweep", new Date());
  expect(till.peer.world.of(me.customerId)?.status).toBe("active");
  expect(await till.rows(sql`select * from billing_leavers`)).toHaveLength(1);
  till.peer.mood = "ok";
  await new Promise((resolve) => setTimeout(resolve, till.restMs + 50));
  await runJob(mo, "sweep", new Date(Date.now() + 5 * 60_000));
  expect(till.peer.world.of(me.customerId)?.status).toBe("canceled");
  expect(till.peer.world.gone.has(me.customerId)).toBe(true);
  expect(await till.rows(sql`select * from billing_leavers`)).toHaveLength(0);
  // What Stripe says of it afterwards concerns nobody.
  await till.deliverAll();
});

test("deleted by hand at Stripe: Pro ends, and a new checkout makes a new customer", async () => {
  const me = await subscriber();
  till.peer.world.removeCustomer(me.customerId);
  await till.deliverAll();
  expect(await standing(me.cookie)).toMatchObject({ state: "ended" });
  const { body } = await post(checkout, me.cookie);
  till.peer.world.pay(body.url?.split("/").at(-1) ?? "");
  await till.deliverAll();
  expect(await standing(me.cookie)).toMatchObject({ state: "active" });
});

test("a look that was overtaken by a later one writes nothing", async () => {
  const me = await subscriber();
  const { billing } = mo;
  if (!billing.sells) throw new Error("Nothing is sold");
  const gate = Promise.withResolvers<void>();
  const seen = Promise.withResolvers<void>();
  const stateOf: typeof billing.stateOf = async (...asked) => {
    const state = await billing.stateOf(...asked);
    seen.resolve();
    await gate.promise;
    return state;
  };
  const late = refreshBilling({ ...mo, billing: { ...billing, stateOf } }, me.userId, { now: new Date(), anew: true });
  await seen.promise;
  till.peer.world.end(me.subscriptionId);
  await till.deliverAll();
  gate.resolve();
  expect(await late).toBe(false);
  expect(await standing(me.cookie)).toMatchObject({ state: "ended" });
});

test("a demo account buys nothing", async () => {
  const { cookie, userId } = await signedIn(mo);
  await till.rows(sql`update users set is_demo = true where id = ${userId}`);
  expect(await post(checkout, cookie)).toMatchObject({ status: 403 });
});

test("with another period the date moves", async () => {
  const me = await subscriber();
  const before = Date.parse(String((await standing(me.cookie)).renewsOn));
  till.peer.world.endPeriod(me.subscriptionId);
  await till.deliverAll();
  expect(Date.parse(String((await standing(me.cookie)).renewsOn))).toBeGreaterThanOrEqual(before + 30 * SECONDS * 1000);
});
