import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../src/lib/config";
import type { Database } from "../../src/lib/db/database";
import type { LogLine } from "../../src/lib/log";
import { prepare } from "../../src/wiring/prepare";
import { openTestDatabase } from "../support/database";

/* What a start does to the database: everything on a machine of one's own, nothing but a look on Vercel. */

let database: Database & { readonly epoch: string };
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const lines: LogLine[] = [];
const log = { write: (_: unknown, line: LogLine) => void lines.push(line) };
const { environment } = readConfig({ MO_ENV: "test" });
const nameOf = async () => {
  const result = await database.plain.execute<{ name: string }>(sql`select name from exercises where id = 'barbell_bench_press'`);
  return result.rows[0]?.name;
};

test("on Vercel an instance that starts for a request neither migrates nor seeds: the build did", async () => {
  const chosen = { database: { use: "pglite", dir: "-" }, environment } as const;
  // Every statement that is not within a unit goes by `plain` or `script`: a cold start has one, and writes nothing.
  const scripts: string[] = [];
  const watched: Database = {
    ...database,
    script: (text) => {
      scripts.push(text);
      return database.script(text);
    },
  };
  expect(await prepare({ ...chosen, isOnVercel: true }, watched, log)).toBe(database.epoch);
  expect([scripts, await nameOf()]).toEqual([[], undefined]);
  expect(lines).toEqual([]);
  expect(await prepare({ ...chosen, isOnVercel: false }, watched, log)).toBe(database.epoch);
  expect(scripts.length).toBeGreaterThan(0);
  expect(await nameOf()).toBe("Barbell bench press");
});

test("whose database it is counts there as well", async () => {
  const chosen = { database: { use: "pglite", dir: "-" }, isOnVercel: true } as const;
  await expect(prepare({ ...chosen, environment: "production" }, database, log)).rejects.toThrow(
    "This database belongs to test; this process is production.",
  );
  lines.length = 0;
  await prepare({ ...chosen, environment: "preview" }, database, log);
  expect(lines).toEqual([{ event: "notice", text: "This database says test; this process is preview." }]);
});
