import "server-only";
import { timingSafeEqual } from "node:crypto";
import { sql } from "drizzle-orm";
import { migrationNames } from "../lib/db/migrate";
import { API_HEADERS } from "../lib/http/headers";
import { sha256 } from "../lib/keys";
import { inUse, type Started, started } from "./services";

type Check = "ok" | "error" | "not_configured";

const CHECK_MS = 1_000;
const REUSE_MS = 1_000;

let last: { at: number; body: Record<string, unknown>; status: number } | undefined;

/** GET /api/health: 200 while Mo serves, 503 when the database is gone; every check is cut at one second. */
export async function health(request: Request): Promise<Response> {
  const now = Date.now();
  if (!last || now - last.at > REUSE_MS) last = { at: now, ...(await look()) };
  const detail = isOperator(request)
    ? { detail: { statements: started().database.statements(), migration: migrationNames().at(-1) } }
    : {};
  return answer({ ...last.body, ...detail }, last.status);
}

/** GET /api/ready: whether a balancer should send requests here. */
export async function ready(): Promise<Response> {
  if ((globalThis as typeof globalThis & { moDraining?: boolean }).moDraining)
    return answer({ ready: false, reason: "draining" }, 503);
  const database = await check(() => ping(started()));
  return database === "ok" ? answer({ ready: true }, 200) : answer({ ready: false, reason: "database" }, 503);
}

/** GET /api/live: touches nothing; a database outage must not restart the fleet. */
export async function live(): Promise<Response> {
  return new Response("ok", { headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });
}

async function look() {
  const mo = started();
  const database = await check(() => ping(mo));
  const status = database === "ok" ? "ok" : "down";
  const body = {
    status,
    timestamp: new Date().toISOString(),
    version: mo.config.version.slice(0, 7),
    checks: { database, redis: "not_configured" satisfies Check },
    services: inUse(mo.config),
    notes: mo.database.use === "pglite" ? ["database: survives process death, not power loss"] : [],
  };
  return { body, status: status === "down" ? 503 : 200 };
}

async function ping(mo: Started): Promise<void> {
  await mo.database.plain.execute(sql`select 1`);
}

async function check(work: () => Promise<void>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Check>((resolve) => {
    timer = setTimeout(() => resolve("error"), CHECK_MS);
  });
  const done = work().then(
    (): Check => "ok",
    (): Check => "error",
  );
  const result = await Promise.race([done, late]);
  clearTimeout(timer);
  return result;
}

function isOperator(request: Request): boolean {
  const token = started().config.opsToken;
  const given = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  return token !== null && given !== undefined && timingSafeEqual(Buffer.from(sha256(token)), Buffer.from(sha256(given)));
}

function answer(body: Record<string, unknown>, status: number): Response {
  return Response.json(body, { status, headers: new Headers([...API_HEADERS] as [string, string][]) });
}
