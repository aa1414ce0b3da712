import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "../../../tests/support/database";
import { migrate } from "./migrate";
import { dropAll } from "./reset";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const tables = async () =>
  (await database.plain.execute<{ n: number }>(sql`select count(*)::int as n from pg_tables where schemaname = 'public'`)).rows[0]
    ?.n;

test("production is never reset, neither the process nor the database", async () => {
  await expect(dropAll(database, "production")).rejects.toThrow("this process is production, the database belongs to test");
  await database.plain.execute(sql`update instance set environment = 'production'`);
  await expect(dropAll(database, "test")).rejects.toThrow("the database belongs to production");
  await database.plain.execute(sql`update instance set environment = 'test'`);
  expect(await tables()).toBeGreaterThan(10);
});

test("a test database is emptied and can be migrated again", async () => {
  await dropAll(database, "test");
  expect(await tables()).toBe(0);
  expect((await migrate(database)).length).toBeGreaterThan(0);
});
