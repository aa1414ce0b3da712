import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx, Services } from "../../src/lib/context";
import { inSystem, inTransaction } from "../../src/lib/context";
import { type Email, MailRefused, type Message } from "../../src/lib/email/port";
import { leaseMails, queueMail, RETRY_SECONDS, sendMail, settleMail } from "../../src/lib/outbox";
import { deliver } from "../../src/wiring/deliver";
import { openTestServices } from "../support/context";

let services: Services;
let newLifter: () => Promise<Ctx>;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ services, newLifter, close } = await openTestServices());
});
afterAll(() => close());

const mail = (ctx: Ctx, over: object = {}) => ({
  key: `k:${ctx.userId}`,
  kind: "test",
  userId: ctx.userId,
  to: "ada@example.test",
  subject: "Hi",
  parts: ["Hello"],
  ...over,
});
const queue = (ctx: Ctx, over: object = {}) => inTransaction(ctx, (ctx) => queueMail(ctx.db, mail(ctx, over)));
async function rows(ctx: Ctx) {
  const found = await inSystem(services, "test", (db) =>
    db.execute<{ attempts: number; due_at: string | Date; done_at: unknown; dead_at: unknown }>(
      sql`select attempts, due_at, done_at, dead_at from outbox where user_id = ${ctx.userId}`,
    ),
  );
  return found.rows;
}
function provider(answer: (message: Message) => Promise<void> = () => Promise.resolve()) {
  const sent: Message[] = [];
  const email: Email = {
    canDeliver: true,
    readReturn: null,
    send: async (message) => {
      await answer(message);
      sent.push(message);
    },
  };
  return { sent, services: { ...services, email } };
}
const clear = () => inSystem(services, "test", (db) => db.execute(sql`delete from outbox`));

test("one mail a key, however often and at once it is asked for", async () => {
  const ctx = await newLifter();
  await Promise.all(Array.from({ length: 5 }, () => queue(ctx)));
  await queue(ctx, { subject: "Another" });
  expect(await rows(ctx)).toHaveLength(1);
});

test.each([
  { subject: "Hi\r\nBcc: eve@example.test" },
  { subject: "Hi\0" },
  { to: "ada@example.test\nBcc: eve@example.test" },
  { to: "ada@example.test, eve@example.test" },
  { to: "Ada <ada@example.test>" },
  { to: "nobody" },
])("a header of %o is refused and nothing is queued", async (over) => {
  const ctx = await newLifter();
  await expect(queue(ctx, over)).rejects.toThrow();
  expect(await rows(ctx)).toEqual([]);
});

test("a mail goes with its change: nothing is queued when that is rolled back", async () => {
  const ctx = await newLifter();
  await expect(
    inTransaction(ctx, async (ctx) => {
      await queueMail(ctx.db, mail(ctx));
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(await rows(ctx)).toEqual([]);
});

test("held mail stays", async () => {
  const ctx = await newLifter();
  await queue(ctx);
  expect(await deliver(services, true)).toMatchObject({ mails: 0 });
  expect(await rows(ctx)).toMatchObject([{ attempts: 0, done_at: null, dead_at: null }]);
});

test("many sweepers at once send each mail once", async () => {
  await clear();
  for (let i = 0; i < 10; i++) await queue(await newLifter());
  const { sent, services: mo } = provider();
  await Promise.all(Array.from({ length: 5 }, () => deliver(mo)));
  expect(sent).toHaveLength(10);
  expect(await deliver(mo)).toMatchObject({ mails: 0 });
});

test("an old code is dropped, not sent late", async () => {
  await clear();
  const ctx = await newLifter();
  await queue(ctx, { expiresAt: new Date(Date.now() - 1_000) });
  const { sent, services: mo } = provider();
  await deliver(mo);
  expect(sent).toEqual([]);
  expect((await rows(ctx))[0]?.dead_at).not.toBeNull();
});

test("a refused mail waits 30 s, 2 min, 10 min, 1 h, 6 h, 24 h, give or take a fifth, then an operator decides", async () => {
  await clear();
  const ctx = await newLifter();
  await queue(ctx);
  let now = new Date(Date.now() + 60_000);
  const { services: mo } = provider(() => Promise.reject(new Error("full")));
  for (const seconds of RETRY_SECONDS) {
    const [leased] = await inSystem(mo, "test", (db) => leaseMails(db, now));
    const outcome = await sendMail(mo, leased!, now);
    await inSystem(mo, "test", (db) => settleMail(db, leased!, outcome, now));
    const due = new Date((await rows(ctx))[0]!.due_at).getTime() - now.getTime();
    expect(due / 1000 / seconds).toBeGreaterThanOrEqual(0.79);
    expect(due / 1000 / seconds).toBeLessThanOrEqual(1.21);
    expect(await inSystem(mo, "test", (db) => leaseMails(db, now))).toEqual([]);
    now = new Date(now.getTime() + due);
  }
  const [last] = await inSystem(mo, "test", (db) => leaseMails(db, now));
  await inSystem(mo, "test", (db) => settleMail(db, last!, "failed", now));
  expect((await rows(ctx))[0]).toMatchObject({ attempts: 7 });
  expect((await rows(ctx))[0]?.dead_at).not.toBeNull();
});

test("what the provider refuses for good is given up at once, and the log names its kind, not its address", async () => {
  await clear();
  const ctx = await newLifter();
  await queue(ctx);
  const lines: unknown[] = [];
  const { services: mo } = provider(() => Promise.reject(new MailRefused("validation_error")));
  await deliver({ ...mo, log: { write: (_, line) => void lines.push(line) } });
  const [row] = await rows(ctx);
  expect(row).toMatchObject({ attempts: 1, done_at: null });
  expect(row?.dead_at).not.toBeNull();
  expect(JSON.stringify(lines)).toContain("A mail was given up: test ");
  expect(JSON.stringify(lines)).not.toContain("ada@");
});

test("a mail whose page fails to render goes as text, and the log says where it failed", async () => {
  await clear();
  await queue(await newLifter(), { parts: [{ say: "Here:", link: "https://mo.example", button: {} as string }] });
  const lines: unknown[] = [];
  const { sent, services: mo } = provider();
  await deliver({ ...mo, log: { write: (_, line) => void lines.push(line) } });
  expect(sent).toMatchObject([{ text: expect.stringContaining("Here:") }]);
  expect(sent[0]).not.toHaveProperty("html");
  expect(lines).toContainEqual(expect.objectContaining({ event: "fault", where: "the page of a mail" }));
});

test("one delivery goes on until nothing is due, three mails in hand at most", async () => {
  await clear();
  for (let i = 0; i < 23; i++) await queue(await newLifter());
  let most = 0;
  const { sent, services: mo } = provider(async () => {
    const held = await inSystem(services, "test", (db) =>
      db.execute(sql`select 1 from outbox where done_at is null and leased_until > now()`),
    );
    most = Math.max(most, held.rows.length);
  });
  expect(await deliver(mo)).toMatchObject({ mails: 23 });
  expect(sent).toHaveLength(23);
  expect(most).toBe(3);
});

test("a process that died with a mail in its hands gives it back after a minute", async () => {
  await clear();
  await queue(await newLifter());
  const now = new Date(Date.now() + 1_000);
  const lease = (at: number) => inSystem(services, "test", (db) => leaseMails(db, new Date(now.getTime() + at)));
  expect(await lease(0)).toHaveLength(1);
  expect(await lease(59_000)).toHaveLength(0);
  expect(await lease(61_000)).toHaveLength(1);
});
