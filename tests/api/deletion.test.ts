import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { POST as keep } from "../../src/app/api/v1/users/me/keep/route";
import { GET as read, DELETE as remove } from "../../src/app/api/v1/users/me/route";
import { hashPassword } from "../../src/lib/auth/passwords";
import { sendReceipts } from "../../src/lib/auth/receipts";
import { issueSession } from "../../src/lib/auth/sessions";
import { accounts, erasureReceipts, users } from "../../src/lib/db/schema/identity";
import type { Message } from "../../src/lib/email/port";
import { eraseDue } from "../../src/wiring/erase-account";
import type { Started } from "../../src/wiring/services";
import { ORIGIN, params, request, startTestMo } from "../support/api";
import { mailsTo, PASSWORD } from "../support/auth";
import { personWithData } from "../support/person";

let mo: Started;
const sent: Message[] = [];
let isDown = false;
const email = {
  canDeliver: true,
  readReturn: null,
  send: async (message: Message) => {
    if (isDown) throw new Error("down");
    sent.push(message);
  },
};
beforeAll(async () => {
  mo = { ...(await startTestMo()), email };
  Object.assign(globalThis, { moStarted: mo });
});
afterAll(() => mo.database.close());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

async function person() {
  const me = await personWithData(mo);
  await mo.database.plain
    .update(accounts)
    .set({ password: await hashPassword(PASSWORD) })
    .where(eq(accounts.userId, me.userId));
  return { ...me, address: `${me.userId}@example.test` };
}
const ask = (cookie: string, body: object) => remove(request("DELETE", "/users/me", { cookie, body }), params());
const asked = { confirm: "DELETE", password: PASSWORD, when: "in-seven-days" };
const exists = async (userId: string) => (await mo.database.plain.select().from(users).where(eq(users.id, userId))).length > 0;
const signInAgain = async (userId: string) => (await issueSession(mo, ORIGIN, { userId })).split(";")[0] ?? "";
const due = (now: Date) => eraseDue(mo, now, Number.POSITIVE_INFINITY);
const receipts = () => mo.database.plain.select().from(erasureReceipts);

test("nothing happens without the word and the password", async () => {
  const me = await person();
  const before = await me.checksum();
  for (const over of [
    { confirm: "delete" },
    { confirm: undefined },
    { password: "not mine" },
    { password: "" },
    { when: "soon" },
  ])
    expect((await ask(me.cookie, { ...asked, ...over })).status, JSON.stringify(over)).toBe(422);
  expect(await me.checksum()).toEqual(before);
  expect(await (await read(request("GET", "/users/me", { cookie: me.cookie }), params())).json()).toMatchObject({
    deletionDueAt: null,
  });
});

test("guesses at the password are delayed like those at the sign-in: after five the right one is refused as well", async () => {
  const me = await person();
  for (let n = 0; n < 5; n++) expect((await ask(me.cookie, { ...asked, password: `guess ${n}` })).status).toBe(422);
  expect((await ask(me.cookie, asked)).status).toBe(422);
  expect(await exists(me.userId)).toBe(true);
});

test("seven days are left: every session ends at once, nothing goes before the last day, everything goes after it", async () => {
  const [me, neighbour] = [await person(), await person()];
  // Mail goes out meanwhile, to the neighbour as well, and facts are settled.
  const kept = async () => ({ ...(await neighbour.checksum()), events: "", outbox: "" });
  const before = await kept();
  const answer = await ask(me.cookie, asked);
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([
    200,
    ["mo_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"],
  ]);
  const { erased, dueAt } = (await answer.json()) as { erased: boolean; dueAt: string };
  expect([erased, Math.round((Date.parse(dueAt) - Date.now()) / DAY)]).toEqual([false, 7]);
  expect((await read(request("GET", "/users/me", { cookie: me.cookie }), params())).status).toBe(401);
  const mails = await mailsTo(mo, me.address);
  expect(mails.map(({ kind }) => kind).sort()).toEqual(["deletion-asked", "last-day"]);
  expect(mails.map(({ subject }) => subject)).toContain("Last day to keep your account");
  expect(await due(inDays(6.9))).toBe(0);
  expect(await exists(me.userId)).toBe(true);
  expect(await due(inDays(7.1))).toBe(1);
  expect(await exists(me.userId)).toBe(false);
  expect(await due(inDays(7.1))).toBe(0);
  expect(await kept()).toEqual(before);
});

test("who signs in again may keep the account, and then nothing goes and nobody is warned", async () => {
  const me = await person();
  const signIn = async () => {
    const sent = request("POST", "/", { body: { email: me.address, password: PASSWORD } });
    return (await mo.auth.routes(new Request(`${ORIGIN}/api/auth/sign-in/email`, sent))).json();
  };
  expect(await signIn()).toEqual({ next: "in" });
  await ask(me.cookie, asked);
  expect(await signIn()).toEqual({ next: "in", leaving: true });
  const cookie = await signInAgain(me.userId);
  const state = async () =>
    ((await (await read(request("GET", "/users/me", { cookie }), params())).json()) as Record<string, unknown>).deletionDueAt;
  expect(await state()).toEqual(expect.any(String));
  expect((await keep(request("POST", "/users/me/keep", { cookie, body: {} }), params())).status).toBe(200);
  expect(await state()).toBeNull();
  expect((await mailsTo(mo, me.address)).map(({ kind }) => kind)).not.toContain("last-day");
  expect(await due(inDays(30))).toBe(0);
  expect(await exists(me.userId)).toBe(true);
});

test("erased now: everything is gone with the answer, and the receipt is mailed once and forgets the address", async () => {
  const me = await person();
  const before = (await receipts()).length;
  expect(await (await ask(me.cookie, { ...asked, when: "now" })).json()).toMatchObject({ erased: true });
  expect(await exists(me.userId)).toBe(false);
  const [receipt] = (await receipts()).filter(({ recipient }) => recipient === me.address);
  expect(receipt).toMatchObject({ subject: mo.keys.pseudonym("erasure", me.userId) });
  expect(receipt?.counts).toMatchObject({ workouts: 3, sets: 3, weightEntries: 1, recovery: 1, goals: 1, signInMethods: 1 });
  isDown = true;
  await sendReceipts(mo, inDays(1));
  isDown = false;
  expect(sent.filter(({ to }) => to === me.address)).toEqual([]);
  await Promise.all([sendReceipts(mo, inDays(2)), sendReceipts(mo, inDays(2))]);
  const told = sent.filter(({ to }) => to === me.address);
  expect(told.map(({ subject }) => subject)).toEqual(["Your data is gone"]);
  expect(told[0]?.text).toContain("3 workouts\n3 sets\n");
  const after = await receipts();
  expect([after.length, JSON.stringify(after).includes(me.address)]).toEqual([before + 1, false]);
});

test("where no mail goes out the receipt never holds an address", async () => {
  const me = await person();
  Object.assign(globalThis, { moStarted: { ...mo, email: { ...email, canDeliver: false } } });
  expect((await ask(me.cookie, { ...asked, when: "now" })).status).toBe(200);
  Object.assign(globalThis, { moStarted: mo });
  const subject = mo.keys.pseudonym("erasure", me.userId);
  expect((await receipts()).find((row) => row.subject === subject)).toMatchObject({ recipient: null });
});

test("the demo account is nobody's to delete", async () => {
  const me = await person();
  await mo.database.plain.update(users).set({ isDemo: true }).where(eq(users.id, me.userId));
  expect((await ask(me.cookie, { ...asked, when: "now" })).status).toBe(403);
  expect(await exists(me.userId)).toBe(true);
});
