import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ctx } from "../../src/lib/context";
import { closedDb, inReading, inTransaction } from "../../src/lib/context";
import type { Db } from "../../src/lib/db/database";
import { claimInstance, migrate } from "../../src/lib/db/migrate";
import { assertServer, openPostgres } from "../../src/lib/db/postgres";
import { asAppError } from "../../src/lib/http/problem";
import type { Started } from "../../src/wiring/services";
import { openFront } from "../peers/tcp-front";
import { signedIn, startTestMo } from "../support/api";

/* What only a server can do: run out of connections, be stopped, cancel, lend a lesser role. The embedded database has none of it. */

const url = process.env.MO_TEST_POSTGRES_URL ?? "";

describe.skipIf(url === "")("PostgreSQL", () => {
  let mo: Started;
  beforeAll(async () => {
    mo = await startTestMo();
  });
  afterAll(() => mo.database.close());

  async function lifter(): Promise<Ctx> {
    const { userId } = await signedIn(mo);
    return { userId, db: closedDb, now: () => new Date(), services: mo, requestId: "test" };
  }

  test("a connection that is cut mid-transaction is 'unavailable', ends no process, and the next unit works", async () => {
    const ctx = await lifter();
    const cut = inTransaction(ctx, async (ctx) => {
      const { rows } = await ctx.db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      await mo.database.plain.execute(sql`select pg_terminate_backend(${rows[0]?.pid})`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await ctx.db.execute(sql`select 1`);
    });
    await expect(cut).rejects.toMatchObject({ code: "unavailable", retryAfterSeconds: 5 });
    await inReading(ctx, (ctx) => ctx.db.execute(sql`select 1`));
  });

  test("a pool without a free connection is 'unavailable', not a fault", async () => {
    const small = await openPostgres({ url, poolMax: 1, connectMs: 200 });
    const ctx: Ctx = { ...(await lifter()), services: { ...mo, database: small } };
    let free = () => undefined as unknown;
    const held = small.unit({ actor: "system", mode: "read" }, () => new Promise((resolve) => (free = () => resolve(undefined))));
    await expect(inReading(ctx, () => Promise.resolve())).rejects.toMatchObject({ code: "unavailable" });
    await new Promise((resolve) => setTimeout(resolve, 50));
    free();
    await held;
    await small.close();
  });

  test("a server that is not there is 'unavailable' to whoever asks, also before anybody is known", async () => {
    const nowhere = await openPostgres({ url: "postgresql://postgres@127.0.0.1:1/x", poolMax: 1, connectMs: 500 });
    const error = await nowhere.plain.execute(sql`select 1`).catch((thrown: unknown) => thrown);
    expect(asAppError(error)).toMatchObject({ code: "unavailable" });
    const inUnit = await nowhere
      .unit({ actor: "system", mode: "read" }, () => Promise.resolve())
      .catch((thrown: unknown) => thrown);
    expect(asAppError(inUnit)).toMatchObject({ code: "unavailable" });
    await nowhere.close();
  });

  test("a line that takes everything and says nothing is 'unavailable' in time, and the next unit works when it speaks", async () => {
    const front = await openFront(Number(new URL(url).port));
    const through = new URL(url);
    through.port = String(front.port);
    const database = await openPostgres({ url: through.href, poolMax: 2, connectMs: 300, answerMs: 300 });
    const ask = () => database.plain.execute(sql`select 1`);
    const unit = (work: (db: Db) => Promise<unknown> = (db) => db.execute(sql`select 1`)) =>
      database.unit({ actor: "system", mode: "read" }, work);
    await Promise.all([ask(), unit()]);
    const from = performance.now();
    /** Lines that were open end; the pool hears of it a moment later. */
    const speak = () => {
      front.set(null);
      return new Promise((resolve) => setTimeout(resolve, 100));
    };
    for (const work of [ask, unit]) {
      front.set("silent");
      expect(asAppError(await work().catch((thrown: unknown) => thrown))).toMatchObject({ code: "unavailable" });
      await speak();
      await work();
    }
    const inTheMiddle = unit(async (db) => {
      front.set("silent");
      await db.execute(sql`select 1`);
    });
    expect(asAppError(await inTheMiddle.catch((thrown: unknown) => thrown))).toMatchObject({ code: "unavailable" });
    await speak();
    await unit();
    expect(performance.now() - from).toBeLessThan(5_000);
    await database.close();
    await front.close();
  });

  test("a statement of more than five seconds is cancelled, and a lock is waited for two", async () => {
    const ctx = await lifter();
    await expect(inReading(ctx, (ctx) => ctx.db.execute(sql`select pg_sleep(6)`))).rejects.toMatchObject({ code: "unavailable" });
    const lock = (work: () => Promise<unknown>) =>
      inTransaction(ctx, async (ctx) => {
        await ctx.db.execute(sql`update sync_state set rev = rev where user_id = ${ctx.userId}`);
        await work();
      });
    const from = performance.now();
    await lock(() => expect(lock(() => Promise.resolve())).rejects.toMatchObject({ code: "unavailable" }));
    expect(performance.now() - from).toBeGreaterThan(3_900); // two tries of two seconds
  });

  test("two units that meet are tried once more, and both succeed", async () => {
    const ctx = await lifter();
    let tries = 0;
    await inTransaction(ctx, async (ctx) => {
      tries++;
      if (tries === 1) await ctx.db.execute(sql`do $$ begin raise exception 'met' using errcode = '40P01'; end $$`);
    });
    expect(tries).toBe(2);
  });

  test("a server that forgets what it answered is refused", async () => {
    const own = new URL(url);
    own.searchParams.set("options", "-c synchronous_commit=off");
    const forgetful = await openPostgres({ url: own.href, poolMax: 1 });
    await expect(assertServer(forgetful)).rejects.toThrow("synchronous_commit must be on");
    await forgetful.close();
  });

  test("a login that owns nothing is enough to run; only migrations need the owner", async () => {
    const name = `mo_test_${randomBytes(6).toString("hex")}`;
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query(`create database ${name}`);
    const at = (user: string) => Object.assign(new URL(url), { pathname: `/${name}`, username: user }).href;
    const owner = await openPostgres({ url: at("postgres"), poolMax: 1 });
    await migrate(owner);
    await claimInstance(owner, "test");
    await admin.query(`create role login_${name} login in role mo_app, mo_identity`);
    const lesser = await openPostgres({ url: at(`login_${name}`), poolMax: 2 });
    await lesser.plain.execute(sql`insert into users (id, email) values (gen_random_uuid(), 'a@b.test')`);
    await lesser.unit({ actor: "system", mode: "read" }, (db) => db.execute(sql`select 1 from workouts`));
    const { rows } = await lesser.plain.execute(sql`select count(*)::int as n from profiles`);
    expect(rows).toEqual([{ n: 0 }]);
    await expect(lesser.plain.execute(sql`drop table users`)).rejects.toThrow();
    await Promise.all([owner.close(), lesser.close()]);
    await admin.query(`drop database ${name}`);
    await admin.query(`drop role login_${name}`);
    await admin.end();
  });
});
