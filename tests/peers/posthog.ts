import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";

export const PROJECT_KEY = "phc_peer";
export const SECRET_KEY = "phs_peer";

export type Fault = "silent" | "garbage" | "huge" | "redirect" | 401 | 500;

export interface Event {
  readonly event: string;
  readonly distinct_id: string;
  readonly timestamp: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly uuid: string;
}

/** PostHog's door for events, a batch of JSON, packed or not, and the one for definitions of flags. What it does not know it notes in `strange`. */
export async function startPosthog() {
  const state = {
    fault: null as Fault | null,
    asked: 0,
    events: [] as Event[],
    definitions: [] as object[],
    definitionsAsked: 0,
    strange: [] as string[],
  };
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
    if (fault === "huge") return answer(200, JSON.stringify({ status: "x".repeat(1024 * 1024) }));
    if (fault === "redirect") return answer(307, "", { location: "/elsewhere" });
    if (typeof fault === "number") return answer(fault, JSON.stringify({ type: "error", detail: "not now" }));
    if (request.method === "GET" && request.url?.startsWith("/flags/definitions?")) {
      if (request.headers.authorization !== `Bearer ${SECRET_KEY}`) return answer(401, "{}");
      state.definitionsAsked++;
      return answer(200, JSON.stringify({ flags: state.definitions, group_type_mapping: {}, cohorts: {} }));
    }
    if (request.method !== "POST" || request.url?.split("?")[0] !== "/batch/") {
      state.strange.push(`${request.method} ${request.url}`);
      return answer(404, "{}");
    }
    const { api_key: key, batch } = JSON.parse(body) as { api_key: string; batch: Event[] };
    if (key !== PROJECT_KEY) return answer(401, JSON.stringify({ type: "authentication_error" }));
    // The same event again is the same row there.
    for (const event of batch) if (!state.events.some(({ uuid }) => uuid === event.uuid)) state.events.push(event);
    answer(200, JSON.stringify({ status: "Ok" }));
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type PosthogPeer = Awaited<ReturnType<typeof startPosthog>>;

/** Packed bodies come without a header that says so. */
async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  return (body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body).toString("utf8");
}
