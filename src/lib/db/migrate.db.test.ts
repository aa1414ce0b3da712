import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../../tests/support/database";
import { exercises } from "./data/exercises/all-exercises";
import type { Database } from "./database";
import { claimInstance, migrate, migrationNames } from "./migrate";
import { seed } from "./seed";

let database: Database;
const folders: string[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
});
afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});
afterAll(() => database.close());

function folder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(path.join(tmpdir(), "mo-migrations-"));
  folders.push(dir);
  mkdirSync(path.join(dir, "meta"));
  writeFileSync(path.join(dir, "meta/_journal.json"), JSON.stringify({ entries: Object.keys(files).map((tag) => ({ tag })) }));
  for (const [tag, text] of Object.entries(files)) writeFileSync(path.join(dir, `${tag}.sql`), text);
  return dir;
}

async function rows<T extends Record<string, unknown>>(statement: ReturnType<typeof sql>): Promise<T[]> {
  return (await database.plain.execute<T>(statement)).rows;
}
const exists = async (table: string) =>
  (await rows<{ at: string | null }>(sql`select to_regclass(${table}) as at`))[0]?.at !== null;

test("every migration is applied once", async () => {
  expect((await rows<{ name: string }>(sql`select name from mo_migrations order by name`)).map(({ name }) => name)).toEqual(
    migrationNames(),
  );
  expect(await migrate(database)).toEqual([]);
});

test("a file that fails half-way leaves the schema as it was, and the files before it", async () => {
  const dir = folder({
    "9000_good": "create table good_one (id int)",
    "9001_bad": "create table half (id int); insert into half values (1); select 1 / 0",
  });
  await expect(migrate(database, dir)).rejects.toThrow("Migration 9001_bad failed; the schema is as it was before");
  expect([await exists("good_one"), await exists("half")]).toEqual([true, false]);
  // Nothing is left open on the connection: the next statement works, and the mended file goes in.
  expect(await rows(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  writeFileSync(path.join(dir, "9001_bad.sql"), "create table half (id int)");
  expect((await migrate(database, dir)).map(({ file }) => file)).toEqual(["9001_bad"]);
  expect(await exists("half")).toBe(true);
});

// The embedded database has one process, by its lock, and one runner in it.
test("two runners at once: each file goes in once and neither fails", async ({ skip }) => {
  skip(database.use === "pglite");
  const dir = folder({
    "9100_one": "create table race_one (id int); select pg_sleep(0.2)",
    "9101_two": "create table race_two (id int)",
  });
  const reports = await Promise.all([migrate(database, dir), migrate(database, dir), migrate(database, dir)]);
  expect(
    reports
      .flat()
      .map(({ file }) => file)
      .sort(),
  ).toEqual(["9100_one", "9101_two"]);
});

test("a file without a transaction runs statement by statement, concurrently where the server can", async () => {
  const dir = folder({
    "9200_index":
      "-- mo:no-transaction\ncreate table looked_up (id int);\n--> statement-breakpoint\ncreate index concurrently looked_up_id on looked_up (id);",
  });
  await migrate(database, dir);
  expect(await exists("looked_up_id")).toBe(true);
});

test("seeding twice changes no row, and what the code no longer knows is retired, not deleted", async () => {
  const versions = () =>
    rows<{ id: string; version: string }>(
      sql`select 'e' || id as id, xmin::text as version from exercises union all select 'p' || id, xmin::text from programs union all select 'c' || slug, xmin::text from coaches order by 1`,
    );
  const report = await seed(database);
  expect(report.exercises).toBe(exercises.length);
  expect(report.coaches).toBe(8);
  const first = await versions();
  await seed(database);
  expect(await versions()).toEqual(first);
  await database.script(
    `insert into exercises (id, slug, name, facts) values ('old', 'old', 'Old', '{}'); insert into programs (id, version, name, facts) values ('old', 1, 'Old', '{}'); insert into coaches (slug, name, position, facts) values ('old', 'Old', 99, '{}')`,
  );
  await seed(database);
  const retired = await rows<{ n: number }>(
    sql`select (select count(*) from exercises where id = 'old' and retired_at is not null) + (select count(*) from programs where id = 'old' and retired_at is not null) + (select count(*) from coaches where slug = 'old' and retired_at is not null) as n`,
  );
  expect(Number(retired[0]?.n)).toBe(3);
  expect((await versions()).filter(({ id }) => !/^.old$/.test(id))).toEqual(first);
});

test("a database says whose it is: production and the rest never meet, other differences are told", async () => {
  expect(await claimInstance(database, "test")).toMatchObject({ warning: null });
  expect(await claimInstance(database, "preview")).toMatchObject({
    warning: "This database says test; this process is preview.",
  });
  await expect(claimInstance(database, "production")).rejects.toThrow(
    "This database belongs to test; this process is production.",
  );
  await database.script("update instance set environment = 'production'");
  await expect(claimInstance(database, "preview")).rejects.toThrow(
    "This database belongs to production; this process is preview.",
  );
  expect((await claimInstance(database, "production")).epoch).toMatch(/^[0-9a-f-]{36}$/);
});
