import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

interface Kept {
  readonly id: number;
  readonly [field: string]: unknown;
}

/** How it misbehaves, at the next write. */
export type RulesFault = "silent" | "garbage" | "redirect" | { readonly status: number };

/**
 * What Sentry keeps of alert rules and PostHog of flags, surveys, dashboards and insights, by their paths: lists and makes at a
 * collection, changes below it. PostHog pages and answers with `results`; both add fields of their own and number what they make.
 */
export async function startVendorRules(token: string) {
  const state = {
    kept: new Map<string, Kept[]>(),
    writes: [] as string[],
    strange: [] as string[],
    fault: null as RulesFault | null,
  };
  let ids = 0;
  const server = createServer(async (request, response) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    const url = new URL(request.url ?? "", "http://peer");
    const [, collection = "", id] = COLLECTION.exec(url.pathname) ?? [];
    if (request.headers.authorization !== `Bearer ${token}`) return void send(401, { detail: "Invalid token" });
    if (!collection) {
      state.strange.push(`${request.method} ${url.pathname}`);
      return void send(404, {});
    }
    const rows = state.kept.get(collection) ?? [];
    state.kept.set(collection, rows);
    if (request.method === "GET") return void send(200, pageOf(collection, rows, url));
    state.writes.push(`${request.method} ${url.pathname}`);
    const { fault } = state;
    if (fault === "silent") return;
    if (fault === "garbage") return void response.writeHead(200).end("<html>It works!</html>");
    if (fault === "redirect") return void response.writeHead(307, { location: "/elsewhere" }).end();
    if (fault) return void send(fault.status, { detail: "no" });
    const body = JSON.parse(await read(request)) as Record<string, unknown>;
    const at = rows.findIndex((row) => String(row.id) === id);
    if (request.method === "POST" && id === undefined) {
      rows.push({ id: ++ids, dateCreated: "2026-01-01", ...body });
      return void send(201, rows.at(-1));
    }
    const expected = collection.startsWith("/api/0/") ? "PUT" : "PATCH";
    if (request.method !== expected || at < 0) {
      state.strange.push(`${request.method} ${url.pathname}`);
      return void send(405, {});
    }
    rows[at] = { ...(expected === "PATCH" ? rows[at] : {}), id: rows[at]?.id ?? 0, dateCreated: "2026-01-01", ...body };
    send(200, rows[at]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const COLLECTION =
  /^(\/api\/0\/organizations\/[^/]+\/alert-rules\/|\/api\/0\/projects\/[^/]+\/[^/]+\/rules\/|\/api\/projects\/[^/]+\/(?:feature_flags|surveys|dashboards|insights)\/)(?:(\d+)\/)?$/;

function pageOf(collection: string, rows: readonly Kept[], url: URL): unknown {
  if (collection.startsWith("/api/0/")) return rows;
  // Small pages, so that the second one is asked for.
  const from = Number(url.searchParams.get("offset") ?? 0);
  const next = from + 5 < rows.length ? `${collection}?offset=${from + 5}` : null;
  return { count: rows.length, next, previous: null, results: rows.slice(from, from + 5) };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
