import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assertKeys } from "../../src/lib/db/check-keys";
import { sealedColumns } from "../../src/lib/db/sealed-columns";
import { openKeys } from "../../src/lib/keys";
import { commandNamed } from "../../src/wiring/commands";
import type { Started } from "../../src/wiring/services";
import { startTestMo } from "../support/api";
import { personWithData } from "../support/person";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

const NEW = `k2:${Buffer.alloc(32, 9).toString("base64")}`;
const ring = (...keys: string[]) => openKeys(mo.config.secret, keys.join(","));
const rotate = (keys: Started["keys"]) => commandNamed("keys rotate")!.run({ ...mo, keys }, {});
/** All sealed values: where, whose, and what they say. */
async function values(keys: Started["keys"]) {
  const found: Record<string, string> = {};
  for (const { table, tableName, column, place, userId, row } of sealedColumns()) {
    const { rows } = await mo.database.unit({ actor: "system", mode: "read" }, (db) =>
      db.execute<{ user: string; row: string; value: string }>(
        sql`select ${userId}::text as user, ${row}::text as row, ${column} as value from ${table} where ${column} is not null`,
      ),
    );
    for (const { user, row: id, value } of rows)
      found[`${tableName}.${place} ${user} ${id}`] = keys.open(value, { table: tableName, column: place, row: id, user });
  }
  return found;
}

test("everything opens with the new key alone afterwards, says what it said, and the old key may go", async () => {
  await personWithData(mo);
  await personWithData(mo);
  const before = await values(mo.keys);
  expect(new Set(Object.keys(before).map((at) => at.split(" ")[0])).size).toBeGreaterThan(5);
  const both = ring(NEW, mo.config.dataKeys);
  await expect(assertKeys(mo.database, ["k2"])).rejects.toThrow("MO_DATA_KEYS lacks the key");
  const { exit, lines } = await rotate(both);
  expect([exit, lines]).toEqual([0, [expect.stringMatching(new RegExp(`^✓ ${Object.keys(before).length} values sealed again`))]]);
  await assertKeys(mo.database, ["k2"]);
  expect(await values(ring(NEW))).toEqual(before);
  // Run again it finds nothing to do.
  expect((await rotate(both)).lines[0]).toContain("✓ 0 values sealed again");
});

test("a value that does not open is left as it is, said, and holds up no other", async () => {
  const { userId } = await personWithData(mo);
  const foreign = mo.keys.seal("moved", { table: "sets", column: "note", row: "elsewhere", user: userId });
  await mo.database.unit({ actor: "system", mode: "write" }, (db) =>
    db.execute(sql`update workouts set note_sealed = ${foreign} where user_id = ${userId}`),
  );
  const { exit, lines } = await rotate(ring(NEW, mo.config.dataKeys));
  expect([exit, lines[0]]).toEqual([
    1,
    expect.stringMatching(/^[1-9]\d* values are sealed with k2 now, but [1-9]\d* do not open/),
  ]);
});

test("more than one batch of rows is sealed again", async () => {
  const { userId } = await personWithData(mo);
  const keys = ring(NEW, mo.config.dataKeys);
  await mo.database.unit({ actor: "system", mode: "write" }, async (db) => {
    for (let i = 0; i < 430; i++) {
      const id = crypto.randomUUID();
      const sealed = mo.keys.seal(`${i}`, { table: "pain_marks", column: "mark", row: id, user: userId });
      await db.execute(
        sql`insert into pain_marks select (jsonb_populate_record(g, jsonb_build_object('id', ${id}::text, 'mark_sealed', ${sealed}::text))).* from pain_marks g where user_id = ${userId} limit 1`,
      );
    }
  });
  await mo.database.unit({ actor: "system", mode: "write" }, (db) => db.execute(sql`update workouts set note_sealed = null`));
  const { exit, lines } = await rotate(keys);
  expect([exit, Number(/✓ (\d+)/.exec(lines[0] ?? "")?.[1])]).toEqual([0, expect.any(Number)]);
  expect(Object.keys(await values(ring(NEW))).filter((at) => at.startsWith("pain_marks.mark")).length).toBeGreaterThan(430);
});
