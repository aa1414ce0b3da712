import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PUT as answerReplay } from "../../src/app/api/v1/counting/recordings/route";
import { GET as readCounting } from "../../src/app/api/v1/counting/route";
import { PATCH as changeProfile } from "../../src/app/api/v1/profile/route";
import { PUT as logWeight } from "../../src/app/api/v1/weights/[weightId]/route";
import { subjectOf } from "../../src/features/analytics/server/count-facts";
import { analyticsEvents } from "../../src/lib/db/schema/analytics";
import { consents } from "../../src/lib/db/schema/profile";
import { newId } from "../../src/lib/ids";
import { commandNamed } from "../../src/wiring/commands";
import { deliver } from "../../src/wiring/deliver";
import { eraseAccount } from "../../src/wiring/erase-account";
import { retain } from "../../src/wiring/retention";
import type { Started } from "../../src/wiring/services";
import { params, request, signedIn, startTestMo } from "../support/api";
import { personWithData } from "../support/person";

/* From a request to what is counted of it, and to what the operator reads. */

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

const weigh = (cookie: string, day: string, headers: Record<string, string> = {}) =>
  logWeight(
    request("PUT", "/w", { cookie, headers, body: { day, weight: { value: 80, unit: "kg" }, note: "secret" } }),
    params({ weightId: newId() }),
  );
const countedOf = async (userId: string) => {
  await deliver(mo, true);
  return mo.database.unit({ actor: "system", mode: "read" }, (db) =>
    db
      .select()
      .from(analyticsEvents)
      .where(eq(analyticsEvents.subject, subjectOf(mo, userId))),
  );
};
const choose = async (cookie: string, analytics: boolean, rev: number) =>
  (
    await changeProfile(
      request("PATCH", "/profile", { cookie, headers: { "if-match": `"${rev}"` }, body: { analytics } }),
      params(),
    )
  ).status;

test("a weigh-in is counted once, without a number; a browser that asks for quiet is left alone", async () => {
  const { userId, cookie } = await signedIn(mo);
  expect((await weigh(cookie, "2026-03-02")).status).toBe(200);
  expect((await weigh(cookie, "2026-03-03", { "sec-gpc": "1" })).status).toBe(200);
  expect((await weigh(cookie, "2026-03-04", { dnt: "1" })).status).toBe(200);
  const today = new Date().toISOString().slice(0, 10);
  const once = [{ day: today, name: "weight_logged", props: {}, subject: subjectOf(mo, userId) }];
  expect(await countedOf(userId)).toEqual(once);
  expect(await countedOf(userId)).toEqual(once);
});

test("the switch in the settings ends it at once, and every change of it is written down", async () => {
  const { userId, cookie } = await signedIn(mo);
  expect(await choose(cookie, false, 0)).toBe(200);
  await weigh(cookie, "2026-03-02");
  expect(await countedOf(userId)).toEqual([]);
  const noted = () =>
    mo.database.unit({ actor: userId, mode: "read" }, (db) =>
      db.select({ kind: consents.kind, withdrawnAt: consents.withdrawnAt }).from(consents),
    );
  expect(await noted()).toEqual([{ kind: "analytics", withdrawnAt: expect.any(Date) }]);
  const { rows } = await mo.database.unit({ actor: userId, mode: "read" }, (db) =>
    db.execute<{ rev: number }>(sql`select rev from profiles`),
  );
  expect(await choose(cookie, true, Number(rows[0]?.rev))).toBe(200);
  expect(await noted()).toEqual([{ kind: "analytics", withdrawnAt: null }]);
  await weigh(cookie, "2026-03-03");
  expect(await countedOf(userId)).toHaveLength(1);
});

test("a lifter reads their own word, and a pseudonym only where counts leave the instance", async () => {
  const { userId, cookie } = await signedIn(mo);
  const read = async () => (await readCounting(request("GET", "/counting", { cookie }), params())).json();
  expect(await read()).toEqual({ allowed: null, recordings: null, subject: null });
  expect(await choose(cookie, false, 0)).toBe(200);
  expect(await read()).toEqual({ allowed: false, recordings: null, subject: null });
  Object.assign(globalThis, { moStarted: { ...mo, analytics: { ...mo.analytics, isVendor: true } } });
  // The one under which the server counts, so that both halves are the same somebody there.
  expect(await read()).toEqual({ allowed: false, recordings: null, subject: subjectOf(mo, userId) });
  Object.assign(globalThis, { moStarted: mo });
});

test("recordings are a consent of their own: allowed, taken back and allowed again, beside whatever is said to counting", async () => {
  const { userId, cookie } = await signedIn(mo);
  const other = await signedIn(mo);
  const say = async (allowed: boolean) =>
    (await answerReplay(request("PUT", "/counting/recordings", { cookie, body: { allowed } }), params())).status;
  const read = async (by = cookie) => (await readCounting(request("GET", "/counting", { cookie: by }), params())).json();
  const rows = () =>
    mo.database.unit({ actor: userId, mode: "read" }, (db) =>
      db.select({ kind: consents.kind, withdrawnAt: consents.withdrawnAt }).from(consents).orderBy(consents.kind),
    );
  expect(await say(true)).toBe(200);
  expect(await read()).toMatchObject({ allowed: null, recordings: true });
  expect(await choose(cookie, false, 0)).toBe(200);
  expect(await read()).toMatchObject({ allowed: false, recordings: true });
  expect(await say(false)).toBe(200);
  expect(await read()).toMatchObject({ allowed: false, recordings: false });
  expect(await rows()).toEqual([
    { kind: "analytics", withdrawnAt: expect.any(Date) },
    { kind: "replay", withdrawnAt: expect.any(Date) },
  ]);
  expect(await say(true)).toBe(200);
  expect(await read()).toMatchObject({ allowed: false, recordings: true });
  expect((await rows())[1]).toEqual({ kind: "replay", withdrawnAt: null });
  expect(await read(other.cookie)).toMatchObject({ allowed: null, recordings: null });
});

test("whoever is erased is not counted any more", async () => {
  const { userId, cookie } = await signedIn(mo);
  await weigh(cookie, "2026-03-02");
  expect(await countedOf(userId)).toHaveLength(1);
  await eraseAccount(mo, userId);
  expect(await countedOf(userId)).toEqual([]);
});

test("stats tells each day from Mo's own tables, and nothing of a demo account", async () => {
  const stats = commandNamed("stats");
  const table = async (...words: string[]) => {
    const { exit, lines } = (await stats?.run(mo, stats.read(words))) ?? { exit: 1, lines: [] };
    return { exit, rows: lines.map((line) => line.trim().split(/ {2,}/)) };
  };
  const numbers = (row: string[] | undefined) => (row ?? []).slice(1, -2).map(Number);
  const before = numbers((await table()).rows.at(-1));
  await personWithData(mo);
  const demo = await personWithData(mo);
  await mo.database.plain.execute(sql`update users set is_demo = true where id = ${demo.userId}`);
  const { rows } = await table();
  expect(rows[0]).toEqual([
    ...["day (UTC)", "sign-ups", "onboarded", "workouts", "sets", "chats", "upgrades", "cancelled", "errors", "p95 ms"],
  ]);
  expect(rows).toHaveLength(8);
  expect(rows.at(-1)?.[0]).toBe(new Date().toISOString().slice(0, 10));
  // The two workouts of the person lie in March 2026; the account is of today.
  expect(numbers(rows.at(-1))).toEqual(before.map((n, i) => n + (i === 0 ? 1 : 0)));
  expect((await table("--days", "1")).rows).toHaveLength(2);
  for (const wrong of [["--days"], ["--days", "0"], ["--days", "91"], ["--weeks", "1"], ["--days", "7", "7"]])
    expect((await table(...wrong)).exit, wrong.join(" ")).toBe(64);
});

test("stats tells chats, faults and how fast Mo answered, of all processes together", async () => {
  const stats = commandNamed("stats");
  const { userId } = await signedIn(mo);
  const { userId: demo } = await signedIn(mo);
  await mo.database.plain.execute(sql`update users set is_demo = true where id = ${demo}`);
  const today = new Date().toISOString().slice(0, 10);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await mo.database.unit({ actor: "system", mode: "write" }, async (db) => {
    await db.execute(sql`delete from metric_minute`);
    await db.execute(sql`delete from ai_usage`);
    for (const [user, day, messages] of [
      [userId, today, 3],
      [userId, yesterday, 5],
      [demo, today, 9],
    ] as const)
      await db.execute(sql`insert into ai_usage (user_id, day, model, messages) values (${user}, ${day}, 'm', ${messages})`);
    const minute = (day: string, counts: Record<string, number>) =>
      db.execute(
        sql`insert into metric_minute (minute, instance, counts) values (${`${day}T00:00:00Z`}, gen_random_uuid(), ${JSON.stringify(counts)})`,
      );
    await minute(yesterday, { "requests logSet 500": 2, "requests readToday 503": 1, "ms logSet 24": 90, "msSum logSet": 2_000 });
    await minute(yesterday, { "requests logSet 422": 7, "ms logSet 400": 10, "ms exportAccount 10000": 500 });
  });
  const { lines } = (await stats?.run(mo, stats.read(["--days", "2"]))) ?? { lines: [] };
  const cells = lines.slice(1).map((line) => line.trim().split(/ {2,}/));
  expect(cells.map((row) => [row[0], row[5], row[8], row[9]])).toEqual([
    [yesterday, "5", "3", "370"],
    [today, "3", "–", "–"],
  ]);
});

test("counts go after 180 days, what lifters wrote after a year, and not before", async () => {
  const { userId } = await personWithData(mo);
  const at = (days: number) => new Date(Date.now() - days * 86_400_000);
  const left = async () => {
    await retain(mo, new Date(), performance.now() + 60_000);
    const result = await mo.database.unit({ actor: "system", mode: "read" }, (db) =>
      db.execute<{
        counts: number;
        messages: number;
      }>(sql`select (select count(*)::int from analytics_events where subject = 'old') as counts,
        (select count(*)::int from feedback where user_id = ${userId}) as messages`),
    );
    return result.rows[0];
  };
  const age = (counts: number, messages: number) =>
    mo.database.unit({ actor: "system", mode: "write" }, async (db) => {
      await db.delete(analyticsEvents).where(eq(analyticsEvents.subject, "old"));
      await db
        .insert(analyticsEvents)
        .values({ day: at(counts).toISOString().slice(0, 10), name: "x", props: {}, subject: "old" });
      await db.execute(sql`update feedback set created_at = ${at(messages).toISOString()} where user_id = ${userId}`);
    });
  await age(179, 364);
  expect(await left()).toEqual({ counts: 1, messages: 1 });
  await age(182, 366);
  expect(await left()).toEqual({ counts: 0, messages: 0 });
});
