import "server-only";
import { ConfigError } from "../lib/config";
import { DataFolderTaken } from "../lib/db/lock";
import { prepareDemo } from "./demo";
import { settled } from "./later";
import { start, stop } from "./services";
import { sweepEvery } from "./sweep";

const EXIT = { failed: 1, taken: 75, config: 78 } as const;

/** Starts Mo, or says in one sentence why not and exits: a server that answers 500 for ever is worse than none. */
export async function begin(): Promise<void> {
  try {
    const mo = await start();
    const stopSweeping = sweepEvery(mo);
    Object.assign(globalThis, {
      // In this order: no new work, then the work under way, then what it works on.
      moShutdown: async () => {
        await stopSweeping();
        await settled();
        await stop();
      },
    });
    if (mo.config.demo) await prepareDemo(mo);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof Error && error.cause instanceof Error) process.stderr.write(`${error.cause.message}\n`);
    process.exit(error instanceof ConfigError ? EXIT.config : error instanceof DataFolderTaken ? EXIT.taken : EXIT.failed);
  }
}
