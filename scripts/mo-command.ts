import type { Command, Outcome } from "../src/lib/command";
import { ConfigError, config } from "../src/lib/config";
import { DataFolderTaken } from "../src/lib/db/lock";
import { claimInstance } from "../src/lib/db/migrate";
import { environmentOf } from "../src/lib/db/reset";
import { commandNamed, pathOf } from "../src/wiring/commands";
import { assemble, type Started, withDatabase } from "../src/wiring/services";
import { askInstance, instanceOf, outcomeOf } from "./mo-ask";

const EXIT = { failed: 1, taken: 75, config: 78 };

const [name = "", ...words] = process.argv.slice(2);

/**
 * `mo-command.ts NAME WORDS…` runs a command of src/wiring/commands.ts: on the configured database, with the same services as the server; where a running
 * instance holds the embedded one, by asking that instance.
 */
try {
  const found = commandNamed(name);
  if (!found) throw new Error(`There is no command ${name}`);
  const sent = found.read(words);
  show(await onDatabase(found, sent).catch((error: unknown) => throughInstance(found, sent, error)));
} catch (error) {
  const exit = error instanceof ConfigError ? EXIT.config : error instanceof DataFolderTaken ? EXIT.taken : EXIT.failed;
  show({ exit, lines: [error instanceof Error ? error.message : String(error)] });
}

function onDatabase(found: Command<Started>, sent: unknown): Promise<Outcome> {
  return withDatabase(async (database) => {
    if ((await environmentOf(database)) === null) throw new Error("This database is empty; run ./mo migrate first.");
    const { epoch } = await claimInstance(database, config().environment);
    return found.run(assemble({ ...config(), logLevel: "silent" }, database, epoch), sent);
  });
}

async function throughInstance(found: Command<Started>, sent: unknown, error: unknown): Promise<Outcome> {
  if (!(error instanceof DataFolderTaken)) throw error;
  const instance = instanceOf(process.env);
  const answer = instance && (await askInstance(instance, pathOf(found), sent));
  if (!answer) throw error; // then the lock is all that can be said
  return outcomeOf(answer);
}

function show({ exit, lines }: Outcome) {
  for (const line of lines) (exit === 0 ? console.log : console.error)(line);
  process.exitCode = exit;
}
