import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outbound } from "./outbound";

const MB = 1024 * 1024;
let server: Server;
let base = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    const size = Number(new URL(request.url ?? "", "http://x").searchParams.get("bytes"));
    if (request.url === "/redirect") response.writeHead(302, { location: "/?bytes=1" }).end();
    else if (request.url === "/drip") response.write("x");
    else if (request.url !== "/silent") response.writeHead(418).end("x".repeat(size));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (path: string, timeoutMs = 10_000) => outbound(base + path, { method: "POST", body: "{}", timeoutMs });

test("status and text come back, up to 2 MB", async () => {
  expect(await ask("/?bytes=3")).toEqual({ status: 418, text: "xxx" });
  expect((await ask(`/?bytes=${2 * MB}`)).text).toHaveLength(2 * MB);
});

test("one byte more is an error", async () => {
  await expect(ask(`/?bytes=${2 * MB + 1}`)).rejects.toThrow("too large");
});

test("a redirect is not followed", async () => {
  await expect(ask("/redirect")).rejects.toThrow();
});

test.each(["/silent", "/drip"])("an answer that does not end in time is an error: %s", async (path) => {
  const from = performance.now();
  await expect(ask(path, 100)).rejects.toThrow();
  expect(performance.now() - from).toBeLessThan(2_000);
});
