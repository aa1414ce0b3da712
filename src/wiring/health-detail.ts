import "server-only";
import { ALERTS, evaluateAlerts } from "../features/operations/server/evaluate-alerts";
import { readFacts } from "../features/operations/server/read-facts";
import { migrationNames } from "../lib/db/migrate";
import { inTime } from "../lib/in-time";
import { timesOf } from "../lib/metrics/api-times";
import { quantileOf } from "../lib/metrics/time-bounds";
import type { Started } from "./services";

const FACTS_MS = 1_000;

/** What only the operator is told (platform specification 8.1); without the database it is what this process knows by itself. */
export async function healthDetail(mo: Started): Promise<Readonly<Record<string, unknown>>> {
  const own = {
    statements: mo.database.statements(),
    migration: migrationNames().at(-1),
    limitsFallbackTotal: mo.limitsStore?.fallbacks() ?? 0,
  };
  const facts = await inTime(readFacts(mo, new Date()), FACTS_MS).catch(() => null);
  if (!facts) return { ...own, budget: null };
  const times = timesOf(facts.minutes);
  const ms = (share: number) => rounded(quantileOf(times, share));
  const firing = new Set(evaluateAlerts(facts).map(({ alert }) => alert));
  return {
    ...own,
    latencyMs: { p50: ms(0.5), p95: ms(0.95), answers: [...times.values()].reduce((sum, n) => sum + n, 0) },
    backlogMinutes: rounded(facts.backlogMinutes),
    deadLetters: facts.deadLetters,
    // What of the day's money for the model is spent; null where none is paid.
    budget: facts.ai && { spentPercent: rounded(facts.ai.spentPercent), isFull: facts.ai.isFull },
    sweptMinutesAgo: rounded(facts.sweptMinutesAgo),
    backupHoursAgo: facts.backup?.hoursAgo ?? null,
    diskUsed: facts.diskUsed === null ? null : Math.round(facts.diskUsed * 100) / 100,
    alerts: ALERTS.filter((alert) => firing.has(alert)),
  };
}

function rounded(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Math.round(value);
}
