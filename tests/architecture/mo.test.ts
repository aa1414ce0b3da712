import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const own = { NODE_ENV: "test", PATH: process.env.PATH } as const;
const mo = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync("./mo", args, { cwd: root, encoding: "utf8", env: own });
  return { status, stdout, stderr };
};

test("alone it lists what it can do; a word it does not know is an error", () => {
  const { status, stdout } = mo();
  expect(status).toBe(0);
  for (const command of [
    "up",
    "migrate",
    "seed",
    "backup",
    "restore",
    "restore-drill",
    "reset-link",
    "user delete",
    "outbox",
    "flags",
    "notice",
    "feedback",
    "stats",
    "cache warm",
    "doctor",
    "watch",
  ])
    expect(stdout).toMatch(new RegExp(`^ {2}${command} `, "m"));
  expect(mo("backupp").status).toBe(64);
  expect(mo("constructor").status).toBe(64);
});

describe("watch", () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });
  const serve = async (answer: Parameters<typeof createServer>[1]) => {
    const server = createServer(answer).listen(0, "127.0.0.1");
    servers.push(server);
    await once(server, "listening");
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const health = (status: number, body: unknown) =>
    serve((_, response) => response.writeHead(status, { Location: "http://127.0.0.1:1/" }).end(JSON.stringify(body)));
  const look = async (url: string, env: Record<string, string> = {}) => {
    const child = spawn(process.execPath, ["scripts/mo-watch.mjs", url, "--once", "--every", "0.05"], {
      cwd: root,
      env: { ...own, ...env },
    });
    let said = "";
    child.stdout.on("data", (part) => (said += String(part)));
    child.stderr.on("data", (part) => (said += String(part)));
    const [code] = (await once(child, "close")) as [number];
    return { code, said };
  };

  test.each(["ok", "degraded"])("%s is well: it serves", async (status) => {
    expect(await look(await health(200, { status }))).toEqual({ code: 0, said: "" });
  });

  test.each<[string, number, unknown, string]>([
    ["down", 503, { status: "down" }, "status 503"],
    ["a redirect", 302, {}, "status 302"],
    ["somebody else's page", 200, "hello", "not Mo's"],
  ])("%s twice in a row is an alert", async (_, status, body, why) => {
    const { code, said } = await look(await health(status, body));
    expect(code).toBe(1);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(said)).toMatchObject({
      event: "alert",
      alert: "health",
      severity: "page",
      value: 2,
      text: expect.stringContaining(why),
    });
  });

  test("one failure is none, and an answer that never comes is a failure in time", async () => {
    let asked = 0;
    const flaky = await serve((_, response) =>
      response.writeHead(asked++ === 0 ? 503 : 200).end(JSON.stringify({ status: "ok" })),
    );
    expect((await look(flaky)).code).toBe(0);
    expect(asked).toBe(2);
    const silent = await serve(() => undefined);
    const from = performance.now();
    expect(await look(silent)).toMatchObject({ code: 1, said: expect.stringContaining("no answer within 5 s") });
    expect(performance.now() - from).toBeLessThan(25_000);
    expect(await look("http://127.0.0.1:1")).toMatchObject({ code: 1, said: expect.stringContaining("no connection") });
  });

  test("the webhook gets the alert; one that fails is tried once more and then said", async () => {
    const bodies: Record<string, unknown>[] = [];
    const hook = await serve((request, response) => {
      let text = "";
      request
        .on("data", (part) => (text += String(part)))
        .on("end", () => {
          bodies.push(JSON.parse(text) as Record<string, unknown>);
          response.writeHead(bodies.length === 1 ? 500 : 204).end();
        });
    });
    const sick = await health(503, {});
    expect((await look(sick, { ALERT_WEBHOOK_URL: hook })).said).not.toContain("could not be delivered");
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toMatchObject({ alert: "health", severity: "page", threshold: 2, runbook: "docs/runbook.md#health" });
    const gone = await look(sick, { ALERT_WEBHOOK_URL: await serve(() => undefined) });
    expect([gone.code, gone.said]).toEqual([1, expect.stringContaining("could not be delivered")]);
  });

  test("without an address it says how", async () => {
    expect((await look("mo.example")).code).toBe(64);
  });
});
