import type { Log, LogLine } from "../log";
import type { Meter } from "./meter";

/**
 * A log that counts what it writes. Whatever Mo counts of a request, a mail or the database is a line of its log as well, so
 * there is one place to say it. Lines that a log level leaves out are counted all the same.
 */
export function countingLog(log: Log, meter: Meter): Log {
  return {
    write(level, line) {
      count(meter, line);
      log.write(level, line);
    },
  };
}

function count(meter: Meter, line: LogLine): void {
  if (line.event === "request") meter.request(line.endpoint, line.status, line.ms);
  else if (line.event === "security") meter.add(`security ${line.kind}`);
  else if (line.event === "mail") meter.add(`mail ${line.outcome}`);
  else if (line.event === "database-lost") meter.add("database lost");
}
