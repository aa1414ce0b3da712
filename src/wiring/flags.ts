import "server-only";
import { subjectOf } from "../features/analytics/server/count-facts";
import type { Cache } from "../lib/cache/port";
import type { Config } from "../lib/config";
import type { Database } from "../lib/db/database";
import { ownTableFlags } from "../lib/flags/own-table";
import type { Flags } from "../lib/flags/port";
import { posthogFlags } from "../lib/flags/posthog";
import { definitionsShelf } from "../lib/flags/posthog-shelf";
import { readFlags } from "../lib/flags/stored";
import { freshly } from "../lib/freshly";
import type { Keys } from "../lib/keys";

/** Config → switches. The table is read by whoever asks first, then every four seconds by whoever asks. */
export function chooseFlags({ flags, analytics }: Config, database: Database, keys: Keys, cache: Cache): Flags {
  const order = { overrides: flags.overrides, stored: freshly(() => readFlags(database)) };
  if (analytics.use === "own-table" || analytics.flags === null) return ownTableFlags(order);
  const { key, host } = analytics;
  const { secret, pollSeconds } = analytics.flags;
  const shelf = definitionsShelf(database, cache, pollSeconds);
  return posthogFlags({ ...order, key, host, secret, pollSeconds, shelf, subjectOf: (userId) => subjectOf({ keys }, userId) });
}
