import { spawnSync } from "node:child_process";
import type { Config } from "../src/lib/config";
import { environmentOf, isThrowAway } from "../src/lib/db/reset";
import { databaseJob } from "./db-job";

const ARGS = { push: ["push"], studio: ["studio", "--host", "127.0.0.1"] };
const what = process.argv[2] === "studio" ? "studio" : "push";

/**
 * `pnpm db:push` tries a schema out, `pnpm db:studio` looks at the rows, on this machine's address only. Both get past migrations
 * and row-level security, so only where process and database call themselves development or test.
 */
await databaseJob(async (database, { environment, database: chosen }) => {
  if (chosen.use !== "postgres") return;
  const owner = await environmentOf(database);
  const refused = [environment, ...(owner === null ? [] : [owner])].find((name) => !isThrowAway(name));
  if (refused) throw new Error(`db:${what} is for development and test only, and this is ${refused}.`);
  const env = { ...process.env, DATABASE_URL: chosen.directUrl };
  const { status } = spawnSync("node_modules/.bin/drizzle-kit", ARGS[what], { stdio: "inherit", env });
  process.exitCode = status ?? 1;
}, refuseEmbedded);

function refuseEmbedded({ database }: Config) {
  if (database.use === "postgres") return;
  throw new Error(
    `db:${what} needs a PostgreSQL: set DATABASE_URL. The embedded database takes pnpm db:generate and db:migrate.`,
  );
}
