import "server-only";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { storeMinutes } from "../lib/metrics/metric-minutes";
import type { Started } from "./services";

const LOOK_MS = 100;
const NANOSECONDS = 1_000_000;

interface Measures {
  /** Adds what is counted elsewhere in this process, and writes its minutes. One that fails is written with the next. */
  store(now: Date): Promise<void>;
  close(): void;
}

/** Counts what no line of the log says: statements, limits taken alone, how long the event loop was held up. */
export function measuring(mo: Started): Measures {
  const lag = monitorEventLoopDelay({ resolution: LOOK_MS });
  lag.enable();
  const since = counterOf(mo);
  return {
    async store(now) {
      since("statements", mo.database.statements());
      since("limits fallback", mo.limitsStore?.fallbacks() ?? 0);
      // The monitor's own rest between two looks is no lag.
      if (lag.max > 0) mo.meter.peak("lag", Math.max(0, Math.round(lag.max / NANOSECONDS) - LOOK_MS));
      lag.reset();
      await storeMinutes(mo, mo.meter, mo.instance, now).catch(() => undefined);
    },
    close: () => void lag.disable(),
  };
}

/** Adds by how much a running total has grown since it was last looked at. */
function counterOf({ meter }: Started) {
  const seen = new Map<string, number>();
  return (name: string, total: number) => {
    const grown = total - (seen.get(name) ?? 0);
    seen.set(name, total);
    if (grown > 0) meter.add(name, grown);
  };
}
