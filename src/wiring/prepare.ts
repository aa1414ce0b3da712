import "server-only";
import type { Config } from "../lib/config";
import type { Database } from "../lib/db/database";
import { claimInstance, instanceOf, migrate } from "../lib/db/migrate";
import { assertRole, assertServer, openPostgres } from "../lib/db/postgres";
import { seed } from "../lib/db/seed";
import type { Log } from "../lib/log";

type Chosen = Pick<Config, "database" | "environment" | "isOnVercel">;

/**
 * Makes the database fit for this version, or throws why not; returns its epoch. On a machine of one's own: migrate, check whose
 * it is, seed, through DIRECT_URL where a pooler or a lesser role stands before it. On Vercel the build did that (decision 037):
 * an instance that starts for a request only looks whose it is.
 */
export async function prepare(chosen: Chosen, database: Database, log: Log): Promise<string> {
  const { epoch, warning } = await (chosen.isOnVercel
    ? instanceOf(database, chosen.environment)
    : bringUp(chosen, database, log));
  if (warning) log.write("warn", { event: "notice", text: warning });
  await assertRole(database);
  return epoch;
}

async function bringUp(chosen: Chosen, database: Database, log: Log) {
  const owner = await openOwner(chosen, database);
  try {
    await assertServer(owner);
    for (const { file, ms } of await migrate(owner)) log.write("info", { event: "migration", file, ms });
    const claimed = await claimInstance(owner, chosen.environment);
    await seed(owner);
    return claimed;
  } finally {
    if (owner !== database) await owner.close();
  }
}

async function openOwner({ database: chosen }: Chosen, database: Database): Promise<Database> {
  if (chosen.use !== "postgres" || chosen.directUrl === chosen.url) return database;
  return openPostgres({ url: chosen.directUrl, poolMax: 1 });
}
