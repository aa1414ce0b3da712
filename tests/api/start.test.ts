import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readConfig } from "../../src/lib/config";
import { lockDataFolder } from "../../src/lib/db/lock";
import { inUse, startLine } from "../../src/wiring/services";

const root = path.resolve(import.meta.dirname, "../..");
const dir = mkdtempSync(path.join(tmpdir(), "mo-begin-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Starts Mo as instrumentation does, in a process of its own. */
function begin(env: Record<string, string>) {
  const code = `import("./src/wiring/begin.ts").then(({ begin }) => begin()).then(() => process.exit(0))`;
  const run = spawnSync("node_modules/.bin/tsx", ["--conditions=react-server", "--eval", code], {
    cwd: root,
    encoding: "utf8",
    env: { NODE_ENV: "test", PATH: `${path.join(root, "node_modules/.bin")}:${process.env.PATH}`, HOME: dir, ...env },
  });
  return { code: run.status, said: run.stderr, lines: run.stdout };
}

test("a wrong configuration ends the process with 78 and one line for each problem", () => {
  const { code, said } = begin({ NODE_ENV: "production", MO_ENV: "moon", MO_EMBEDDED: "allow" });
  expect(code).toBe(78);
  expect(said.trim().split("\n")).toEqual([
    "MO_ENV must be one of production preview development test",
    "MO_SECRET is required in production",
    "MO_DATA_KEYS is required in production",
  ]);
}, 180_000);

test("a second process on one folder ends with 75 and says what to do", () => {
  const lock = lockDataFolder(path.join(dir, "db"));
  const { code, said } = begin({ NODE_ENV: "development", MO_DATA_DIR: dir });
  lock.release();
  expect(code).toBe(75);
  expect(said).toContain(`Another Mo process uses ${path.join(dir, "db")}. Stop it, or set MO_DATA_DIR.`);
}, 180_000);

test("the start says what is in use, and a process of another world is refused", () => {
  const own = path.join(dir, "worlds");
  const first = begin({ NODE_ENV: "development", MO_ENV: "preview", MO_DATA_DIR: own, MO_EMBEDED: "x" });
  expect([first.code, first.said]).toEqual([0, ""]);
  const lines = first.lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.find(({ event }) => event === "start")).toMatchObject({
    env: "preview",
    database: "pglite",
    rls: "forced",
    guard: "none",
  });
  expect(lines.find(({ event }) => event === "notice")).toMatchObject({
    text: expect.stringContaining("Did you mean MO_EMBEDDED?"),
  });
  const second = begin({ NODE_ENV: "development", MO_ENV: "production", MO_DATA_DIR: own });
  expect([second.code, second.said.trim()]).toEqual([1, "This database belongs to preview; this process is production."]);
}, 300_000);

test("the start line names the services that health names", () => {
  const chosen = readConfig({});
  const { event: _, version: _v, env: _e, rls: _r, guard: _g, ...services } = startLine(chosen) as Record<string, unknown>;
  expect(services).toEqual(inUse(chosen));
});
