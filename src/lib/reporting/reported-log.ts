import type { Log } from "../log";
import type { Reporting } from "./port";

/**
 * A log whose faults are reported too. Whatever writes a fault is so heard by the operator's error service without knowing that
 * there is one, and what leaves is what the line says and nothing else.
 */
export function reportedLog(log: Log, reporting: Reporting): Log {
  return {
    write(level, line) {
      log.write(level, line);
      if (line.event !== "fault") return;
      const { name, stack, where, requestId, user = null } = line;
      reporting.capture({ name, stack }, { where, requestId, user });
    },
  };
}
