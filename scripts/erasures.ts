import { claimInstance } from "../src/lib/db/migrate";
import { collectErasures, ledgerFile, replayErasures } from "../src/wiring/erasure-ledger";
import { assemble } from "../src/wiring/services";
import { databaseJob } from "./db-job";

/**
 * `pnpm erasures collect [FILE]` after each backup, `pnpm erasures replay [FILE]` after a restore: who was erased stays erased.
 * Needs MO_SECRET as it was, for the file holds nothing but pseudonyms.
 */
const [job, given] = process.argv.slice(2);
await databaseJob(async (database, chosen) => {
  const file = given ?? ledgerFile(chosen.backupDir);
  if (job === "collect") {
    console.log(`✓ Added ${await collectErasures({ database }, file)} to ${file}`);
  } else if (job === "replay") {
    const { epoch } = await claimInstance(database, chosen.environment);
    const { erased, unreadable } = await replayErasures(assemble(chosen, database, epoch), file);
    console.log(`✓ Erased ${erased} again`);
    if (unreadable > 0) throw new Error(`${unreadable} lines of ${file} cannot be read`);
  } else throw new Error("Say collect or replay");
});
