import { globSync, readFileSync } from "node:fs";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { endpoints as called } from "../../src/generated/endpoints";
import { queuedEndpoints as queued } from "../../src/generated/queued-endpoints";
import { rareEndpoints as rare } from "../../src/generated/rare-endpoints";
import { EnvSchema } from "../../src/lib/config";
import * as schema from "../../src/lib/db/schema/index";
import { endpoints } from "../../src/wiring/endpoints";
import { personalData } from "../../src/wiring/personal-data";

const routes = globSync("src/app/api/v1/**/route.ts").map((file) => ({ file, text: readFileSync(file, "utf8") }));
const tables = Object.values(schema as Record<string, unknown>).filter((value): value is PgTable => is(value, PgTable));
const owned = tables.filter((table) => "userId" in getTableColumns(table));

test("every endpoint has an id of its own and is served by exactly one route file, at its path and method", () => {
  expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length);
  for (const e of endpoints) {
    const serving = routes.filter(({ text }) => new RegExp(`serve\\((contract\\.)?${e.id},`).test(text));
    expect(
      serving.map(({ file }) => file),
      e.id,
    ).toEqual([`src/app/api/v1${e.path.replace(/:(\w+)/g, "[$1]")}/route.ts`]);
    expect(serving[0]?.text, e.id).toMatch(new RegExp(`export const ${e.method} = serve\\((contract\\.)?${e.id},`));
  }
});

test("no route serves what no contract describes", () => {
  const served = routes.flatMap(({ text }) => [...text.matchAll(/serve\((?:contract\.)?(\w+),/g)].map(([, id]) => id));
  expect(served.sort()).toEqual(endpoints.map(({ id }) => id).sort());
});

test("the browser's tables of endpoints are the contracts', each endpoint in one of them", () => {
  const ids = [called, queued, rare].flatMap((table) => Object.keys(table));
  expect(new Set(ids).size).toBe(ids.length);
  expect({ ...called, ...queued, ...rare }).toEqual(Object.fromEntries(endpoints.map((e) => [e.id, [e.method, e.path]])));
});

test("a build has no vendor in its pages before somebody asks for one", () => {
  const text = readFileSync("src/generated/browser-vendors.ts", "utf8");
  expect(text.match(/\| null = null;$/gm)).toHaveLength(3);
});

test("every table of a lifter has an exporter or a reason, and an eraser", () => {
  expect(personalData.map(({ table }) => getTableName(table)).sort()).toEqual(owned.map(getTableName).sort());
});

test("the example environment names exactly the variables that are read", () => {
  const named = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(([, key]) => key);
  expect(named.sort()).toEqual(Object.keys(EnvSchema.shape).sort());
});
