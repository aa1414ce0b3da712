import { globSync } from "node:fs";
import path from "node:path";
import type { Endpoint } from "../../src/lib/http/endpoint";
import { params, request } from "./api";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const API = path.resolve(import.meta.dirname, "../../src/app/api");

/** Every route file below /api, by the path it answers. */
export async function apiRoutes(): Promise<Map<string, Readonly<Record<string, Handler>>>> {
  const files = globSync("**/route.ts", { cwd: API }).sort();
  const loaded = await Promise.all(
    files.map(async (file) => {
      const exported = (await import(path.join(API, file))) as Record<string, unknown>;
      const handlers = Object.entries(exported).filter((entry): entry is [string, Handler] => typeof entry[1] === "function");
      return [`/api/${path.dirname(file)}`, Object.fromEntries(handlers)] as const;
    }),
  );
  return new Map(loaded);
}

interface Asked {
  readonly cookie?: string;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly headers?: Record<string, string>;
}

/** Calls an endpoint by its contract, as the browser's client does: path names from the input, the rest as body or query. */
export function caller(routes: Awaited<ReturnType<typeof apiRoutes>>) {
  return async (e: Endpoint, { cookie, input = {}, headers = {} }: Asked): Promise<Response> => {
    const handler = routes.get(`/api/v1${e.path.replace(/:(\w+)/g, "[$1]")}`)?.[e.method];
    if (!handler) throw new Error(`No route for ${e.id}`);
    const rest = { ...input };
    const inPath: Record<string, string> = {};
    for (const [, name = ""] of e.path.matchAll(/:(\w+)/g)) {
      inPath[name] = String(rest[name]);
      delete rest[name];
    }
    const query =
      e.method === "GET" ? `?${new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, String(value)]))}` : "";
    const keyed = e.keyed ? { "idempotency-key": crypto.randomUUID() } : {};
    const sent = {
      headers: { ...keyed, ...headers },
      ...(cookie ? { cookie } : {}),
      ...(e.method === "GET" ? {} : { body: rest }),
    };
    return read(await handler(request(e.method, `${e.path}${query}`, sent), params(inPath)));
  };
}

/** The answer, read to its end as a client would: a stream nobody reads keeps the place it was given. */
async function read(answer: Response): Promise<Response> {
  const body = await answer.arrayBuffer();
  return new Response(body.byteLength > 0 ? body : null, answer);
}
