import { existsSync, statfsSync } from "node:fs";
import { sql } from "drizzle-orm";
import { worstAccount } from "../../../lib/auth/attempts";
import { backupRuns, hoursSince } from "../../../lib/backup-runs";
import type { Config } from "../../../lib/config";
import { inSystem, type Services } from "../../../lib/context";
import { readMinutes } from "../../../lib/metrics/metric-minutes";
import { moneyOf } from "../../../lib/model/ledger";
import type { Facts } from "./evaluate-alerts";

type Mo = Services & { readonly config: Pick<Config, "ai" | "backupDir" | "dataDir"> };

const HOUR = 3_600_000;

/** What alerts are judged by, and health tells the operator: three statements, one more where a model is paid, and a look at the disk. */
export async function readFacts(mo: Mo, now: Date): Promise<Facts> {
  const minutes = await readMinutes(mo, new Date(now.getTime() - HOUR));
  const failedSignIns = await worstAccount(mo.database, now);
  const { sweptMinutesAgo, deadLetters, backlogMinutes, ageHours } = await readQueues(mo);
  const backup = readBackup(mo, now, ageHours);
  // Held mail waits on purpose.
  const late = mo.email.canDeliver ? backlogMinutes : 0;
  const queues = { sweptMinutesAgo, deadLetters, backlogMinutes: late };
  return { now, minutes, failedSignIns, ...queues, ai: await readMoney(mo, now), backup, diskUsed: readDisk(mo) };
}

type Queues = {
  readonly sweptMinutesAgo: number | null;
  readonly deadLetters: number;
  readonly backlogMinutes: number;
  /** Of the instance. */
  readonly ageHours: number;
};

/** A code or link that came too late for anybody is no dead letter. What was given up a day ago was told often enough. */
async function readQueues(mo: Services): Promise<Queues> {
  const result = await inSystem(mo, "look at queues", (db) =>
    db.execute<Queues>(sql`select
      (select extract(epoch from now() - max(coalesce(finished_at, created_at))) / 60 from cron_runs where job = 'sweep' and finished_at is not null)::float8 as "sweptMinutesAgo",
      (select count(*) from outbox where done_at is null and dead_at > now() - interval '1 day' and (expires_at is null or dead_at < expires_at))::int
        + (select count(*) from events where dead_at > now() - interval '1 day')::int as "deadLetters",
      (select coalesce(greatest(0, extract(epoch from now() - min(due_at)) / 60), 0) from outbox where done_at is null and dead_at is null)::float8 as "backlogMinutes",
      (select extract(epoch from now() - created_at) / 3600 from instance where id = 1)::float8 as "ageHours"`),
  );
  const [row] = result.rows;
  return row ?? { sweptMinutesAgo: null, deadLetters: 0, backlogMinutes: 0, ageHours: 0 };
}

async function readMoney(mo: Mo, now: Date): Promise<Facts["ai"]> {
  const { ai } = mo.config;
  if (ai.use === "built-in") return null;
  const { spentMicroUsd, isFull } = await inSystem(mo, "look at money", (db) => moneyOf(db, now));
  // Nothing may be spent: that the built-in coach answers is what the operator said.
  if (ai.dailyMicroUsd === 0) return null;
  return { spentPercent: (100 * spentMicroUsd) / ai.dailyMicroUsd, isFull };
}

/** Of a server's database that has no list of tries here the backups are made elsewhere. A new instance has a day for its first. */
function readBackup({ config, database }: Mo, now: Date, ageHours: number): Facts["backup"] {
  const runs = backupRuns(config.backupDir);
  if (runs.length === 0 && database.use === "postgres") return null;
  const failed = (job: string) => runs.findLast((run) => run.job === job)?.ok === false;
  return {
    hoursAgo: Math.floor(Math.min(hoursSince(runs, "backup", now), ageHours)),
    hasFailed: failed("backup"),
    hasDrillFailed: failed("restore-drill"),
  };
}

function readDisk({ config }: Mo): number | null {
  if (!existsSync(config.dataDir)) return null;
  const { bavail, blocks } = statfsSync(config.dataDir);
  return blocks === 0 ? null : 1 - bavail / blocks;
}
