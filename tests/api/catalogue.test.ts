import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assertRole } from "../../src/lib/db/postgres";
import type { Started } from "../../src/wiring/services";
import { startTestMo } from "../support/api";
import { personWithData } from "../support/person";

/* What the database itself promises of every table of a lifter (security specification 5.2, platform 5.1). */

let mo: Started;
let owned: string[];
const IDENTITY = ["accounts", "passkeys", "sessions"];

beforeAll(async () => {
  mo = await startTestMo();
  owned = (
    await rows<{ name: string }>(
      sql`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'user_id' order by 1`,
    )
  ).map(({ name }) => name);
});
afterAll(() => mo.database.close());

async function rows<T extends Record<string, unknown>>(statement: ReturnType<typeof sql>): Promise<T[]> {
  return (await mo.database.plain.execute<T>(statement)).rows;
}
const guarded = () => owned.filter((name) => !IDENTITY.includes(name));

/** Rows of no lifter that only jobs may see. */
const NOBODYS = [
  ...["ai_budget", "alert_state", "analytics_events", "billing_leavers", "flag_definitions", "flags", "metric_minute"],
  ...["notices", "webhook_events"],
];

test("row-level security is forced on every table of a lifter, with the two policies and no other; what is nobody's has the jobs' alone", async () => {
  expect(owned.length).toBeGreaterThan(14);
  const forced = await rows<{ name: string }>(
    sql`select relname as name from pg_class where relrowsecurity and relforcerowsecurity order by 1`,
  );
  expect(forced.map(({ name }) => name)).toEqual([...guarded(), ...NOBODYS].sort());
  const policies = await rows<{ at: string; uses: string; checks: string }>(
    sql`select tablename || ' ' || policyname as at, qual as uses, with_check as checks from pg_policies where roles = '{mo_app}' order by 1`,
  );
  const expected = [
    ...guarded().flatMap((name) => [`${name} own`, `${name} system`]),
    ...NOBODYS.map((name) => `${name} system`),
  ];
  expect(policies.map(({ at }) => at).sort()).toEqual(expected.sort());
  for (const { at, uses, checks } of policies) expect([uses, uses.includes("app.actor")], at).toEqual([checks, true]);
});

test("the role of every unit owns nothing, logs in nowhere and bypasses nothing", async () => {
  const [role] = await rows(
    sql`select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb, (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns from pg_roles where rolname = 'mo_app'`,
  );
  expect(role).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcanlogin: false,
    rolcreaterole: false,
    rolcreatedb: false,
    owns: 0,
  });
  await assertRole(mo.database);
});

// Roles belong to the whole server: only where this file has one of its own.
test.skipIf(process.env.MO_TEST_POSTGRES_URL)("a role that could bypass the wall stops the start", async () => {
  await mo.database.script("alter role mo_app bypassrls");
  await expect(assertRole(mo.database))
    .rejects.toThrow("alter role mo_app nosuperuser nobypassrls;")
    .finally(() => mo.database.script("alter role mo_app nobypassrls"));
});

test("identity and reference tables are out of reach inside a unit", async () => {
  const as = (statement: ReturnType<typeof sql>) =>
    mo.database.unit({ actor: "system", mode: "write" }, (db) => db.execute(statement));
  for (const name of [
    ...["users", "accounts", "sessions", "passkeys", "verifications", "auth_attempts"],
    "erasure_receipts",
    "identity_leavers",
  ])
    await expect(as(sql`select 1 from ${sql.identifier(name)}`), name).rejects.toThrow();
  for (const name of ["coaches", "exercises", "programs", "instance"]) {
    await as(sql`select 1 from ${sql.identifier(name)}`);
    await expect(as(sql`delete from ${sql.identifier(name)}`), name).rejects.toThrow();
  }
  await expect(as(sql`create table mine (id int)`)).rejects.toThrow();
});

test("every row of a lifter is reached by an index, is never ownerless, and goes with its owner", async () => {
  for (const name of owned) {
    const [column] = await rows<{ nullable: string }>(
      sql`select is_nullable as nullable from information_schema.columns where table_name = ${name} and column_name = 'user_id'`,
    );
    expect(column?.nullable, name).toBe("NO");
    const led = await rows(
      sql`select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indrelid = ${name}::regclass and a.attname = 'user_id' and i.indpred is null`,
    );
    expect(led.length, `an index of ${name} that begins with user_id`).toBeGreaterThan(0);
    const [key] = await rows<{ rule: string }>(
      sql`select confdeltype as rule from pg_constraint where conrelid = ${name}::regclass and confrelid = 'users'::regclass and contype = 'f'`,
    );
    expect(key?.rule, `${name} cascades`).toBe("c");
  }
});

test("what phones keep a copy of has a counter, clocks and a tombstone", async () => {
  for (const name of ["profiles", "enrolments", "workouts", "workout_exercises", "sets", "weight_entries", "check_ins"]) {
    const columns = await rows<{ name: string }>(
      sql`select column_name as name from information_schema.columns where table_name = ${name} and column_name in ('rev', 'clocks', 'deleted_at')`,
    );
    expect(columns.length, name).toBe(3);
  }
});

describe("with the first wall gone", () => {
  const as = <T extends Record<string, unknown>>(actor: string, statement: ReturnType<typeof sql>) =>
    mo.database.unit({ actor, mode: "write" }, async (db) => (await db.execute<T>(statement)).rows);

  test("a lifter sees, changes, deletes and adds only own rows, in every table", async () => {
    const mine = await personWithData(mo);
    const theirs = await personWithData(mo);
    const before = await theirs.checksum();
    for (const name of guarded()) {
      const table = sql.identifier(name);
      const seen = await as<{ user_id: string }>(mine.userId, sql`select user_id from ${table}`);
      expect(new Set(seen.map(({ user_id }) => user_id)), name).toEqual(new Set([mine.userId]));
      await as(mine.userId, sql`update ${table} set user_id = user_id where user_id = ${theirs.userId}`);
      await as(mine.userId, sql`delete from ${table} where user_id = ${theirs.userId}`);
      await expect(
        as(mine.userId, sql`update ${table} set user_id = ${theirs.userId} where user_id = ${mine.userId}`),
        `give away ${name}`,
      ).rejects.toThrow();
    }
    expect(await theirs.checksum()).toEqual(before);
  });

  test("a role without an actor sees nothing", async () => {
    const { userId } = await personWithData(mo);
    await mo.database.plain.transaction(async (db) => {
      await db.execute(sql`set local role mo_app`);
      for (const name of guarded()) {
        const seen = await db.execute(sql`select 1 from ${sql.identifier(name)}`);
        expect(seen.rows, `${name} of ${userId}`).toEqual([]);
      }
    });
  });

  test("the test sees a policy that is gone", async () => {
    const [mine, theirs] = [await personWithData(mo), await personWithData(mo)];
    for (const name of guarded()) {
      await mo.database.script(`alter table ${name} disable row level security`);
      const seen = await as<{ user_id: string }>(mine.userId, sql`select user_id from ${sql.identifier(name)}`);
      expect(
        seen.map(({ user_id }) => user_id),
        name,
      ).toContain(theirs.userId);
      await mo.database.script(`alter table ${name} enable row level security`);
    }
  });
});
