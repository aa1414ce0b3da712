import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Redis } from "ioredis";

export const TOKEN = "peer-token";

/** How the front misbehaves: late by so many milliseconds, or an answer nobody expects. */
export type Fault = { readonly lateMs: number } | "silent" | "garbage" | "huge" | "redirect" | 429 | 500;

/**
 * Upstash's REST front of a Redis: one command a request, as a JSON array by POST to the root, with a bearer. What it does not
 * know it notes in `strange`, and a test that finds something there fails.
 */
export async function startUpstash(redisUrl: string) {
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: () => 20,
  });
  redis.on("error", () => undefined);
  await redis.connect();
  const state = { fault: null as Fault | null, asked: 0, strange: [] as string[] };
  const server = createServer((request, response) => {
    state.asked++;
    void respond(request, response).catch(() => response.destroy());
  });

  async function respond(request: IncomingMessage, response: ServerResponse) {
    const body = await read(request);
    const answer = (status: number, text: string, headers = {}) =>
      response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
    const { fault } = state;
    if (fault === "silent") return;
    if (fault === "garbage") return answer(200, "<html>It works!</html>");
    if (fault === "huge") return answer(200, JSON.stringify({ result: "x".repeat(3 * 1024 * 1024) }));
    if (fault === "redirect") return answer(307, "", { location: "/elsewhere" });
    if (typeof fault === "number") return answer(fault, JSON.stringify({ error: "ERR not now" }));
    if (fault) await new Promise((resolve) => setTimeout(resolve, fault.lateMs));
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return answer(401, JSON.stringify({ error: "Unauthorized" }));
    const command: unknown = JSON.parse(body);
    if (request.method !== "POST" || request.url !== "/" || !Array.isArray(command) || command.length === 0) {
      state.strange.push(`${request.method} ${request.url} ${body}`);
      return answer(404, JSON.stringify({ error: "Not found" }));
    }
    const [name, ...args] = command.map(String);
    try {
      answer(200, JSON.stringify({ result: await redis.call(name ?? "", ...args) }));
    } catch (error) {
      answer(400, JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    }
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    /** Resolves when the front has found its Redis again. */
    ready: async () => {
      while (redis.status !== "ready") await new Promise((resolve) => setTimeout(resolve, 10));
    },
    close: async () => {
      redis.disconnect();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type UpstashPeer = Awaited<ReturnType<typeof startUpstash>>;

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
