import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as fetchArchive } from "../../src/app/api/v1/users/me/export/[archiveId]/route";
import { POST as askByMail } from "../../src/app/api/v1/users/me/export/route";
import type { Files } from "../../src/lib/blob/port";
import { smtpEmail } from "../../src/lib/email/smtp";
import { newId } from "../../src/lib/ids";
import { deliver } from "../../src/wiring/deliver";
import { eraseAccount } from "../../src/wiring/erase-account";
import { runJob } from "../../src/wiring/jobs";
import { settled } from "../../src/wiring/later";
import { dropArchives, makeArchives } from "../../src/wiring/make-archives";
import type { Started } from "../../src/wiring/services";
import { startSmtp } from "../peers/smtp";
import { params, request, signedIn, startTestMo } from "../support/api";
import { personWithData } from "../support/person";

/* A copy of everything by mail: asked for, made, told of, fetched, gone. */

let mo: Started;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
/** A store in memory, so that each test sees what lies there; `fault` is what the next call does. */
const store = { kept: new Map<string, Uint8Array>(), fault: null as "away" | null, putting: async () => undefined as unknown };
const files: Files = {
  use: "disk",
  put: async (key, bytes) => {
    if (store.fault) throw new Error("The store is away");
    await store.putting();
    store.kept.set(key, bytes);
  },
  open: async (key) => store.kept.get(key) ?? null,
  remove: async (prefix) => {
    if (store.fault) throw new Error("The store is away");
    const gone = [...store.kept.keys()].filter((key) => key.startsWith(prefix));
    for (const key of gone) store.kept.delete(key);
    return gone.length;
  },
};
beforeAll(async () => {
  smtp = await startSmtp();
  const started = await startTestMo();
  mo = { ...started, files, email: smtpEmail({ url: smtp.url, from: "Mo <mo@mo.example>", host: "mo.example" }) };
  Object.assign(globalThis, { moStarted: mo });
});
afterAll(async () => {
  await settled();
  await smtp.close();
  await mo.database.close();
});
beforeEach(async () => {
  Object.assign(globalThis, { moStarted: mo });
  await settled();
  store.kept.clear();
  Object.assign(store, { fault: null, putting: async () => undefined });
  smtp.reset();
  await as(sql`delete from outbox`);
  await as(sql`delete from export_archives`);
});

async function as<T extends Record<string, unknown>>(statement: ReturnType<typeof sql>): Promise<T[]> {
  const result = await mo.database.unit({ actor: "system", mode: "write" }, (db) => db.execute<T>(statement));
  return result.rows;
}
async function ask(cookie: string, key: string = newId()) {
  const sent = { cookie, body: {}, headers: { "idempotency-key": key } };
  const answer = await askByMail(request("POST", "/users/me/export", sent), params());
  const body = (await answer.json()) as Record<string, string>;
  return { status: answer.status, body };
}
async function get(cookie: string, archiveId: string) {
  const answer = await fetchArchive(request("GET", `/users/me/export/${archiveId}`, { cookie }), params({ archiveId }));
  return { answer, text: await answer.text() };
}
const rows = () =>
  as<{ id: string; user_id: string; ready: boolean; left: number }>(
    sql`select id, user_id, ready_at is not null as ready, extract(epoch from expires_at - now())::float8 as left from export_archives order by created_at`,
  );
const idInMail = () => /%3Ffile%3D([0-9a-f-]{36})/.exec(smtp.state.caught[0]?.text ?? "")?.[1] ?? "";
/** Signed in so many minutes ago. */
const signedInAgo = (userId: string, minutes: number) =>
  mo.database.script(`update sessions set created_at = now() - interval '${minutes} minutes' where user_id = '${userId}'`);

test("asked for, it is made after the answer, told of by mail, and the link opens it for its holder alone", async () => {
  const me = await personWithData(mo);
  store.kept.clear();
  await as(sql`delete from export_archives`);
  await as(sql`delete from outbox`);
  const { status, body } = await ask(me.cookie);
  expect([status, body]).toEqual([200, { mailedTo: `${me.userId}@example.test` }]);
  await settled();
  const [row] = await rows();
  expect([...store.kept.keys()]).toEqual([`exports/${me.userId}/${row?.id}`]);
  expect(row?.ready).toBe(true);
  expect(row?.left).toBeGreaterThan(86_000);
  expect(row?.left).toBeLessThanOrEqual(86_400);
  expect(smtp.state.caught.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
    `${me.userId}@example.test Your Mo export is ready`,
  ]);
  const id = idInMail();
  expect(id).toBe(row?.id);
  const { answer, text } = await get(me.cookie, id);
  expect([answer.status, answer.headers.get("content-disposition"), answer.headers.get("cache-control")]).toEqual([
    200,
    `attachment; filename="mo-data-export-${me.userId}.json"`,
    "private, no-store",
  ]);
  expect(JSON.parse(text)).toMatchObject({
    schemaVersion: 1,
    account: { id: me.userId },
    workouts: [{}, {}, {}],
    unreadable: [],
  });
  const stranger = await signedIn(mo);
  expect((await get(stranger.cookie, id)).answer.status).toBe(404);
  expect((await get("", id)).answer.status).toBe(401);
});

test("only a sign-in of the last ten minutes may ask, and the reason is said", async () => {
  const { userId, cookie } = await signedIn(mo);
  await signedInAgo(userId, 11);
  expect(await ask(cookie)).toMatchObject({ status: 403, body: { code: "forbidden", reason: "stale" } });
  await signedInAgo(userId, 9);
  expect((await ask(cookie)).status).toBe(200);
  await settled();
  // What was made can be fetched by an older one: the link is good for a day.
  await signedInAgo(userId, 600);
  expect((await get(cookie, idInMail())).answer.status).toBe(200);
});

test("where no mail goes out, or mail comes back, nothing is begun", async () => {
  const { userId, cookie } = await signedIn(mo);
  Object.assign(globalThis, { moStarted: { ...mo, email: { ...mo.email, canDeliver: false } } });
  expect(await ask(cookie)).toMatchObject({
    status: 409,
    body: { detail: "This instance sends no mail. Take the file here instead." },
  });
  Object.assign(globalThis, { moStarted: mo });
  await mo.database.script(`update users set mail_returned = 'bounced' where id = '${userId}'`);
  expect(await ask(cookie)).toMatchObject({
    status: 409,
    body: { detail: "Mail to you comes back. Take the file here instead." },
  });
  expect(await rows()).toEqual([]);
});

test("the same request twice is one file and one mail; another while it is made is told so; five an hour", async () => {
  const { cookie } = await signedIn(mo);
  store.fault = "away";
  const key = newId();
  const [first, again] = [await ask(cookie, key), await ask(cookie, key)];
  expect([first.status, again]).toEqual([200, first]);
  await settled();
  expect((await ask(cookie)).status).toBe(409);
  store.fault = null;
  expect(await makeArchives(mo, new Date(Date.now() + 120_000))).toBe(1);
  await deliver(mo);
  expect([store.kept.size, smtp.state.caught.length]).toEqual([1, 1]);
  expect([(await ask(cookie)).status, (await ask(cookie)).status, (await ask(cookie)).status]).toContain(429);
});

describe("a store that is away, or a process that dies", () => {
  test("leaves the wish, and the sweep takes it up after a minute, never twice at once", async () => {
    const { cookie } = await signedIn(mo);
    store.fault = "away";
    await ask(cookie);
    await settled();
    expect(await rows()).toMatchObject([{ ready: false }]);
    expect(smtp.state.caught).toEqual([]);
    store.fault = null;
    const soon = new Date(Date.now() + 30_000);
    const later = new Date(Date.now() + 61_000);
    expect(await makeArchives(mo, soon)).toBe(0);
    const made = await Promise.all([makeArchives(mo, later), makeArchives(mo, later)]);
    expect(made.sort()).toEqual([0, 1]);
    expect(await rows()).toMatchObject([{ ready: true }]);
  });

  test("erased while it was made: the file does not stay", async () => {
    const { userId, cookie } = await signedIn(mo);
    store.putting = async () => {
      store.putting = async () => undefined;
      await eraseAccount(mo, userId);
    };
    await ask(cookie);
    await settled();
    expect([store.kept.size, (await rows()).length, smtp.state.caught.length]).toEqual([0, 0, 0]);
  });
});

test("a newer file takes the place of an older one, and the hour takes away what is over, file first", async () => {
  const [me, neighbour] = [await signedIn(mo), await signedIn(mo)];
  for (const { cookie } of [me, me, neighbour]) {
    await ask(cookie);
    await settled();
  }
  expect(store.kept.size).toBe(3);
  const [older, newer] = (await rows()).filter(({ user_id }) => user_id === me.userId).map(({ id }) => id);
  expect([(await get(me.cookie, older ?? "")).answer.status, (await get(me.cookie, newer ?? "")).answer.status]).toEqual([
    404, 200,
  ]);
  const now = new Date();
  store.fault = "away";
  await expect(dropArchives(mo, now)).rejects.toThrow("away");
  expect(await rows()).toHaveLength(3);
  store.fault = null;
  expect(await runJob(mo, "hourly", now)).toMatchObject({ archives: 1 });
  expect([...store.kept.keys()].some((key) => key.endsWith(older ?? "-"))).toBe(false);
  expect(store.kept.size).toBe(2);
  expect(await dropArchives(mo, new Date(now.getTime() + 86_400_000 - 60_000))).toBe(0);
  expect(await dropArchives(mo, new Date(now.getTime() + 86_400_000 + 60_000))).toBe(2);
  expect([store.kept.size, (await rows()).length]).toEqual([0, 0]);
});

test("with the account everything of it goes", async () => {
  const { userId, cookie } = await signedIn(mo);
  await ask(cookie);
  await settled();
  await eraseAccount(mo, userId);
  expect([store.kept.size, (await rows()).length]).toEqual([0, 0]);
});
