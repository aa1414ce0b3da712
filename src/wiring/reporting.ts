import "server-only";
import type { Config } from "../lib/config";
import { jsonLogReporting } from "../lib/reporting/json-log";
import type { Reporting } from "../lib/reporting/port";
import { sentryReporting } from "../lib/reporting/sentry";

/** Config → who hears of faults beside the log. */
export function chooseReporting({ reporting, environment, version }: Config): Reporting {
  switch (reporting.use) {
    case "json-log":
      return jsonLogReporting();
    case "sentry":
      return sentryReporting({ ...reporting, environment, release: version.slice(0, 7) });
  }
}
