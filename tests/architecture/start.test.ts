import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mo-start-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Runs a line of script with the scripts' own modules; `argument` arrives as process.argv[1]. */
function run(code: string, argument: string, env: Record<string, string> = {}) {
  const args = ["--input-type=module", "--eval", code, argument];
  return spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: { NODE_ENV: "test", PATH: process.env.PATH, ...env },
  });
}

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

describe("secrets", () => {
  const make = (folder: string) =>
    run(
      `import { ensureSecrets } from "./scripts/secrets.mjs"; import { main } from "./scripts/project.mjs";
       await main(async () => console.log(JSON.stringify(ensureSecrets(process.argv[1]))));`,
      folder,
    );

  test("are made once, readable by their owner only, and stay", () => {
    const folder = path.join(dir, "data");
    const first = JSON.parse(make(folder).stdout) as Record<string, string>;
    expect(Object.keys(first).sort()).toEqual(["CRON_SECRET", "MO_DATA_KEYS", "MO_SECRET", "OPS_TOKEN"]);
    expect(Buffer.from(first.MO_SECRET!, "base64")).toHaveLength(32);
    expect(Buffer.from(/^k1:(.+)$/.exec(first.MO_DATA_KEYS!)![1]!, "base64")).toHaveLength(32);
    expect(new Set(Object.values(first)).size).toBe(4);
    expect([modeOf(folder), modeOf(path.join(folder, "secrets.json"))]).toEqual(["700", "600"]);
    expect(JSON.parse(make(folder).stdout)).toEqual(first);
  });

  test("a missing one is added, a present or foreign one is kept", () => {
    const file = path.join(dir, "secrets.json");
    writeFileSync(file, JSON.stringify({ MO_SECRET: "mine", VAPID_PUBLIC_KEY: "later" }), { mode: 0o644 });
    make(dir);
    const kept = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
    expect(kept).toMatchObject({ MO_SECRET: "mine", VAPID_PUBLIC_KEY: "later", MO_DATA_KEYS: expect.stringMatching(/^k1:/) });
    expect(modeOf(file)).toBe("600");
  });

  test("a damaged file is left alone and stops the start", () => {
    const file = path.join(dir, "secrets.json");
    writeFileSync(file, "{ half");
    const { status, stderr } = make(dir);
    expect(status).toBe(78);
    expect(stderr).toMatch(/cannot be read\. Restore it from a backup/);
    expect(readFileSync(file, "utf8")).toBe("{ half");
  });
});

describe("settings", () => {
  const environment = (env: Record<string, string>) => {
    const result = run(
      `import { serverSettings } from "./scripts/server-settings.mjs"; import { main } from "./scripts/project.mjs";
       await main(async () => console.log(JSON.stringify(serverSettings({ embedded: true }))));`,
      "",
      { MO_DATA_DIR: dir, ...env },
    );
    return {
      ...result,
      server:
        result.status === 0 ? (JSON.parse(result.stdout) as { port: number; url: string; env: Record<string, string> }) : null,
    };
  };

  test("a set variable wins over the file, a blank one counts as unset", () => {
    const { server } = environment({ MO_SECRET: "from outside", CRON_SECRET: "  " });
    const file = JSON.parse(readFileSync(path.join(dir, "secrets.json"), "utf8")) as Record<string, string>;
    expect(server?.env).toMatchObject({
      MO_SECRET: "from outside",
      CRON_SECRET: file.CRON_SECRET,
      MO_EMBEDDED: "allow",
      NODE_ENV: "production",
    });
  });

  test("PORT moves the address, NEXT_PUBLIC_APP_URL wins, nonsense stops the start", () => {
    expect(environment({ PORT: "4100" }).server).toMatchObject({ port: 4100, url: "http://localhost:4100" });
    expect(environment({ PORT: "4100", NEXT_PUBLIC_APP_URL: "https://mo.example/" }).server?.url).toBe("https://mo.example");
    expect(environment({ PORT: "http" })).toMatchObject({ status: 78, stderr: expect.stringContaining("PORT is not a number") });
  });
});

test("a taken port is one sentence and exit code 75, before any work", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const port = String((other.address() as AddressInfo).port);
  const env = { NODE_ENV: "test" as const, PATH: process.env.PATH, PORT: port, MO_DATA_DIR: dir };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/start.mjs"], { cwd: root, env, encoding: "utf8" });
  other.close();
  expect({ status, stdout, stderr }).toEqual({
    status: 75,
    stdout: "",
    stderr: `Port ${port} is taken. Stop what uses it, or set PORT.\n`,
  });
});

describe("check counts", () => {
  const count = (kind: string, report: unknown, isClean: boolean) => {
    const file = path.join(dir, "report.json");
    if (report) writeFileSync(file, JSON.stringify(report));
    const code = `import { readReport } from "./scripts/check-report.mjs"; console.log(JSON.stringify(readReport(${JSON.stringify(kind)}, process.argv[1], ${isClean})))`;
    return JSON.parse(run(code, file).stdout) as unknown;
  };

  test("a test file that did not load is a failure", () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        { status: "failed", assertionResults: [] },
        { status: "failed", assertionResults: [{}] },
      ],
    };
    expect(count("vitest", report, false)).toEqual({ passed: 5, failed: 2 });
  });

  test("a run that crashed is never counted as zero failures", () => {
    expect(count("playwright", null, false)).toEqual({ passed: 0, failed: 1 });
    expect(count("playwright", { stats: { expected: 3, flaky: 1, unexpected: 0 } }, false)).toEqual({ passed: 4, failed: 1 });
    expect(count("", null, true)).toEqual({ passed: 1, failed: 0 });
  });
});

test.each([
  ["as before", 1_000, 1_000, 2_000, ""],
  ["a tenth more", 1_100, 1_000, undefined, ""],
  ["more than a tenth", 1_101, 1_000, undefined, "more than a tenth above"],
  ["above the cap, though as before", 2_001, 2_001, 2_000, "above its cap"],
  ["a page nobody counted yet", 1, undefined, undefined, "not in budgets.json"],
])("a download of %s is judged", (_, bytes, kept, cap, fault) => {
  const code = `import { budgetFault } from "./scripts/budgets-judge.mjs"; console.log(budgetFault(${bytes}, ${kept}, ${cap}))`;
  const { stdout } = run(code, "");
  expect(fault === "" ? stdout.trim() === "" : stdout.startsWith(fault)).toBe(true);
});

test.each([["--help"], ["--demo", "--port"], ["--dmo"]])("an option nobody knows stops the start at once: %s", (...words) => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/start.mjs", ...words], {
    cwd: root,
    encoding: "utf8",
    // Where it is let through, a port that is none stops it with another code, before any build.
    env: { NODE_ENV: "test", PATH: process.env.PATH, PORT: "0" },
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining("npm start -- --demo")]);
});
