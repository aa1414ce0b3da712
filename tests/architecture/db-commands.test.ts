import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** The script as pnpm runs it, on a database that is not there: what is refused must be refused before it is asked. */
function run(name: string, env: Record<string, string>) {
  const bin = path.join(root, "node_modules/.bin");
  const { status, stdout, stderr } = spawnSync("sh", ["-c", scripts[name] ?? "exit 127"], {
    cwd: root,
    encoding: "utf8",
    env: { NODE_ENV: "test", PATH: `${bin}${path.delimiter}${process.env.PATH}`, MO_DATA_DIR: "/nonexistent/mo", ...env },
  });
  return { status, stdout, stderr };
}

test("there is no way down but the procedure, and it is not a success", () => {
  const { status, stdout } = run("db:migrate:down", {});
  expect(status).toBe(1);
  for (const way of ["vercel rollback", "docker compose up -d --build", "Forward fix", "./mo restore", "^self@<timestamp>"])
    expect(stdout).toContain(way);
});

test.each(["db:push", "db:studio"])(
  "%s is refused on the embedded database",
  (name) => {
    const { status, stderr } = run(name, {});
    expect([status, stderr]).toEqual([1, expect.stringContaining(`${name} needs a PostgreSQL: set DATABASE_URL.`)]);
  },
  120_000,
);

test("the production runner is the runner, told that this is production", () => {
  expect(scripts["db:migrate:prod"]).toBe(`NODE_ENV=production ${scripts["db:migrate"]}`);
  const { status, stderr } = run("db:migrate:prod", {});
  expect([status, stderr]).toEqual([78, expect.stringContaining("MO_SECRET is required in production")]);
}, 120_000);
