import { existsSync, readdirSync, statfsSync } from "node:fs";
import { sql } from "drizzle-orm";
import { backupRuns, hoursSince } from "../src/lib/backup-runs";
import { type Config, config } from "../src/lib/config";
import { assertKeys } from "../src/lib/db/check-keys";
import { claimInstance, migrationNames } from "../src/lib/db/migrate";
import { assertRole, assertServer } from "../src/lib/db/postgres";
import { assemble, inUse, withDatabase } from "../src/wiring/services";

const isLive = process.argv.includes("--live");
const BACKUP_HOURS = 26;
const DRILL_DAYS = 8;
const DISK_FULL = 0.9;
let faults = 0;

const say = (isWell: boolean, text: string) => {
  if (!isWell) faults++;
  console.log(`${isWell ? "✓" : "✗"} ${text}`);
};

/** `./mo doctor [--live]`: what this instance uses and what is not well. `--live` also asks the address that browsers use. */
try {
  const chosen = config();
  console.log(`Mo as ${chosen.environment} at ${chosen.appUrl}`);
  console.log(
    Object.entries(inUse(chosen))
      .map((pair) => pair.join(" "))
      .join(" · "),
  );
  for (const warning of chosen.warnings) console.log(`  ${warning}`);
  say(true, "the configuration can be read");
  await lookAtDatabase();
  lookAtBackups(chosen.backupDir);
  if (existsSync(chosen.dataDir)) lookAtDisk(chosen.dataDir);
  sayAlerts(chosen);
  if (isLive) await lookAtAddress(chosen);
} catch (error) {
  for (const line of (error instanceof Error ? error.message : String(error)).split("\n")) say(false, line);
}
if (faults > 0) process.exitCode = 1;

async function lookAtDatabase() {
  await withDatabase(async (database, chosen) => {
    await assertServer(database);
    const one = async <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
      (await database.plain.execute<T>(statement)).rows[0] as T;
    const { here } = await one<{ here: boolean }>(sql`select to_regclass('public.mo_migrations') is not null as here`);
    if (!here) return say(false, "the database is empty; run ./mo migrate");
    const { names } = await one<{ names: string[] }>(sql`select array_agg(name) as names from mo_migrations`);
    const missing = migrationNames().filter((name) => !names.includes(name));
    say(
      missing.length === 0,
      missing.length === 0 ? "the schema is current" : `the schema lacks ${missing.join(", ")}; run ./mo migrate`,
    );
    const { epoch, warning } = await claimInstance(database, chosen.environment);
    say(warning === null, warning ?? `the database says ${chosen.environment}, as this process does`);
    await assertRole(database);
    say(true, "row-level security binds the role of every unit of work");
    await assertKeys(database, assemble({ ...chosen, logLevel: "silent" }, database, epoch).keys.ids);
    say(true, "MO_DATA_KEYS opens what is sealed");
    const counts = await one<{ coaches: number; exercises: number; programs: number }>(
      sql`select (select count(*)::int from coaches where retired_at is null) as coaches, (select count(*)::int from exercises where retired_at is null) as exercises, (select count(*)::int from programs where retired_at is null) as programs`,
    );
    const isSeeded = counts.coaches === 8 && counts.exercises >= 326 && counts.programs === 20;
    say(
      isSeeded,
      `${counts.coaches} coaches, ${counts.exercises} exercises, ${counts.programs} programs${isSeeded ? "" : "; run ./mo seed"}`,
    );
  });
}

function lookAtBackups(dir: string) {
  const runs = backupRuns(dir);
  const spoken = (hours: number) => (Number.isFinite(hours) ? `${Math.floor(hours)} hours ago` : "never");
  const backup = hoursSince(runs, "backup", new Date());
  const here = existsSync(dir) ? readdirSync(dir).filter((name) => /^mo_.*\.(dump|pglite)(\.age)?$/.test(name)).length : 0;
  say(
    backup <= BACKUP_HOURS && here > 0,
    `last backup ${spoken(backup)}, ${here} in the folder${backup > BACKUP_HOURS ? "; run ./mo backup" : ""}`,
  );
  const drill = hoursSince(runs, "restore-drill", new Date());
  say(
    drill <= DRILL_DAYS * 24,
    `last restore drill ${spoken(drill)}${drill > DRILL_DAYS * 24 ? "; run ./mo restore-drill" : ""}`,
  );
}

function lookAtDisk(dir: string) {
  const { bavail, blocks } = statfsSync(dir);
  const used = 1 - bavail / blocks;
  say(used < DISK_FULL, `the disk of ${dir} is ${Math.round(used * 100)} % full`);
}

/** No fault: whoever reads the log hears of everything. */
function sayAlerts({ alerts: { email, pageEmail, webhookUrl } }: Config) {
  const ways = [email && "ALERT_EMAIL", pageEmail && "ALERT_PAGE_EMAIL", webhookUrl && "ALERT_WEBHOOK_URL"].filter(Boolean);
  const none = "alerts are lines of the log only; set ALERT_EMAIL or ALERT_WEBHOOK_URL to be told";
  say(true, ways.length === 0 ? none : `alerts go to ${ways.join(", ")}`);
}

async function lookAtAddress({ appUrl }: Config) {
  const answer = await fetch(`${appUrl}/api/health`, { redirect: "manual", signal: AbortSignal.timeout(5_000) }).catch(
    () => null,
  );
  const body = answer?.ok ? ((await answer.json().catch(() => null)) as { status?: string } | null) : null;
  say(body?.status === "ok", `${appUrl}/api/health says ${body?.status ?? answer?.status ?? "nothing"}`);
}
