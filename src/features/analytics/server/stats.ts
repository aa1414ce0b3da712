import { sql } from "drizzle-orm";
import { readingIdentity } from "../../../lib/auth/own-identity";
import { inSystem, type Services } from "../../../lib/context";
import type { Db } from "../../../lib/db/database";

/** One day of an instance, counted in its own tables; demo accounts left out. Days are those of UTC. */
export interface DayStats {
  readonly day: string;
  readonly signUps: number;
  readonly onboarded: number;
  readonly workouts: number;
  readonly sets: number;
  readonly upgrades: number;
  readonly cancellations: number;
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
    upgrades: await perDay(db, fact("pro.started"), to, days),
    cancellations: await perDay(db, fact("pro.cancelled"), to, days),
  }));
  const counted = { signUps: identity.signUps, ...own };
  return daysBefore(to, days).map((day) => ({
    day,
    ...(Object.fromEntries(Object.entries(counted).map(([what, byDay]) => [what, byDay.get(day) ?? 0])) as Omit<DayStats, "day">),
  }));
}

async function perDay(db: Db, moments: ReturnType<typeof sql>, to: string, days: number): Promise<ReadonlyMap<string, number>> {
  const counted = await rows<{ day: string; n: number }>(
    db,
    sql`select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as n from (${moments}) as m
      where at >= (${to}::date - ${days - 1}::int)::timestamp at time zone 'UTC' and at < (${to}::date + 1)::timestamp at time zone 'UTC' group by 1`,
  );
  return new Map(counted.map(({ day, n }) => [day, n]));
}

async function rows<T>(db: Db, statement: ReturnType<typeof sql>): Promise<T[]> {
  return ((await db.execute(statement)) as unknown as { rows: T[] }).rows;
}

function daysBefore(to: string, days: number): string[] {
  const last = Date.parse(`${to}T00:00:00Z`);
  return Array.from({ length: days }, (_, i) => new Date(last - (days - 1 - i) * 86_400_000).toISOString().slice(0, 10));
}
