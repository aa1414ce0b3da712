import { claimInstance, migrate } from "../src/lib/db/migrate";
import { dropAll } from "../src/lib/db/reset";
import { seed } from "../src/lib/db/seed";
import { databaseJob } from "./db-job";

/** `pnpm db:reset`: an empty, migrated and seeded database; only where it calls itself development or test. */
await databaseJob(async (database, { environment }) => {
  await dropAll(database, environment);
  await migrate(database);
  await claimInstance(database, environment);
  await seed(database);
  console.log("✓ The database is empty, migrated and seeded");
});
