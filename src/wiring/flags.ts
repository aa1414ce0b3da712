import "server-only";
import type { Config } from "../lib/config";
import type { Database } from "../lib/db/database";
import { ownTableFlags } from "../lib/flags/own-table";
import type { Flags } from "../lib/flags/port";
import { readFlags } from "../lib/flags/stored";
import { freshly } from "../lib/freshly";

/** Config → switches. The table is read by whoever asks first, then every four seconds by whoever asks. */
export function chooseFlags({ flags }: Config, database: Database): Flags {
  const order = { overrides: flags.overrides, stored: freshly(() => readFlags(database)) };
  switch (flags.use) {
    case "own-table":
      return ownTableFlags(order);
  }
}
