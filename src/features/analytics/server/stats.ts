import { type SQL, sql } from "drizzle-orm";
import { readingIdentity } from "../../../lib/auth/own-identity";
import { inSystem, type Services } from "../../../lib/context";
import type { Db } from "../../../lib/db/database";
import { isError, timesOf } from "../../../lib/metrics/api-times";
import { quantileOf } from "../../../lib/metrics/time-bounds";

/** One day of an instance, counted in its own tables; demo accounts left out. Days are those of UTC. */
export interface DayStats {
  readonly day: string;
  readonly signUps: number;
  readonly onboarded: number;
  readonly workouts: number;
  readonly sets: number;
  /** Messages that a model answered, by the days of their lifters. */
  readonly chats: number;
  readonly upgrades: number;
  readonly cancellations: number;
  /** Requests that failed by a fault of Mo; null where nothing was counted, which is kept for 30 days. */
  readonly errors: number | null;
  /** 95 of 100 answers of the API took no longer, in milliseconds. */
  readonly p95Ms: number | null;
}

/** The last so many days, oldest first. */
export async function readStats(services: Services, days: number, now: Date): Promise<DayStats[]> {
  const to = now.toISOString().slice(0, 10);
  const identity = await readingIdentity(services.database, async (db) => ({
    signUps: await perDay(db, sql`select created_at as at from users where not is_demo`, to, days),
    demos: (await rows<{ id: string }>(db, sql`select id from users where is_demo`)).map(({ id }) => id),
  }));
  const real = sql`user_id <> all(${sql.param(identity.demos)}::uuid[])`;
  const fact = (type: string) => sql`select created_at as at from events where type = ${type} and ${real}`;
  const own = await inSystem(services, "read stats", async (db) => ({
    onboarded: await perDay(db, sql`select onboarded_at as at from profiles where ${real}`, to, days),
    workouts: await perDay(
      db,
      sql`select finished_at as at from workouts where deleted_at is null and discarded_at is null and ${real}`,
      to,
      days,
    ),
    sets: await perDay(db, sql`select completed_at as at from sets where completed and deleted_at is null and ${real}`, to, days),
    chats: await chatsPerDay(db, real, to, days),
    upgrades: await perDay(db, fact("pro.started"), to, days),
    cancellations: await perDay(db, fact("pro.cancelled"), to, days),
  }));
  const counted = { signUps: identity.signUps, ...own };
  type Counted = Omit<DayStats, "day" | "errors" | "p95Ms">;
  const told: DayStats[] = [];
  for (const day of daysBefore(to, days)) {
    const own = Object.fromEntries(Object.entries(counted).map(([what, byDay]) => [what, byDay.get(day) ?? 0])) as Counted;
    told.push({ day, ...own, ...(await serviceOf(services, day)) });
  }
  return told;
}

async function perDay(db: Db, moments: ReturnType<typeof sql>, to: string, days: number): Promise<ReadonlyMap<string, number>> {
  const counted = await rows<{ day: string; n: number }>(
    db,
    sql`select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as n from (${moments}) as m
      where at >= (${to}::date - ${days - 1}::int)::timestamp at time zone 'UTC' and at < (${to}::date + 1)::timestamp at time zone 'UTC' group by 1`,
  );
  return new Map(counted.map(({ day, n }) => [day, n]));
}

async function chatsPerDay(db: Db, real: SQL, to: string, days: number): Promise<ReadonlyMap<string, number>> {
  const counted = await rows<{ day: string; n: number }>(
    db,
    sql`select to_char(day, 'YYYY-MM-DD') as day, sum(messages)::int as n from ai_usage
      where day > ${to}::date - ${days}::int and day <= ${to}::date and ${real} group by 1`,
  );
  return new Map(counted.map(({ day, n }) => [day, n]));
}

/** How Mo served on a day, summed by the database from what all processes counted: a day a statement, each of them short. */
async function serviceOf(services: Services, day: string): Promise<Pick<DayStats, "errors" | "p95Ms">> {
  const counted = await inSystem(services, "read stats", (db) =>
    rows<{ name: string; n: number }>(
      db,
      sql`select key as name, sum(value::float8)::float8 as n from metric_minute, jsonb_each_text(counts)
        where minute >= ${day}::date::timestamp at time zone 'UTC' and minute < (${day}::date + 1)::timestamp at time zone 'UTC'
          and (key like 'ms %' or key like 'requests %') group by 1`,
    ),
  );
  if (counted.length === 0) return { errors: null, p95Ms: null };
  const errors = counted.reduce((sum, { name, n }) => (isError(name) ? sum + n : sum), 0);
  const p95 = quantileOf(timesOf([{ counts: Object.fromEntries(counted.map(({ name, n }) => [name, n])) }]), 0.95);
  return { errors, p95Ms: p95 === null ? null : Math.round(Math.min(p95, LONGEST_MS)) };
}

/** What took longer is told as this. */
const LONGEST_MS = 60_000;

async function rows<T extends Record<string, unknown>>(db: Db, statement: ReturnType<typeof sql>): Promise<T[]> {
  return (await db.execute<T>(statement)).rows;
}

function daysBefore(to: string, days: number): string[] {
  const last = Date.parse(`${to}T00:00:00Z`);
  return Array.from({ length: days }, (_, i) => new Date(last - (days - 1 - i) * 86_400_000).toISOString().slice(0, 10));
}
