import { existsSync } from "node:fs";
import { type Config, ConfigError, config } from "../src/lib/config";
import { DataFolderTaken } from "../src/lib/db/lock";
import { withDatabase } from "../src/wiring/services";

const EXIT = { failed: 1, taken: 75, config: 78 };

/** Runs one job on the configured database; what stands in the way is one sentence and an exit code. `before` may throw before it is opened. */
export async function databaseJob(
  work: Parameters<typeof withDatabase>[0],
  before: (chosen: Config) => void = () => undefined,
): Promise<void> {
  for (const file of [".env.local", ".env"]) if (existsSync(file)) process.loadEnvFile(file);
  try {
    before(config());
    await withDatabase(work);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof ConfigError ? EXIT.config : error instanceof DataFolderTaken ? EXIT.taken : EXIT.failed;
  }
}
