import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "../../src/app/api/metrics/route";
import { GET as readProfile } from "../../src/app/api/v1/profile/route";
import { newId } from "../../src/lib/ids";
import { openMeter } from "../../src/lib/metrics/meter";
import { readMinutes, storeMinutes } from "../../src/lib/metrics/metric-minutes";
import { measuring } from "../../src/wiring/measuring";
import { retain } from "../../src/wiring/retention";
import type { Started } from "../../src/wiring/services";
import { ORIGIN, params, request, signedIn, startTestMo } from "../support/api";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

const ask = (authorization?: string) =>
  GET(new Request(`${ORIGIN}/api/metrics`, authorization ? { headers: { authorization } } : {}));
const AN_HOUR_AGO = () => new Date(Date.now() - 3_600_000);

test("metrics are not there without the operator's token", async () => {
  for (const wrong of [undefined, "Bearer", "Bearer wrong", "Basic ops"]) expect((await ask(wrong)).status, wrong).toBe(404);
});

test("a request is counted with its endpoint, status and time, and costs no statement", async () => {
  const { cookie } = await signedIn(mo);
  const once = async () => {
    const before = mo.database.statements();
    expect((await readProfile(request("GET", "/profile", { cookie }), params())).status).toBe(200);
    return mo.database.statements() - before;
  };
  const seen = mo.meter.totals()["requests readProfile 200"] ?? 0;
  expect(await once()).toBe(await once());
  await readProfile(request("GET", "/profile"), params());
  const totals = mo.meter.totals();
  expect([totals["requests readProfile 200"], totals["requests readProfile 401"]]).toEqual([seen + 2, 1]);
  const answer = await ask("Bearer ops");
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
    200,
    "text/plain; version=0.0.4; charset=utf-8",
    "private, no-store",
  ]);
  const text = await answer.text();
  expect(text).toContain(`mo_requests_total{instance="${mo.instance}",endpoint="readProfile",status="401"} 1`);
  expect(text).toMatch(/^mo_sql_statements_total\{[^}]+\} [1-9]\d*$/m);
  expect(text).toMatch(/^mo_outbox_backlog\{[^}]+waiting"\} 0$/m);
});

test("without the database the counters are told all the same", async () => {
  const unit = () => Promise.reject(new Error("connect ECONNREFUSED"));
  Object.assign(globalThis, { moStarted: { ...mo, database: { ...mo.database, unit } } });
  const text = await (await ask("Bearer ops")).text();
  Object.assign(globalThis, { moStarted: mo });
  expect(text).toContain("mo_requests_total");
  expect(text).not.toContain("backlog");
});

test("several processes add up, and a minute that is written again is not counted twice", async () => {
  const [one, other] = [openMeter(Date.now), openMeter(Date.now)];
  const [a, b] = [newId(), newId()];
  one.add("mail refused", 2);
  other.add("mail refused", 5);
  const sent = async () =>
    (await readMinutes(mo, AN_HOUR_AGO())).reduce((total, { counts }) => total + (counts["mail refused"] ?? 0), 0);
  for (let i = 0; i < 3; i++) {
    await storeMinutes(mo, one, a, new Date());
    await storeMinutes(mo, other, b, new Date());
  }
  expect(await sent()).toBe(7);
  one.add("mail refused");
  const before = mo.database.statements();
  await storeMinutes(mo, one, a, new Date());
  expect(mo.database.statements() - before).toBe(1);
  expect(await sent()).toBe(8);
});

test("a minute that could not be written is written with the next, statements and lag with it", async () => {
  const away = { ...mo, meter: openMeter(Date.now), database: { ...mo.database, unit: () => Promise.reject(new Error("away")) } };
  const measures = measuring(away);
  away.meter.add("mail expired", 4);
  await measures.store(new Date());
  measures.close();
  expect(away.meter.open().at(0)?.counts).toMatchObject({ "mail expired": 4, statements: expect.any(Number) });
  await storeMinutes(mo, away.meter, newId(), new Date());
  const stored = await readMinutes(mo, AN_HOUR_AGO());
  expect(stored.some(({ counts }) => counts["mail expired"] === 4)).toBe(true);
});

test("after thirty days a minute goes", async () => {
  const row = (days: number) => sql`(now() - make_interval(days => ${days}::int), ${newId()}, '{"mail late": 1}')`;
  await mo.database.unit({ actor: "system", mode: "write" }, (db) =>
    db.execute(sql`insert into metric_minute (minute, instance, counts) values ${row(31)}, ${row(29)}`),
  );
  await retain(mo, new Date(), performance.now() + 20_000);
  const left = await readMinutes(mo, new Date(0));
  expect(left.filter(({ counts }) => counts["mail late"])).toHaveLength(1);
});
