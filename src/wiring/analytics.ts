import "server-only";
import { ownTableAnalytics } from "../lib/analytics/own-table";
import type { Analytics } from "../lib/analytics/port";
import { posthogAnalytics } from "../lib/analytics/posthog";
import type { Config } from "../lib/config";
import type { Database } from "../lib/db/database";

/** Config → where what happens is counted. Nothing is opened before something is counted. */
export function chooseAnalytics({ analytics }: Config, database: Database): Analytics {
  switch (analytics.use) {
    case "own-table":
      return ownTableAnalytics(database);
    case "posthog":
      return posthogAnalytics(analytics);
  }
}
