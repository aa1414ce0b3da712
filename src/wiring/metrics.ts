import "server-only";
import { sql } from "drizzle-orm";
import { AppError } from "../lib/errors";
import { answered } from "../lib/http/answered";
import { hasBearer } from "../lib/http/bearer";
import { apiHeaders } from "../lib/http/headers";
import { inTime } from "../lib/in-time";
import type { Counts } from "../lib/metrics/meter";
import { prometheusText } from "../lib/metrics/prometheus";
import { type Started, started } from "./services";

const DATABASE_MS = 1_000;

/** GET /api/metrics with the operator's bearer token: what this process has counted since it began, as Prometheus reads it. */
export function metrics(request: Request): Promise<Response> {
  const mo = started();
  return answered(mo.log, "metrics", request, async () => {
    if (!hasBearer(request.headers, mo.config.opsToken)) throw new AppError("not-found", "There is nothing at this address");
    const counts = { ...mo.meter.totals(), statements: mo.database.statements(), ...(await backlog(mo)) };
    const headers = apiHeaders();
    headers.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    return new Response(prometheusText(counts, mo.instance), { headers });
  });
}

/** Nothing where the database is away: the counters are wanted then most of all. */
function backlog(mo: Started): Promise<Counts> {
  const asked = mo.database.unit({ actor: "system", mode: "read" }, (db) =>
    db.execute<{ waiting: number; minutes: number }>(
      sql`select count(*)::int as waiting, coalesce(extract(epoch from now() - min(due_at)) / 60, 0)::float8 as minutes from outbox where done_at is null and dead_at is null and due_at <= now()`,
    ),
  );
  return inTime(asked, DATABASE_MS).then(
    (result) => {
      const [row] = result.rows;
      return { "backlog waiting": row?.waiting ?? 0, "backlog minutes": Math.round(row?.minutes ?? 0) };
    },
    () => ({}),
  );
}
