import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { API_HEADERS, hstsHeaders, REQUEST_ID, SECURITY_HEADERS } from "../../src/lib/http/headers";

const root = path.resolve(import.meta.dirname, "../..");
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** A server that echoes the headers it sees; `/slow` answers after 400 ms, `/ready` says whether the guard drains. */
const app = `
import http from "node:http";
globalThis.moShutdown = () => {
  console.log("shut down");
  return new Promise((resolve) => setTimeout(resolve, 100));
};
const server = http.createServer((req, res) => {
  if (req.url === "/ready") return res.writeHead(globalThis.moDraining ? 503 : 200).end();
  const answer = () => res.end(JSON.stringify({ headers: req.headers, raw: req.rawHeaders, key: process.env.MO_GUARD_KEY }));
  req.resume().on("end", () => setTimeout(answer, req.url === "/slow" ? 400 : 0));
});
server.on("upgrade", (_req, socket) => socket.end("upgraded"));
server.listen(0, process.env.TEST_HOST ?? "127.0.0.1", () => console.log("port " + server.address().port));
`;

async function start(env: Record<string, string> = {}, ipc = false) {
  const child = spawn(process.execPath, ["--import", "./scripts/front-guard.mjs", "--input-type=module", "--eval", app], {
    cwd: root,
    env: { NODE_ENV: "test", PATH: process.env.PATH, DRAIN_SECONDS: "0", ...env },
    stdio: ["ignore", "pipe", "pipe", ...(ipc ? ["ipc" as const] : [])],
  });
  started.push(child);
  let output = "";
  const port = await new Promise<number>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`exit ${code}: ${output}`)));
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (bytes: Buffer) => {
        output += bytes;
        const found = /port (\d+)/.exec(output);
        if (found) resolve(Number(found[1]));
      });
  });
  return { child, port, output: () => output };
}

type Seen = { headers: Record<string, string>; raw: string[]; key: string };
type Call = { path?: string; method?: string; headers?: Record<string, string | string[]>; body?: Buffer; host?: string };

/** One request on a connection of its own. */
function call(port: number, { path: target = "/", method = "GET", headers = {}, body, host = "127.0.0.1" }: Call = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = httpRequest({ host, port, path: target, method, headers, agent: false }, (answer) => {
      let text = "";
      answer.on("data", (bytes: Buffer) => {
        text += bytes;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    sent.on("error", reject).end(body);
  });
}

const seen = async (port: number, sent: Call = {}) => JSON.parse((await call(port, sent)).text) as Seen;

/** Bytes as they are, for what an HTTP client refuses to send. */
async function raw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (part) => {
    text += part;
  });
  socket.write(bytes);
  await once(socket, "close");
  return text;
}

describe("who the client is", () => {
  const spoofed = {
    "X-Forwarded-For": "203.0.113.9",
    "X-Forwarded-Host": "evil.test",
    "X-Real-IP": "203.0.113.9",
    Forwarded: "for=203.0.113.9",
    "x-middleware-subrequest": "proxy:proxy",
    "x-nextjs-data": "1",
    "x-mo-client-ip": "203.0.113.9",
    "X-Mo-Guard": "guess",
  };

  test("a stranger's forwarding headers vanish and its socket address counts", async () => {
    const { port } = await start();
    const { headers, raw: list, key } = await seen(port, { headers: { ...spoofed, accept: "text/html" } });
    expect(headers["x-mo-client-ip"]).toBe("127.0.0.1");
    expect(headers["x-mo-guard"]).toBe(key);
    expect(key.length).toBeGreaterThanOrEqual(32);
    expect(headers.accept).toBe("text/html");
    for (const gone of [
      "x-forwarded-for",
      "x-forwarded-host",
      "x-real-ip",
      "forwarded",
      "x-middleware-subrequest",
      "x-nextjs-data",
    ])
      expect(headers).not.toHaveProperty(gone);
    expect(list.join("\n")).not.toMatch(/203\.0\.113\.9|evil\.test|guess|subrequest/);
  });

  test("a key is never the same in two processes", async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect((await seen(one.port)).key).not.toBe((await seen(two.port)).key);
  });

  test.each([
    ["one hop", "198.51.100.7", "198.51.100.7"],
    ["the right-most stranger, not the claim before it", "203.0.113.9, 198.51.100.7, 10.1.2.3", "198.51.100.7"],
    ["a port and IPv6 brackets", "[2001:db8::1]:4711, 10.1.2.3:80", "2001:db8::1"],
    ["IPv4 in IPv6 dress", "::ffff:198.51.100.7", "198.51.100.7"],
    ["only our own proxies", "10.9.9.9, 10.1.2.3", "10.9.9.9"],
    ["no address at all: the nearest hop that is one", "198.51.100.7, nonsense, 10.1.2.3", "10.1.2.3"],
    ["nonsense alone: the proxy itself", "nonsense", "127.0.0.1"],
  ])("behind a trusted proxy: %s", async (_, forwardedFor, client) => {
    const { port } = await start({ TRUSTED_PROXY: "127.0.0.1/32, 10.0.0.0/8" });
    const { headers } = await seen(port, { headers: { ...spoofed, "X-Forwarded-For": forwardedFor } });
    expect(headers["x-mo-client-ip"]).toBe(client);
    expect(headers["x-forwarded-host"]).toBe("evil.test");
    expect(headers).not.toHaveProperty("x-middleware-subrequest");
  });

  test("an IPv6 proxy is trusted by its CIDR, another is not", async () => {
    const headers = { "X-Forwarded-For": "198.51.100.7" };
    const trusted = await start({ TRUSTED_PROXY: "::1", TEST_HOST: "::1" });
    expect((await seen(trusted.port, { headers, host: "::1" })).headers["x-mo-client-ip"]).toBe("198.51.100.7");
    const other = await start({ TRUSTED_PROXY: "2001:db8::/32", TEST_HOST: "::1" });
    expect((await seen(other.port, { headers, host: "::1" })).headers["x-mo-client-ip"]).toBe("::1");
  });

  test("a TRUSTED_PROXY that is no CIDR stops the start and does not print its value", async () => {
    await expect(start({ TRUSTED_PROXY: "10.0.0.0/8,proxy.secret" })).rejects.toThrow(/^exit 78: TRUSTED_PROXY has an entry.*$/m);
    await expect(start({ TRUSTED_PROXY: "10.0.0.0/8,proxy.secret" })).rejects.not.toThrow(/proxy\.secret/);
  });
});

describe("what every answer carries", () => {
  test("the app's answers have the whole list and the id that the app was told", async () => {
    const { port } = await start({ NEXT_PUBLIC_APP_URL: "https://mo.example", MO_HSTS: "Full" });
    const { headers, text } = await call(port);
    for (const [name, value] of [...SECURITY_HEADERS, ...hstsHeaders("https://mo.example", "full")])
      expect(headers[name.toLowerCase()]).toBe(value);
    expect(headers["x-request-id"]).toMatch(REQUEST_ID);
    expect((JSON.parse(text) as Seen).headers["x-request-id"]).toBe(headers["x-request-id"]);
  });

  const given = "abc-0123456789";
  test("an id is a trusted proxy's to give, in an answer as in a refusal; anybody else's is replaced", async () => {
    const [trusted, stranger] = await Promise.all([start({ TRUSTED_PROXY: "127.0.0.1" }), start()]);
    for (const method of ["GET", "TRACE"]) {
      expect((await call(trusted.port, { method, headers: { "X-Request-Id": given } })).headers["x-request-id"]).toBe(given);
      const other = (await call(stranger.port, { method, headers: { "X-Request-Id": given } })).headers["x-request-id"];
      expect(other).toMatch(REQUEST_ID);
      expect(other).not.toBe(given);
    }
    const refused = await call(trusted.port, { method: "TRACE", headers: { "X-Request-Id": given } });
    expect(JSON.parse(refused.text)).toMatchObject({ requestId: given });
  });

  test.each(["short", "x".repeat(65), "with space 123", 'quote"12345678', "a,b-12345678", ""])(
    "the id %j is never kept",
    async (id) => {
      const { port } = await start({ TRUSTED_PROXY: "127.0.0.1" });
      const answer = (await call(port, { headers: { "X-Request-Id": id } })).headers["x-request-id"];
      expect(answer).toMatch(REQUEST_ID);
      expect(answer).not.toBe(id);
    },
  );
});

describe("what is refused", () => {
  test("HSTS goes with https alone", async () => {
    const [plain, secure] = await Promise.all([start(), start({ NEXT_PUBLIC_APP_URL: "https://mo.example" })]);
    expect((await call(plain.port, { method: "TRACE" })).headers).not.toHaveProperty("strict-transport-security");
    expect((await call(secure.port, { method: "TRACE" })).headers["strict-transport-security"]).toBe("max-age=63072000");
  });

  test("TRACE and CONNECT are 405, with the headers of every answer", async () => {
    const { port } = await start();
    const trace = await call(port, { method: "TRACE" });
    expect(trace.status).toBe(405);
    for (const [name, value] of [...SECURITY_HEADERS, ...API_HEADERS]) expect(trace.headers[name.toLowerCase()]).toBe(value);
    expect(trace.headers.allow).toContain("GET");
    expect(JSON.parse(trace.text)).toMatchObject({ status: 405, code: "invalid" });
    expect(await raw(port, "CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 405 [\s\S]*X-Frame-Options: DENY/,
    );
  });

  test("4 MB is let in, one byte more and 60 MB get 413 while they are still being sent", async () => {
    const { port } = await start();
    expect((await call(port, { method: "POST", body: Buffer.alloc(4 * 1024 * 1024) })).status).toBe(200);
    expect((await call(port, { method: "POST", body: Buffer.alloc(4 * 1024 * 1024 + 1) })).status).toBe(413);
    expect((await call(port, { method: "POST", body: Buffer.alloc(60 * 1024 * 1024) })).status).toBe(413);
  });

  test("headers above 16 KB are 431", async () => {
    const { port } = await start();
    expect(await raw(port, `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${"x".repeat(17_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
    expect(await raw(port, `GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Long: ${"x".repeat(14_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 200 /,
    );
  });

  test("an absolute URL and a malformed request are 400", async () => {
    const { port } = await start();
    expect(await raw(port, "GET http://evil.test/ HTTP/1.1\r\nHost: evil.test\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    const smuggled = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    expect(await raw(port, smuggled)).toMatch(/^HTTP\/1\.1 400 [\s\S]*X-Frame-Options/);
  });

  test("an upgrade does not slip past: it is a plain request", async () => {
    const { port } = await start();
    const upgrade =
      "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\nX-Real-IP: 203.0.113.9\r\n\r\n";
    const answer = await raw(port, upgrade);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).not.toContain("203.0.113.9");
  });

  test("headers that do not arrive in 10 s are 408", async () => {
    const { port } = await start();
    const began = performance.now();
    expect(await raw(port, "GET / HTTP/1.1\r\nHost: a\r\nX-Sl")).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - began).toBeLessThan(13_000);
  }, 20_000);
});

describe("how it ends", () => {
  test("SIGTERM: not ready at once, served on while draining, then closed in order and exit 0", async () => {
    const { child, port, output } = await start({ DRAIN_SECONDS: "1" });
    child.kill("SIGTERM");
    child.kill("SIGINT"); // a second signal changes nothing
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await call(port, { path: "/ready" })).status).toBe(503);
    expect((await call(port)).status).toBe(200);
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(output().match(/shut down/g)).toHaveLength(1);
  });

  test("a request under way is finished before the app is shut down", async () => {
    const { child, port } = await start();
    const slow = call(port, { path: "/slow", headers: { Connection: "keep-alive" } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill("SIGTERM");
    const [answer, exit] = await Promise.all([slow, once(child, "exit")]);
    expect(answer.status).toBe(200);
    expect(exit).toEqual([0, null]);
  });

  test("it does not outlive the process that started it, whatever DRAIN_SECONDS says", async () => {
    const { child } = await start({ DRAIN_SECONDS: "20" }, true);
    const began = performance.now();
    child.disconnect();
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
