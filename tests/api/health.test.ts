import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { GET as health } from "../../src/app/api/health/route";
import { GET as live } from "../../src/app/api/live/route";
import { GET as ready } from "../../src/app/api/ready/route";
import { migrationNames } from "../../src/lib/db/migrate";
import { storeMinutes } from "../../src/lib/metrics/metric-minutes";
import { inUse, type Started } from "../../src/wiring/services";
import { ORIGIN, startTestMo } from "../support/api";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
beforeEach(async () => {
  use({});
  await aSecond(); // an earlier look is used for a second
});
afterAll(() => mo.database.close());

const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1_050));
const ask = (headers: Record<string, string> = {}) => health(new Request(`${ORIGIN}/api/health`, { headers }));
const use = (over: Partial<Started>) => Object.assign(globalThis, { moStarted: { ...mo, ...over } });
const broken = (unit: Started["database"]["unit"]): Partial<Started> => ({ database: { ...mo.database, unit } });

test("it says what is in use, and nothing secret", async () => {
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  const body = (await answer.json()) as Record<string, unknown>;
  expect(body).toMatchObject({
    status: "ok",
    version: "dev",
    checks: { database: "ok", redis: "not_configured", files: "ok", jobs: "ok" },
  });
  expect(body.services).toEqual(inUse(mo.config));
  expect(Object.keys(body).sort()).toEqual(["checks", "notes", "services", "status", "timestamp", "version"]);
});

test("details are for the operator's token only", async () => {
  expect(await (await ask({ authorization: "Bearer wrong" })).json()).not.toHaveProperty("detail");
  for (let i = 0; i < 30; i++) mo.meter.request("logSet", 200, 20);
  await storeMinutes(mo, mo.meter, mo.instance, new Date());
  const { detail } = (await (await ask({ authorization: "Bearer ops" })).json()) as { detail: Record<string, unknown> };
  expect(detail).toMatchObject({
    ...{ migration: migrationNames().at(-1), limitsFallbackTotal: 0, budget: null, deadLetters: 0, backlogMinutes: 0 },
    ...{ latencyMs: { p50: expect.any(Number), p95: expect.any(Number), answers: 30 }, alerts: [] },
  });
  expect(JSON.stringify(detail)).not.toMatch(/postgres|localhost|\//);
});

test("without the database the operator is told what the process knows by itself", async () => {
  use(broken(() => Promise.reject(new Error("connect ECONNREFUSED 10.0.0.1"))));
  const { detail } = (await (await ask({ authorization: "Bearer ops" })).json()) as { detail: Record<string, unknown> };
  expect(Object.keys(detail).sort()).toEqual(["budget", "limitsFallbackTotal", "migration", "statements"]);
});

test("it costs one statement, and one look serves a second however many ask", async () => {
  const before = mo.database.statements();
  await Promise.all(Array.from({ length: 20 }, () => ask()));
  expect(mo.database.statements() - before).toBe(1);
});

test("no database is down and 503, and it is ok again when the database is", async () => {
  use(broken(() => Promise.reject(new Error("connect ECONNREFUSED 10.0.0.1"))));
  const down = await ask();
  expect(down.status).toBe(503);
  const text = await down.text();
  expect(JSON.parse(text)).toMatchObject({ status: "down", checks: { database: "error" } });
  expect(text).not.toContain("10.0.0.1");
  expect(await (await ready()).json()).toEqual({ ready: false, reason: "database" });
  expect((await live()).status).toBe(200);
  use({});
  await aSecond();
  expect((await ask()).status).toBe(200);
});

test("a check that hangs is cut at a second", async () => {
  use(broken(() => new Promise(() => undefined)));
  const from = performance.now();
  expect((await ask()).status).toBe(503);
  expect((await ready()).status).toBe(503);
  // Twice a second, and what a busy machine adds; the second itself is src/lib/in-time.test.ts.
  expect(performance.now() - from).toBeLessThan(5_000);
});

test("a store of files that is away or hangs is degraded within a second, still 200, and ok as soon as it is back", async () => {
  // What it said last counts for half a minute.
  const now = performance.now();
  vi.spyOn(performance, "now").mockImplementation(() => now + 31_000);
  const away = () => Promise.reject(new Error("connect ECONNREFUSED 10.0.0.2"));
  const hanging = () => new Promise<never>(() => undefined);
  for (const open of [away, hanging]) {
    await aSecond();
    use({ files: { ...mo.files, open } });
    const from = Date.now();
    const answer = await ask();
    expect(Date.now() - from).toBeLessThan(4_000);
    const text = await answer.text();
    expect([answer.status, JSON.parse(text)]).toMatchObject([
      200,
      { status: "degraded", checks: { database: "ok", files: "error" } },
    ]);
    expect(text).not.toContain("10.0.0.2");
  }
  use({});
  await aSecond();
  expect(await (await ask()).json()).toMatchObject({ checks: { files: "ok" } });
  // And nobody asks it again at once.
  let asked = 0;
  const counted = { ...mo.files, open: (key: string) => ++asked && mo.files.open(key) };
  use({ files: counted as Started["files"] });
  await aSecond();
  await ask();
  expect(asked).toBe(0);
  vi.restoreAllMocks();
});

test("mail that has waited a quarter of an hour is degraded, and still 200", async () => {
  use({ email: { ...mo.email, canDeliver: true } });
  const userId = await mo.database.plain.execute<{ id: string }>(
    sql`insert into users (id, email) values (gen_random_uuid(), 'a@b.test') returning id`,
  );
  await mo.database.unit({ actor: "system", mode: "write" }, (db) =>
    db.execute(
      sql`insert into outbox (id, user_id, key, kind, subject, due_at) values (gen_random_uuid(), ${userId.rows[0]?.id}, 'k', 'code', 's', now() - interval '16 minutes')`,
    ),
  );
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ status: "degraded", checks: { database: "ok", jobs: "error" } });
});

test("ready needs the newest migration and is over as soon as draining begins", async () => {
  expect(await (await ready()).json()).toEqual({ ready: true });
  Object.assign(globalThis, { moDraining: true });
  expect(await (await ready()).json()).toEqual({ ready: false, reason: "draining" });
  Object.assign(globalThis, { moDraining: false });
  await mo.database.script("delete from mo_migrations where name like '0002%'");
  const behind = await ready();
  expect([behind.status, await behind.json()]).toEqual([503, { ready: false, reason: "migrations" }]);
});
