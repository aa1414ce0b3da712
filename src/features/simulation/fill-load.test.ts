import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServices } from "../../../tests/support/context";
import { reading } from "../../lib/context";
import { readToday } from "../programs/server/read-today";
import { fillLoad } from "./fill-load";

let open: Awaited<ReturnType<typeof openTestServices>>;
beforeAll(async () => {
  open = await openTestServices();
});
afterAll(() => open.close());

const until = new Date("2026-03-02T00:00:00.000Z");
const wanted = { lifters: 2, years: 0.5, seed: 7, until };
const count = async (what: string) => {
  const { database } = open.services;
  const result = await database.unit({ actor: "system", mode: "read" }, (db) =>
    db.execute<{ n: number }>(sql.raw(`select ${what} as n`)),
  );
  return result.rows[0]?.n ?? 0;
};

test("production and previews are refused before a row is written", async () => {
  const { database, keys } = open.services;
  for (const environments of [
    ["production", "test"],
    ["test", "production"],
    ["preview", "preview"],
  ])
    await expect(fillLoad(database, keys, environments, wanted)).rejects.toThrow("only for development and test");
  expect(await count("(select count(*)::int from profiles)")).toBe(0);
});

test("every lifter has a log that Mo reads, and it is said what one costs a year", async () => {
  const { database, keys } = open.services;
  const filled = await fillLoad(database, keys, ["test", "test"], wanted);
  expect(await count("(select count(*)::int from sets)")).toBe(filled.sets);
  // Half a year of three or four sessions a week, of about eighteen sets.
  expect(filled.sets / 2).toBeGreaterThan(1_000);
  expect(filled.sets / 2).toBeLessThan(2_000);
  expect(filled.megabytesEach).toBeGreaterThan(0.3);
  expect(filled.megabytesEach).toBeLessThan(12);
  expect(await count("(select count(*)::int from workouts where finished_at > '2026-03-02')")).toBe(0);
  expect(await count("(select count(distinct user_id)::int from weight_entries)")).toBe(2);
  const [lifter] = (await database.plain.execute<{ id: string }>(sql`select id from users limit 1`)).rows;
  const fresh = await open.newLifter(until);
  const today = await reading(readToday)({ ...fresh, userId: lifter?.id ?? "" }, {});
  expect(today).toBeTruthy();
});
