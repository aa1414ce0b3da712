import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attemptsKey, takeAttempt } from "../../src/lib/auth/attempts";
import { createLink } from "../../src/lib/auth/links";
import { eraseAccount } from "../../src/wiring/erase-account";
import { personalData } from "../../src/wiring/personal-data";
import type { Started } from "../../src/wiring/services";
import { startTestMo } from "../support/api";
import { personWithData } from "../support/person";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

async function asSystem<T extends Record<string, unknown>>(statement: ReturnType<typeof sql>): Promise<T[]> {
  return mo.database.plain.transaction(async (db) => {
    await db.execute(sql`select set_config('app.actor', 'system', true)`);
    return (await db.execute<T>(statement)).rows;
  });
}

/** Tables of the whole database with a row that holds one of these words anywhere. */
async function tablesHolding(words: readonly string[]): Promise<string[]> {
  const tables = await asSystem<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  expect(tables.length).toBeGreaterThan(personalData.length);
  const like = sql.param(words.map((word) => `%${word}%`));
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await asSystem<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(name)} t where t::text ilike any(${like}::text[])`,
    );
    if (row && row.n > 0) found.push(name);
  }
  return found;
}

test("after an erasure no table of the database holds a trace of the person, and a neighbour keeps everything", async () => {
  const [me, neighbour] = [await personWithData(mo), await personWithData(mo)];
  const email = `${me.userId}@example.test`;
  await createLink(mo.database, "confirm", me.userId, new Date());
  const counted = attemptsKey(mo.keys, "auth-account", email);
  await takeAttempt(mo.database, counted, new Date());
  const traces = [me.userId, email, counted, ...Object.values(me.ids)];
  const before = await neighbour.checksum();
  expect((await tablesHolding(traces)).length).toBeGreaterThan(personalData.length);
  await eraseAccount(mo, me.userId);
  expect(await tablesHolding(traces)).toEqual([]);
  expect(await neighbour.checksum()).toEqual(before);
  // A second run, after a first that was cut off, finds nothing and does not mind.
  await eraseAccount(mo, me.userId);
});
