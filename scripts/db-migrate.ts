import { claimInstance, migrate } from "../src/lib/db/migrate";
import { environmentOf } from "../src/lib/db/reset";
import { databaseJob } from "./db-job";

/** `pnpm db:migrate`: brings the configured database to the newest schema. */
await databaseJob(async (database, { environment }) => {
  // Whose database this is comes first: another world's schema is not this process's to change.
  if ((await environmentOf(database)) !== null) await claimInstance(database, environment);
  const reports = await migrate(database);
  for (const { file, ms } of reports) console.log(`✓ ${file} (${ms} ms)`);
  if (reports.length === 0) console.log("✓ The schema is current");
  const { warning } = await claimInstance(database, environment);
  if (warning) console.warn(warning);
});
