import { createHmac, randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as readProfile } from "../../src/app/api/v1/profile/route";
import { POST as resume } from "../../src/app/api/v1/users/me/mail/route";
import { POST as webhook } from "../../src/app/api/webhooks/resend/route";
import { inSystem } from "../../src/lib/context";
import { newId } from "../../src/lib/ids";
import { queueMail } from "../../src/lib/outbox";
import { deliver } from "../../src/wiring/deliver";
import type { Started } from "../../src/wiring/services";
import { type ResendPeer, startResend } from "../peers/resend";
import { ORIGIN, params, request, signedIn, startTestMo } from "../support/api";

const KEY = randomBytes(24);
let mo: Started;
let peer: ResendPeer;
beforeAll(async () => {
  peer = await startResend();
  mo = await startTestMo({
    RESEND_API_KEY: "re_test",
    RESEND_BASE_URL: peer.url,
    RESEND_WEBHOOK_SECRET: `whsec_${KEY.toString("base64")}`,
    EMAIL_FROM: "Mo <mo@mo.example>",
  });
});
afterAll(async () => {
  await mo.database.close();
  await peer.close();
});

const seconds = (at = Date.now()) => String(Math.floor(at / 1000));
const bounced = (to: string, type = "Permanent") => ({
  type: "email.bounced",
  created_at: new Date().toISOString(),
  data: { email_id: newId(), to: [to], bounce: { type, subType: "General", message: "no such mailbox" } },
});

/** Sends what Resend would, signed with this key at this time. */
async function report(event: unknown, { key = KEY, at = seconds(), id = `msg_${newId()}`, body = JSON.stringify(event) } = {}) {
  const signature = createHmac("sha256", key)
    .update(`${id}.${at}.${JSON.stringify(event)}`)
    .digest("base64");
  const headers = { "svix-id": id, "svix-timestamp": at, "svix-signature": `v1,${signature}` };
  return webhook(new Request(`${ORIGIN}/api/webhooks/resend`, { method: "POST", body, headers }));
}

const addressOf = (userId: string) => `${userId}@example.test`;
const markOf = async (cookie: string) =>
  ((await (await readProfile(request("GET", "/profile", { cookie }), params())).json()) as { mailReturned: string | null })
    .mailReturned;

async function send(userId: string, kind: string) {
  peer.reset();
  const mail = { key: newId(), kind, userId, to: addressOf(userId), subject: "Hi", parts: ["Hello"] };
  await inSystem(mo, "test", (db) => queueMail(db, mail));
  await deliver(mo, true);
  return (await peer.arrived()).length;
}

test("where mail came back only security mail goes, until the lifter says that it arrives", async () => {
  const { userId, cookie } = await signedIn(mo);
  expect([await markOf(cookie), await send(userId, "welcome")]).toEqual([null, 1]);
  for (let i = 0; i < 2; i++) expect((await report(bounced(addressOf(userId).toUpperCase()))).status).toBe(200);
  expect(await markOf(cookie)).toBe("bounced");
  expect([await send(userId, "welcome"), await send(userId, "billing"), await send(userId, "reset")]).toEqual([0, 0, 1]);
  const left = await inSystem(mo, "test", (db) =>
    db.execute(sql`select kind from outbox where user_id = ${userId} and done_at is null and dead_at is null`),
  );
  expect(left.rows).toEqual([]);
  expect((await resume(request("POST", "/users/me/mail", { cookie, body: {} }), params())).status).toBe(200);
  expect([await markOf(cookie), await send(userId, "welcome")]).toEqual([null, 1]);
});

test("a complaint marks as well; a full mailbox, a stranger and what else is reported do not", async () => {
  const { userId, cookie } = await signedIn(mo);
  const other = await signedIn(mo);
  const to = [addressOf(userId)];
  for (const event of [
    bounced(addressOf(userId), "Transient"),
    bounced("nobody@example.test"),
    { type: "email.delivered", data: { to } },
    { type: "contact.created", data: {} },
  ])
    expect((await report(event)).status).toBe(200);
  expect(await markOf(cookie)).toBeNull();
  expect((await report({ type: "email.complained", data: { to } })).status).toBe(200);
  expect([await markOf(cookie), await markOf(other.cookie)]).toEqual(["complained", null]);
});

test("a message that is forged, changed, old, from the future or no message at all marks nobody", async () => {
  const { userId, cookie } = await signedIn(mo);
  const event = bounced(addressOf(userId));
  const answers = [
    await report(event, { key: randomBytes(24) }),
    await report(event, { body: JSON.stringify(bounced("other@example.test")) }),
    await report(event, { at: seconds(Date.now() - 6 * 60_000) }),
    await report(event, { at: seconds(Date.now() + 6 * 60_000) }),
    await report("garbage", { body: "<html>" }),
    await report({ type: "email.bounced" }),
    await webhook(new Request(`${ORIGIN}/api/webhooks/resend`, { method: "POST", body: JSON.stringify(event) })),
  ];
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 400));
  expect(await markOf(cookie)).toBeNull();
  expect((await report({ ...event, note: "x".repeat(70_000) })).status).toBe(413);
});
