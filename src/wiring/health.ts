import "server-only";
import { sql } from "drizzle-orm";
import { migrationNames } from "../lib/db/migrate";
import { hasBearer } from "../lib/http/bearer";
import { apiHeaders } from "../lib/http/headers";
import { newId } from "../lib/ids";
import { inTime } from "../lib/in-time";
import { healthDetail } from "./health-detail";
import { inUse, type Started, started } from "./services";

type Check = "ok" | "error" | "not_configured";

interface Look {
  readonly at: number;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const CHECK_MS = 1_000;
const REUSE_MS = 1_000;
/** A store of files is asked no oftener: each question is a call that may cost. */
const FILES_MS = 30_000;
const SWEEP_MINUTES = 5;
const BACKLOG_MINUTES = 15;

/** Where no file ever is: a store that says so is there. */
const NOWHERE = "exports/00000000-0000-0000-0000-000000000000/00000000-0000-0000-0000-000000000000";

let files: Promise<Check> | undefined;
let filesAt = Number.NEGATIVE_INFINITY;
let last: Promise<Look> | undefined;
let lastAt = 0;

/** GET /api/health: 200 while Mo serves, 503 when the database is gone; every check is cut at one second, one look serves a second. */
export async function health(request: Request): Promise<Response> {
  const mo = started();
  const now = Date.now();
  if (!last || now - lastAt > REUSE_MS) {
    lastAt = now;
    last = look(mo);
  }
  const { body, status } = await last;
  const isOperator = hasBearer(request.headers, mo.config.opsToken);
  return answer(isOperator ? { ...body, detail: await healthDetail(mo) } : body, status);
}

/** GET /api/ready: whether a balancer should send requests here. */
export async function ready(): Promise<Response> {
  const mo = started();
  if ((globalThis as typeof globalThis & { moDraining?: boolean }).moDraining) return notReady("draining");
  const state = await checked(() => readState(mo));
  if (!state) return notReady("database");
  return migrationNames().every((name) => state.migrations.includes(name))
    ? answer({ ready: true }, 200)
    : notReady("migrations");
}

/** GET /api/live: touches nothing; a database outage must not restart the fleet. */
export async function live(): Promise<Response> {
  const own = [
    ["Content-Type", "text/plain; charset=utf-8"],
    ["X-Request-Id", newId()],
  ] as const;
  return new Response("ok", { headers: apiHeaders(own) });
}

async function look(mo: Started): Promise<Look> {
  const [state, redis, files] = await Promise.all([checked(() => readState(mo)), lookAtRedis(mo), lookAtFiles(mo)]);
  const database: Check = state ? "ok" : "error";
  const jobs: Check = state && (await areJobsWell(mo, state)) ? "ok" : "error";
  const status = database === "error" ? "down" : [jobs, redis, files].includes("error") ? "degraded" : "ok";
  return {
    at: Date.now(),
    status: status === "down" ? 503 : 200,
    body: {
      status,
      timestamp: new Date().toISOString(),
      version: mo.config.version.slice(0, 7),
      checks: { database, redis, files, jobs },
      services: inUse(mo.config),
      notes: mo.database.use === "pglite" ? ["database: survives process death, not power loss"] : [],
    },
  };
}

/** Whether the limits are shared, where they should be. */
async function lookAtRedis({ limitsStore }: Started): Promise<Check> {
  if (!limitsStore) return "not_configured";
  return (await checked(() => limitsStore.isWell())) ? "ok" : "error";
}

/** Whether the store of files answers; what it said last counts for half a minute, a failure for a second. */
async function lookAtFiles(mo: Started): Promise<Check> {
  if (!files || performance.now() - filesAt > FILES_MS) {
    filesAt = performance.now();
    files = checked(async () => ((await mo.files.open(NOWHERE)) === null ? "ok" : "error")).then((said) => said ?? "error");
  }
  const said = await files;
  if (said === "error") files = undefined;
  return said;
}

interface State {
  readonly migrations: readonly string[];
  readonly sweptMinutesAgo: number | null;
  readonly backlogMinutes: number | null;
}

/** All that the checks ask of the database, in one statement. */
async function readState(mo: Started): Promise<State> {
  const result = await mo.database.unit({ actor: "system", mode: "read" }, (db) =>
    db.execute<{ migrations: string[]; swept: number | null; backlog: number | null }>(sql`select
      (select coalesce(array_agg(name), '{}') from mo_migrations) as migrations,
      (select extract(epoch from now() - max(created_at)) / 60 from cron_runs where job = 'sweep')::float8 as swept,
      (select extract(epoch from now() - min(due_at)) / 60 from outbox where done_at is null and dead_at is null)::float8 as backlog`),
  );
  const [row] = result.rows;
  return { migrations: row?.migrations ?? [], sweptMinutesAgo: row?.swept ?? null, backlogMinutes: row?.backlog ?? null };
}

/** A process that has just started has had no time to sweep. */
async function areJobsWell(mo: Started, { sweptMinutesAgo, backlogMinutes }: State): Promise<boolean> {
  const isSwept = process.uptime() < SWEEP_MINUTES * 60 || (sweptMinutesAgo !== null && sweptMinutesAgo < SWEEP_MINUTES);
  // Held mail waits on purpose.
  const isHeld = !mo.email.canDeliver || !(await mo.flags.isOn("emails"));
  return isSwept && (isHeld || (backlogMinutes ?? 0) < BACKLOG_MINUTES);
}

/** The result, or null when it failed or took longer than a check may. */
function checked<T>(work: () => Promise<T>): Promise<T | null> {
  return inTime(work(), CHECK_MS).catch(() => null);
}

function notReady(reason: string): Response {
  return answer({ ready: false, reason }, 503);
}

function answer(body: Record<string, unknown>, status: number): Response {
  const headers = apiHeaders([["X-Request-Id", newId()]]);
  return Response.json(body, { status, headers });
}
