import { ConfigError, config } from "../src/lib/config";
import { DataFolderTaken } from "../src/lib/db/lock";
import { claimInstance } from "../src/lib/db/migrate";
import { environmentOf } from "../src/lib/db/reset";
import { assemble, type Started, withDatabase } from "../src/wiring/services";

const EXIT = { failed: 1, usage: 64, taken: 75, config: 78 };

/** A command that was called wrongly, or asks for something that is not there: one sentence. */
export class NotSo extends Error {
  constructor(
    sentence: string,
    readonly code = EXIT.failed,
  ) {
    super(sentence);
  }
}

export const wrongly = (sentence: string) => new NotSo(sentence, EXIT.usage);

/** Runs an operator's command on Mo without its server: the same services on the configured database, as it is migrated now. */
export async function desk(work: (mo: Started) => Promise<void>): Promise<void> {
  try {
    await withDatabase(async (database) => {
      if ((await environmentOf(database)) === null) throw new NotSo("This database is empty; run ./mo migrate first.");
      const { environment } = config();
      const { epoch } = await claimInstance(database, environment);
      await work(assemble({ ...config(), logLevel: "silent" }, database, epoch));
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode =
      error instanceof NotSo
        ? error.code
        : error instanceof ConfigError
          ? EXIT.config
          : error instanceof DataFolderTaken
            ? EXIT.taken
            : EXIT.failed;
  }
}
