import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as cron } from "../../src/app/api/cron/[job]/route";
import { sync as syncContract } from "../../src/features/sync/contract";
import { syncWith } from "../../src/features/sync/server/sync";
import { deleteWorkout, discardWorkout } from "../../src/features/workouts/server/finish-workout";
import { createLink } from "../../src/lib/auth/links";
import { issueSession } from "../../src/lib/auth/sessions";
import { asUseCase } from "../../src/lib/changes";
import { runJob } from "../../src/wiring/jobs";
import { operations } from "../../src/wiring/operations";
import type { Started } from "../../src/wiring/services";
import { runDue } from "../../src/wiring/sweep";
import { ORIGIN, startTestMo } from "../support/api";
import { personWithData } from "../support/person";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

const DAY = 86_400_000;
let slots = 0;
/** A day of its own for each run, so that no slot is taken. */
const nextDay = () => new Date(Date.parse("2030-01-01T04:00:00Z") + DAY * slots++);
const daily = async (now: Date) => (await runJob(mo, "daily", now)) ?? {};
const ask = (job: string, authorization?: string) =>
  cron(new Request(`${ORIGIN}/api/cron/${job}`, authorization ? { headers: { authorization } } : {}), {
    params: Promise.resolve({ job }),
  });

/** Runs SQL past row-level security, as the operator's own hands would. */
async function tamper(statement: ReturnType<typeof sql>) {
  const result = await mo.database.plain.transaction(async (db) => {
    await db.execute(sql`select set_config('app.actor', 'system', true)`);
    return db.execute(statement);
  });
  return result.rows;
}

test("a cron needs its bearer, whole and nothing else", async () => {
  for (const wrong of [undefined, "Bearer", "Bearer ", "Bearer cro", "Bearer cronn", "Basic cron", "cron"])
    expect((await ask("sweep", wrong)).status, String(wrong)).toBe(401);
  const answer = await ask("sweep", "Bearer cron");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ job: "sweep", counts: { events: 0, mails: 0 } });
  expect(answer.headers.get("x-request-id")).toMatch(/^[A-Za-z0-9-]{8,64}$/);
  expect((await ask("sweeper", "Bearer cron")).status).toBe(404);
});

test("a slot runs once, however many ask at the same time", async () => {
  const now = new Date("2031-05-05T05:05:00Z");
  const runs = await Promise.all(Array.from({ length: 5 }, () => runJob(mo, "sweep", now)));
  expect(runs.filter(Boolean)).toHaveLength(1);
});

test("a run that died is taken up again after ten minutes, a finished one never", async () => {
  const now = new Date("2031-06-06T04:00:00Z");
  await tamper(
    sql`insert into cron_runs (job, slot, created_at) values ('daily', '2031-06-06', ${now.toISOString()}::timestamptz)`,
  );
  const later = (minutes: number) => runJob(mo, "daily", new Date(now.getTime() + minutes * 60_000));
  expect(await later(9)).toBeNull();
  expect(await later(11)).not.toBeNull();
  expect(await later(60)).toBeNull();
});

test("the daily work is done once a day from 03:17 UTC on, also by a machine that was off then", async () => {
  const ran = async (time: string) => {
    await runDue(mo, new Date(`2032-02-02T${time}:00Z`));
    return (await tamper(sql`select 1 from cron_runs where job = 'daily' and slot = '2032-02-02'`)).length;
  };
  expect(await ran("03:16")).toBe(0);
  expect(await ran("19:40")).toBe(1);
});

test("a failing job is written down and the next one runs", async () => {
  const lines: unknown[] = [];
  const log = { write: (_: string, line: unknown) => void lines.push(line) };
  const broken = { ...mo, log, database: { ...mo.database, unit: () => Promise.reject(new Error("secret text")) } };
  await runDue(broken, new Date("2033-03-03T10:00:00Z"));
  const faults = lines.filter((line) => (line as { event: string }).event === "fault");
  expect(faults).toMatchObject([{ where: "job sweep" }, { where: "job hourly" }, { where: "job daily" }]);
  expect(JSON.stringify(faults)).not.toContain("secret text");
});

test("the hour sets mails aside whose code or link is too old", async () => {
  const { userId } = await personWithData(mo);
  await tamper(sql`update outbox set expires_at = '2029-01-01' where user_id = ${userId}`);
  const counts = await runJob(mo, "hourly", new Date("2029-01-01T01:00:00Z"));
  expect(counts).toEqual({ expired: 1, unpaid: 0, erased: 0, ledger: 0, rewritten: 0, archives: 0 });
  expect(await tamper(sql`select dead_at is not null as dead, text from outbox where user_id = ${userId}`)).toEqual([
    { dead: true, text: "Hi" },
  ]);
});

test("sessions go 30 days after their end, codes and links a day after, and not before", async () => {
  const now = nextDay();
  const { userId } = await personWithData(mo);
  const at = (days: number) => new Date(now.getTime() - days * DAY);
  await tamper(sql`delete from sessions`);
  await tamper(sql`delete from verifications`);
  // Idle for 30 days is over; 30 more and it goes.
  for (const days of [59, 61]) await issueSession(mo, ORIGIN, { userId, now: at(days) });
  // Links live 24 hours.
  for (const days of [1.9, 2.1]) await createLink(mo.database, "confirm", userId, at(days));
  expect(await daily(now)).toMatchObject({ sessions: 1, codes: 1 });
  expect(await tamper(sql`select count(*)::int as n from sessions`)).toEqual([{ n: 1 }]);
});

test("a session past 180 days goes 30 days later, however much it was used", async () => {
  const now = nextDay();
  const { userId } = await personWithData(mo);
  await issueSession(mo, ORIGIN, { userId, now: new Date(now.getTime() - 211 * DAY) });
  await tamper(sql`update sessions set expires_at = ${now.toISOString()}::timestamptz where user_id = ${userId}`);
  expect((await daily(now)).sessions).toBeGreaterThanOrEqual(1);
});

test("mails lose their text after 7 days and go after 30, facts go after 90, verdicts after 400", async () => {
  const now = nextDay();
  const person = await personWithData(mo);
  const age = (table: string, days: number) =>
    tamper(
      sql`update ${sql.identifier(table)} set created_at = ${new Date(now.getTime() - days * DAY).toISOString()}::timestamptz where user_id = ${person.userId}`,
    );
  const rows = async (table: string) =>
    (await tamper(sql`select * from ${sql.identifier(table)} where user_id = ${person.userId}`)) as Record<string, unknown>[];
  await tamper(sql`update events set done_at = now() where user_id = ${person.userId}`);
  await Promise.all([age("outbox", 6), age("events", 89), age("op_verdicts", 399)]);
  await daily(now);
  expect(await rows("outbox")).toMatchObject([{ text: "Hi", recipient: "a@b.test" }]);
  expect((await rows("events")).length).toBeGreaterThan(0);
  expect(await rows("op_verdicts")).toHaveLength(1);
  const later = nextDay();
  for (const [table, days] of [
    ["outbox", 9],
    ["events", 92],
    ["op_verdicts", 402],
  ] as const)
    await age(table, days);
  expect(await daily(later)).toMatchObject({ bodies: 1, verdicts: 1 });
  expect(await rows("outbox")).toMatchObject([{ text: null, recipient: null, key: `t:${person.userId}` }]);
  expect(await rows("events")).toEqual([]);
  await age("outbox", 32);
  expect(await daily(nextDay())).toMatchObject({ mails: 1 });
});

test("a fact nobody has heard yet is kept, however old", async () => {
  const now = nextDay();
  const { userId } = await personWithData(mo);
  await tamper(sql`update events set created_at = '2020-01-01', done_at = null, dead_at = null where user_id = ${userId}`);
  await daily(now);
  expect((await tamper(sql`select 1 from events where user_id = ${userId}`)).length).toBeGreaterThan(0);
});

test("the trash is emptied after 30 days; the tombstone stays for phones until day 400", async () => {
  const person = await personWithData(mo);
  const { workoutId } = person.ids;
  await tamper(sql`update workouts set note_sealed = 'v1.x' where id = ${workoutId}`);
  await asUseCase(deleteWorkout)(person.ctx, { workoutId });
  const age = (now: Date, days: number) =>
    tamper(
      sql`update workouts set deleted_at = ${new Date(now.getTime() - days * DAY).toISOString()}::timestamptz where id = ${workoutId}`,
    );
  const state = async () => ({
    workout: await tamper(sql`select title, note_sealed from workouts where id = ${workoutId}`),
    sets: (await tamper(sql`select 1 from sets where workout_id = ${workoutId}`)).length,
  });
  const first = nextDay();
  await age(first, 29);
  await daily(first);
  expect(await state()).toEqual({ workout: [{ title: "Bench", note_sealed: "v1.x" }], sets: 1 });
  const second = nextDay();
  await age(second, 31);
  expect(await daily(second)).toMatchObject({ trash: 1 });
  expect(await state()).toEqual({ workout: [{ title: "", note_sealed: null }], sets: 0 });
  const third = nextDay();
  await age(third, 401);
  expect((await daily(third)).tombstones).toBeGreaterThanOrEqual(1);
  expect(await state()).toEqual({ workout: [], sets: 0 });
});

test("a discarded workout leaves the trash after 30 days, and every phone hears of it", async () => {
  const person = await personWithData(mo);
  await asUseCase(discardWorkout)(person.ctx, { workoutId: person.ids.workoutId });
  const pull = async (cursor: number) =>
    syncWith(operations)(
      person.ctx,
      syncContract.input.parse({ protocol: 1, deviceId: "tablet-001", epoch: null, cursor, ops: [] }),
    );
  const { cursor } = await pull(0);
  const now = nextDay();
  await tamper(
    sql`update workouts set discarded_at = ${new Date(now.getTime() - 31 * DAY).toISOString()}::timestamptz where id = ${person.ids.workoutId}`,
  );
  await daily(now);
  expect((await pull(cursor)).changes).toMatchObject([{ table: "workouts", id: person.ids.workoutId, row: null }]);
});

test("more rows than one batch go in one run", async () => {
  const { userId } = await personWithData(mo);
  const now = nextDay();
  await tamper(
    sql`insert into op_verdicts (user_id, device_id, seq, verdict, created_at) select ${userId}, 'old-phone', n, '{}', '2020-01-01' from generate_series(1, 2500) n`,
  );
  expect((await daily(now)).verdicts).toBeGreaterThanOrEqual(2500);
  expect(await tamper(sql`select 1 from op_verdicts where user_id = ${userId} and device_id = 'old-phone'`)).toEqual([]);
});

test("what is not old is never touched", async () => {
  const person = await personWithData(mo);
  const before = await person.checksum();
  await runJob(mo, "daily", new Date());
  expect(await person.checksum()).toEqual(before);
});
