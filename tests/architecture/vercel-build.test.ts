import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const dir = mkdtempSync(path.join(tmpdir(), "mo-vercel-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** What the build command asks of npx, in order; `fails` names a script that ends with 1. */
function build(env: Record<string, string>, fails = "nothing") {
  const log = path.join(dir, "log");
  rmSync(log, { force: true });
  const npx = path.join(dir, "npx");
  writeFileSync(npx, `#!/bin/sh\necho "$4 $NODE_ENV $MO_ENV" >> ${log}\ntest "$4" != "${fails}"\n`);
  chmodSync(npx, 0o755);
  const own = { NODE_ENV: "test", PATH: `${dir}${path.delimiter}${process.env.PATH}` } as const;
  const ran = spawnSync(process.execPath, ["scripts/vercel-build.mjs"], { cwd: root, encoding: "utf8", env: { ...own, ...env } });
  const asked = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  return { code: ran.status, said: ran.stderr.trim(), asked: asked.map((line) => line.trim()) };
}

const DATABASE_URL = "postgresql://mo@db.internal/mo";

test("production: schema and reference data first, then the build", () => {
  expect(build({ VERCEL_ENV: "production", DATABASE_URL })).toEqual({
    code: 0,
    said: "",
    asked: ["db:migrate production production", "db:seed production production", "build test"],
  });
});

test("preview: its own branch gets schema and reference data", () => {
  expect(build({ VERCEL_ENV: "preview", DATABASE_URL }).asked).toEqual([
    "db:migrate production preview",
    "db:seed production preview",
    "build test",
  ]);
});

test("a migration that fails deploys nothing", () => {
  const { code, said, asked } = build({ VERCEL_ENV: "production", DATABASE_URL }, "db:migrate");
  expect([code, said, asked]).toEqual([1, "db:migrate failed, so nothing is deployed.", ["db:migrate production production"]]);
});

test("without a database of its own nothing is built, and outside Vercel neither", () => {
  expect(build({ VERCEL_ENV: "preview", DATABASE_URL: " " })).toEqual({
    code: 78,
    said: "This preview has no database of its own.",
    asked: [],
  });
  expect(build({ VERCEL_ENV: "production" }).said).toContain("DATABASE_URL is required on Vercel");
  expect(build({ DATABASE_URL }).asked).toEqual([]);
});

test("both settings of Vercel build alike and name routes that exist; the free one has one daily job", () => {
  const read = (file: string) =>
    JSON.parse(readFileSync(path.join(root, file), "utf8")) as {
      buildCommand: string;
      functions: Record<string, unknown>;
      crons: { path: string; schedule: string }[];
    };
  const [free, pro] = [read("vercel.json"), read("vercel.pro.json")];
  expect({ ...pro, crons: [] }).toEqual({ ...free, crons: [] });
  expect(free.crons.map(({ path, schedule }) => `${path} ${schedule}`)).toEqual(["/api/cron/daily 17 3 * * *"]);
  expect(pro.crons.map(({ path }) => path)).toEqual(["/api/cron/sweep", "/api/cron/hourly", "/api/cron/daily"]);
  for (const route of Object.keys(free.functions)) expect(globSync(route, { cwd: root }), route).toHaveLength(1);
  expect(free.buildCommand).toContain("run vercel-build");
});
