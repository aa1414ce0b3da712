import { seed } from "../src/lib/db/seed";
import { databaseJob } from "./db-job";

/** `pnpm db:seed`: writes the reference data; twice changes nothing. */
await databaseJob(async (database) => {
  for (const [kind, count] of Object.entries(await seed(database))) console.log(`✓ Seeded ${count} ${kind}`);
});
