import { execFileSync } from "node:child_process";
import path from "node:path";
import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Door } from "../../src/lib/http/serve";

const root = path.resolve(import.meta.dirname, "../..");

/** The table of security.md 2.1, written out: a list that agrees with itself in four places may still be wrong. */
const EVERY = {
  "x-dns-prefetch-control": "on",
  "x-frame-options": "DENY",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), screen-wake-lock=(self), publickey-credentials-get=(self), publickey-credentials-create=(self)",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "x-permitted-cross-domain-policies": "none",
};
const FILE = { "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox" };
const UNKEPT = { "cache-control": "private, no-store" };
const HOST = { "strict-transport-security": "max-age=63072000" };
const FULL = { "strict-transport-security": "max-age=63072000; includeSubDomains; preload" };
const APP = "https://mo.example";

beforeEach(() => {
  for (const name of ["VERCEL", "MO_HSTS", "MO_GUARD_KEY"]) vi.stubEnv(name, undefined);
  vi.stubEnv("NEXT_PUBLIC_APP_URL", APP);
  vi.resetModules(); // the configuration is read once a process
});
afterEach(() => vi.unstubAllEnvs());

describe("next.config.ts", () => {
  /** What Next would send for an address: rules in order, the later one counts. */
  async function sent(address: string) {
    const { default: config } = await import("../../next.config");
    const rules = (await config.headers?.()) ?? [];
    const here = rules.filter(({ source }) => new RegExp(`^${source.replace("/:path*", "(/.*)?")}$`).test(address));
    return Object.fromEntries(here.flatMap(({ headers }) => headers.map(({ key, value }) => [key.toLowerCase(), value])));
  }

  test("pages, the API and files each get their part of the table, and a build leaves the host open", async () => {
    expect(await sent("/login")).toEqual(EVERY);
    expect(await sent("/api/v1/board")).toEqual({ ...EVERY, ...FILE });
    for (const file of ["/_next/static/chunks/a.js", "/_next/image", "/_next/nothing"])
      expect(await sent(file), file).toEqual({ ...EVERY, ...FILE });
  });
  test.each(["/icons/icon-192.png", "/icon.svg", "/social.png", "/social/a.png"])(
    "%s may be shown elsewhere",
    async (address) => {
      expect(await sent(address)).toEqual({ ...EVERY, ...FILE, "cross-origin-resource-policy": "cross-origin" });
    },
  );
  test("on Vercel the host is known and whole, unless told", async () => {
    vi.stubEnv("VERCEL", "1");
    expect(await sent("/login")).toEqual({ ...EVERY, ...FULL });
    vi.stubEnv("MO_HSTS", "host");
    vi.resetModules();
    expect(await sent("/login")).toEqual({ ...EVERY, ...HOST });
  });
});

describe("the proxy", () => {
  async function ask(address: string, init: { method?: string; headers?: Record<string, string> } = {}, app = APP) {
    const { proxy } = await import("../../src/proxy");
    const headers = { host: new URL(app).host, ...init.headers };
    return proxy(new NextRequest(`${app}${address}`, { method: init.method ?? "GET", headers }));
  }

  test.each([
    ["a redirect", 307, "/dashboard", {}],
    ["a wrong method", 405, "/api/v1/board", { method: "POST" }],
    ["the methods", 204, "/api/v1/board", { method: "OPTIONS" }],
    ["another host", 421, "/", { headers: { host: "elsewhere.example" } }],
  ])("%s (%i) carries the whole table and an id", async (_, status, address, init) => {
    const answer = await ask(address, init);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({ ...EVERY, ...FILE, ...UNKEPT, ...HOST });
    expect(answer.headers.get("x-request-id")).toMatch(/^[A-Za-z0-9-]{8,64}$/);
  });

  test("no Strict-Transport-Security over plain http", async () => {
    vi.stubEnv("NEXT_PUBLIC_APP_URL", "http://localhost:3000");
    const answer = await ask("/dashboard", {}, "http://localhost:3000");
    expect(answer.headers.get("strict-transport-security")).toBeNull();
  });

  test("a lifter's page is kept by no cache, a public one is the build's to say", async () => {
    const signedIn = { headers: { cookie: "__Host-mo_session=x" } };
    expect((await ask("/dashboard", signedIn)).headers.get("cache-control")).toBe("private, no-store");
    expect((await ask("/programs", signedIn)).headers.get("cache-control")).toBeNull();
  });

  test("a page has a policy, and the renderer hears the same: never what a client sent", async () => {
    const theirs = "script-src 'nonce-chosen'";
    const headers = {
      ...{ cookie: "__Host-mo_session=x", "content-security-policy": theirs },
      "content-security-policy-report-only": theirs,
    };
    const answer = await ask("/workout/one", { headers });
    const policy = answer.headers.get("content-security-policy");
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{24}';/);
    expect(answer.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
    expect(answer.headers.get("x-middleware-override-headers")).not.toContain("report-only");
    expect(answer.headers.get("reporting-endpoints")).toBe('csp="/api/csp-report"');
    expect((await ask("/workout/one", { headers })).headers.get("content-security-policy")).not.toBe(policy);
  });

  test.each(["/theme.js", "/tt.js", "/robots.txt", "/.well-known/security.txt", "/social/a.png", "/api/v1/board"])(
    "%s is no page, so the proxy leaves its policy alone",
    async (address) => {
      expect((await ask(address)).headers.get("content-security-policy")).toBeNull();
    },
  );
});

describe("serve", () => {
  async function answer(
    headers: Record<string, string> = {},
    run: () => Promise<{ fine: boolean }> = async () => ({ fine: true }),
  ) {
    const { serveWith } = await import("../../src/lib/http/serve");
    const { endpoint } = await import("../../src/lib/http/endpoint");
    const lines: unknown[] = [];
    const door = {
      services: { log: { write: (_level: string, line: unknown) => lines.push(line) } },
      now: () => new Date(0),
      take: async () => ({ allowed: true, bucket: "api", limit: 9, remaining: 8, resetSeconds: 1, windowSeconds: 60 }),
    } as unknown as Door;
    const fine = endpoint({
      ...{ id: "fine", method: "GET", path: "/fine", access: "public", limit: "api", summary: "Fine" },
      ...{ input: z.object({}), output: z.object({ fine: z.boolean() }) },
    });
    const response = await serveWith(() => door, fine, run)(new Request(`${APP}/api/v1/fine`, { headers }));
    return { response, lines, body: (await response.json()) as { requestId?: string } };
  }

  test.each([
    ["an answer", 200, undefined],
    ["a fault", 500, () => Promise.reject(new Error("broken"))],
  ])("%s (%i) carries the table", async (_, status, run) => {
    const { response } = await answer({}, run);
    expect(response.status).toBe(status);
    expect(Object.fromEntries(response.headers)).toMatchObject({ ...EVERY, ...FILE, ...UNKEPT });
  });

  test("the guard's id is in the answer, the problem and the log; without its key it is nobody's", async () => {
    vi.stubEnv("MO_GUARD_KEY", "key-of-the-guard");
    const id = "from-the-guard-1";
    const fail = () => Promise.reject(new Error("broken"));
    const { response, lines, body } = await answer({ "x-request-id": id, "x-mo-guard": "key-of-the-guard" }, fail);
    expect([response.headers.get("x-request-id"), body.requestId]).toEqual([id, id]);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatchObject({ requestId: id });
    for (const headers of [{ "x-request-id": id }, { "x-request-id": id, "x-mo-guard": "guess" }] as Record<string, string>[])
      expect((await answer(headers, fail)).body.requestId).not.toBe(id);
    const long = { "x-request-id": "x".repeat(65), "x-mo-guard": "key-of-the-guard" };
    expect((await answer(long, fail)).body.requestId).toMatch(/^[A-Za-z0-9-]{8,64}$/);
  });
});

describe("the guard in front", () => {
  const said = (env: Record<string, string>) => {
    const code = `import { everyHeader, refusalHeaders } from "./scripts/front-headers.mjs";
      console.log(JSON.stringify({ ...everyHeader(), ...refusalHeaders }));`;
    const text = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
      cwd: root,
      encoding: "utf8",
      env: { NODE_ENV: "test", PATH: process.env.PATH, ...env },
    });
    const headers = Object.entries(JSON.parse(text) as Record<string, string>);
    return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
  };
  const refusal = { ...EVERY, ...FILE, ...UNKEPT };

  test("says the same, with the host's reach when it is https", () => {
    expect(said({})).toEqual(refusal);
    expect(said({ NEXT_PUBLIC_APP_URL: "http://localhost:3000", MO_HSTS: "full" })).toEqual(refusal);
    expect(said({ NEXT_PUBLIC_APP_URL: APP })).toEqual({ ...refusal, ...HOST });
    expect(said({ NEXT_PUBLIC_APP_URL: APP, MO_HSTS: "full" })).toEqual({ ...refusal, ...FULL });
  });
});
