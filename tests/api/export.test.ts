import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GET as download } from "../../src/app/api/v1/users/me/export/route";
import { type Exported, personalData } from "../../src/wiring/personal-data";
import type { Started } from "../../src/wiring/services";
import { params, request, signedIn, startTestMo } from "../support/api";
import { fillLog } from "../support/fill-log";
import { personWithData } from "../support/person";

let mo: Started;
beforeAll(async () => {
  mo = await startTestMo();
});
afterAll(() => mo.database.close());

type Row = Record<string, unknown>;
type File = Record<string, Row[]> & { readonly profile: Row };

const ask = (cookie: string) => download(request("GET", "/users/me/export", { cookie }), params());
const exported = personalData.flatMap(({ table, export: how }) => ("excluded" in how ? [] : [{ table, how }]));
const shownColumns = (table: PgTable, how: Exported) =>
  Object.entries(getTableColumns(table)).filter(([key]) => key !== "userId" && !(key in (how.without ?? {})));

async function asSystem<T extends Record<string, unknown>>(statement: ReturnType<typeof sql>): Promise<T[]> {
  return mo.database.plain.transaction(async (db) => {
    await db.execute(sql`select set_config('app.actor', 'system', true)`);
    return (await db.execute<T>(statement)).rows;
  });
}

/** The rows of a table in the file, wherever they stand. */
function rowsIn(file: File, { how }: { readonly how: Exported }): Row[] {
  if (how.within) {
    const outer = exported.find(({ table }) => table === how.within?.table);
    return outer ? rowsIn(file, outer).flatMap((row) => row[how.section] as Row[]) : [];
  }
  if (!how.parts) return file[how.section] ?? [];
  return [Object.assign({}, file[how.section], ...Object.keys(how.parts).map((part) => file[part]))];
}

/** Puts a word of its own into every sealed column of a person, so that each can be looked for. */
async function sealCanaries(userId: string, word: string): Promise<string[]> {
  const canaries: string[] = [];
  for (const { table, how } of exported) {
    const name = getTableName(table);
    for (const [key, { name: column }] of Object.entries(getTableColumns(table))) {
      if (!column.endsWith("_sealed")) continue;
      const canary = `${word}-${name}-${column}`;
      const text = how.json?.includes(key.replace(/Sealed$/, "")) ? JSON.stringify({ canary }) : canary;
      canaries.push(canary);
      const id = sql.identifier("id" in getTableColumns(table) ? "id" : "user_id");
      for (const row of await asSystem<{ id: string }>(sql`select ${id} as id from ${table} where user_id = ${userId}`)) {
        const place = { table: name, column: column.replace(/_sealed$/, ""), row: row.id, user: userId };
        await asSystem(
          sql`update ${table} set ${sql.identifier(column)} = ${mo.keys.seal(text, place)} where ${id} = ${row.id} returning 1`,
        );
      }
    }
  }
  return canaries;
}

test("every row of a person is in the file with every column, sealed ones opened, and nobody else's", async () => {
  const [me, other] = [await personWithData(mo), await personWithData(mo)];
  const mine = await sealCanaries(me.userId, "mine");
  await sealCanaries(other.userId, "theirs");
  const before = mo.database.statements();
  const text = await (await ask(me.cookie)).text();
  expect(mo.database.statements() - before).toBeLessThanOrEqual(2 * personalData.length);
  const file = JSON.parse(text) as File;
  expect(file.unreadable).toEqual([]);
  expect(mine.length).toBeGreaterThan(15);
  expect(mine.filter((canary) => !text.includes(canary))).toEqual([]);
  expect(text).not.toContain("theirs-");
  expect(text).not.toContain(other.userId);
  for (const id of Object.values(other.ids)) expect(text).not.toContain(id);
  for (const place of exported) {
    const name = getTableName(place.table);
    const stored = await asSystem<Row>(sql`select * from ${place.table} where user_id = ${me.userId}`);
    const shown = rowsIn(file, place);
    expect([shown.length, shown.length > 0], name).toEqual([stored.length, true]);
    const inside = exported.filter(({ how }) => how.within?.table === place.table).map(({ how }) => how.section);
    const columns = shownColumns(place.table, place.how);
    const keys = [...columns.map(([key]) => key.replace(/Sealed$/, "")), ...inside].sort();
    for (const row of shown) expect(Object.keys(row).sort(), name).toEqual(keys);
    for (const [key, column] of columns.filter(([, { dataType }]) => ["string", "boolean"].includes(dataType)))
      if (!column.name.endsWith("_sealed") && !column.getSQLType().startsWith("date"))
        expect(shown.map((row) => String(row[key])).sort(), `${name}.${key}`).toEqual(
          stored.map((row) => String(row[column.name])).sort(),
        );
  }
});

test("the file has the promised sections, and names what it leaves out", async () => {
  const me = await personWithData(mo);
  const text = await (await ask(me.cookie)).text();
  const file = JSON.parse(text) as File;
  const promised = [
    ...["profile", "workouts", "weightEntries", "personalRecords", "chatHistory", "exportedAt"],
    ...["preferences", "equipment", "plans", "goals", "recovery", "measurements", "photos", "nutrition", "proposals"],
    ...["consents", "sessions", "activity", "schemaVersion", "account"],
  ];
  expect(Object.keys(file)).toEqual(expect.arrayContaining(promised));
  expect(file.account).toMatchObject({ id: me.userId, email: `${me.userId}@example.test` });
  const left = (file.excluded ?? []).map(({ what }) => what);
  for (const { table, export: how } of personalData) {
    const name = getTableName(table);
    if ("excluded" in how) expect(left).toContain(name);
    else expect(left).toEqual(expect.arrayContaining(Object.keys(how.without ?? {}).map((column) => `${name}.${column}`)));
  }
  expect(left).toEqual(expect.arrayContaining(["accounts.password", "sessions.token", "outbox.text", "verifications"]));
  const secrets = await asSystem<{ secret: string }>(sql`select token as secret from sessions where user_id = ${me.userId}`);
  expect(secrets.length).toBeGreaterThan(0);
  for (const { secret } of secrets) expect(text).not.toContain(secret);
});

test("no password hash and no mailed code or link is in the file", async () => {
  const me = await personWithData(mo);
  await asSystem(sql`update accounts set password = 'hash-canary', access_token = 'access-canary', refresh_token = 'refresh-canary',
    id_token = 'id-canary' where user_id = ${me.userId} returning 1`);
  await asSystem(
    sql`update outbox set subject = 'subject-canary', text = 'text-canary' where user_id = ${me.userId} returning 1`,
  );
  expect(await (await ask(me.cookie)).text()).not.toMatch(/-canary/);
});

test("what is said of a column is said of one that exists, and no two tables share a section", () => {
  for (const { table, how } of exported) {
    const columns = Object.keys(getTableColumns(table));
    const named = [...Object.keys(how.without ?? {}), ...(how.within ? [how.within.by] : [])];
    const fields = [...(how.json ?? []), ...Object.values(how.parts ?? {}).flat()];
    expect(columns, getTableName(table)).toEqual(expect.arrayContaining(named));
    expect(
      columns.map((key) => key.replace(/Sealed$/, "")),
      getTableName(table),
    ).toEqual(expect.arrayContaining(fields));
  }
  const sections = exported.filter(({ how }) => !how.within).map(({ how }) => how.section);
  expect(new Set(sections).size).toBe(sections.length);
});

test("it is a file to keep, not to cache, and five an hour are enough", async () => {
  const { userId, cookie } = await signedIn(mo);
  const answer = await ask(cookie);
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="mo-data-export-${userId}.json"`);
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  await answer.text();
  for (let n = 2; n <= 5; n++) {
    const next = await ask(cookie);
    expect(next.status).toBe(200);
    await next.text();
  }
  const refused = await ask(cookie);
  expect([refused.status, refused.headers.get("ratelimit-policy")]).toEqual([429, '"export";q=5;w=3600']);
});

test("four at once and one a lifter; whoever reads to the end or leaves makes room", async () => {
  const people = await Promise.all([1, 2, 3, 4, 5].map(() => signedIn(mo)));
  const [first, second, third, fourth, fifth] = people.map(({ cookie }) => cookie) as [string, string, string, string, string];
  const open = [await ask(first), await ask(second), await ask(third), await ask(fourth)];
  expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  for (const cookie of [first, fifth]) {
    const refused = await ask(cookie);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "60"]);
  }
  await open[0]?.text();
  await open[1]?.body?.cancel();
  const next = [await ask(fifth), await ask(first)];
  expect(next.map(({ status }) => status)).toEqual([200, 200]);
  for (const answer of [...open.slice(2), ...next]) await answer.text();
});

test("a field that does not open is named, and costs nothing else", async () => {
  const me = await personWithData(mo);
  await asSystem(sql`update weight_entries set weight_sealed = 'v1.gone.AAAA.AAAA' where user_id = ${me.userId} returning 1`);
  const file = JSON.parse(await (await ask(me.cookie)).text()) as File;
  expect(file.unreadable).toEqual([`weight_entries.weight ${me.ids.weightId}`]);
  expect(file.weightEntries).toMatchObject([{ id: me.ids.weightId, weight: null, note: "am" }]);
});

test("a long log streams in pages, reads nothing before it is asked, and stops when the reader leaves", async () => {
  const { userId, cookie } = await signedIn(mo);
  await fillLog(mo, userId, 3_000);
  const reader = (await ask(cookie)).body?.getReader();
  const started = mo.database.statements();
  const parts: Uint8Array[] = [];
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    if (parts.length === 0) expect(mo.database.statements()).toBe(started);
    parts.push(part.value);
  }
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  expect(size).toBeGreaterThan(1_000_000);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(size * 0.6);
  const file = JSON.parse(Buffer.concat(parts).toString("utf8")) as File;
  const [count] = await asSystem<{ workouts: number; sets: number }>(sql`select
    (select count(*)::int from workouts where user_id = ${userId}) as workouts, (select count(*)::int from sets where user_id = ${userId}) as sets`);
  const sets = (file.workouts ?? []).flatMap(({ exercises }) => (exercises as Row[]).flatMap((row) => row.sets));
  expect({ workouts: file.workouts?.length, sets: sets.length }).toEqual(count);
  expect(new Set(sets.map((set) => (set as Row).id)).size).toBe(count?.sets);

  const leaving = (await ask(cookie)).body?.getReader();
  await leaving?.read();
  await leaving?.cancel();
  const left = mo.database.statements();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(mo.database.statements()).toBe(left);
});
