import "server-only";
import type { Turn } from "../features/operations/server/alert-turns";
import { tellOperator } from "../features/operations/server/tell-operator";
import type { Started } from "./services";

const OVER_MS = 5 * 60_000;
const REMIND_MS = 3_600_000;

interface Outage {
  readonly since: Date;
  lost: number;
  lastAt: number;
  /** Null until somebody was reached. */
  toldAt: number | null;
}

/**
 * The one alert that must not need the database: what this process itself could not reach is kept in its memory and told at
 * once, again each hour, and when it is over. Each process that lost its connection says so for itself.
 */
export function databaseWatch(mo: Started): (now: Date) => Promise<void> {
  let outage: Outage | null = null;
  let seen = 0;

  const tell = async (phase: Turn["phase"], { since, lost }: Outage) =>
    tellOperator(mo, { alert: "database", severity: "page", threshold: 0, value: lost, since, phase });

  return async (now) => {
    const total = mo.meter.totals()["database lost"] ?? 0;
    const lost = total - seen;
    seen = total;
    if (lost > 0) {
      outage ??= { since: now, lost: 0, lastAt: 0, toldAt: null };
      outage.lost += lost;
      outage.lastAt = now.getTime();
    }
    if (outage === null) return;
    if (now.getTime() - outage.lastAt >= OVER_MS) {
      const over = outage;
      outage = null;
      await tell("end", over);
    } else if (outage.toldAt === null || now.getTime() - outage.toldAt >= REMIND_MS) {
      const isReached = await tell(outage.toldAt === null ? "start" : "reminder", outage);
      if (isReached) outage.toldAt = now.getTime();
    }
  };
}
