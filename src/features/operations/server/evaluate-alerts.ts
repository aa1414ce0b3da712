import { isError, timesOf } from "../../../lib/metrics/api-times";
import type { Minute } from "../../../lib/metrics/meter";
import { quantileOf } from "../../../lib/metrics/time-bounds";

/** Everything that can need the operator's attention; the text of each stands in lib/copy/en/alerts. */
export const ALERTS = [
  "errors",
  "latency",
  "database",
  "payments",
  "signatures",
  "auth",
  "sweep",
  "dead-letter",
  "backlog",
  "limits",
  "ai-money",
  "ai-spent",
  "backup",
  "restore-drill",
  "disk",
] as const;
export type AlertName = (typeof ALERTS)[number];

/** notify can wait until somebody looks; page cannot. */
export type Severity = "notify" | "page";

export interface Firing {
  readonly alert: AlertName;
  readonly severity: Severity;
  readonly value: number;
  readonly threshold: number;
}

export interface Facts {
  readonly now: Date;
  /** What all processes counted in the last hour. */
  readonly minutes: readonly Minute[];
  /** Failed sign-ins within an hour on the account that has most of them. */
  readonly failedSignIns: number;
  /** Null while a process is too young to have swept. */
  readonly sweptMinutesAgo: number | null;
  readonly deadLetters: number;
  readonly backlogMinutes: number;
  /** What of today's money for the model is spent, in percent, and whether a call found no room; null where no model is paid. */
  readonly ai: { readonly spentPercent: number; readonly isFull: boolean } | null;
  /** Null where backups are made elsewhere. */
  readonly backup: { readonly hoursAgo: number; readonly hasFailed: boolean; readonly hasDrillFailed: boolean } | null;
  /** Share of the data folder's disk that is used; null where there is none. */
  readonly diskUsed: number | null;
}

/** What needs attention, of these facts alone (platform specification 8.4). At most one firing an alert. */
export function evaluateAlerts(facts: Facts): readonly Firing[] {
  const { minutes, now, backup } = facts;
  const latest = within(minutes, now, 2);
  return [
    above("errors", "notify", Math.max(0, ...byMinute(latest, isError)), 10),
    ...latency(minutes, now),
    above("payments", "page", sum(within(minutes, now, 15), isWebhookFault), 0),
    above(
      "signatures",
      "page",
      sum(minutes, (name) => name === "requests stripeWebhook 400"),
      5,
    ),
    above("auth", "notify", facts.failedSignIns, 5),
    above("sweep", "notify", facts.sweptMinutesAgo ?? 0, 5),
    above("dead-letter", "notify", facts.deadLetters, 0),
    above("backlog", "notify", facts.backlogMinutes, 15),
    // For longer than a minute: counted in more than one.
    above(
      "limits",
      "notify",
      byMinute(within(minutes, now, 3), (name) => name === "limits fallback").filter((n) => n > 0).length,
      1,
    ),
    ...money(facts.ai),
    ...(backup
      ? [
          above("backup", "page", backup.hasFailed ? Math.max(BACKUP_HOURS + 1, backup.hoursAgo) : backup.hoursAgo, BACKUP_HOURS),
          above("restore-drill", "page", backup.hasDrillFailed ? 1 : 0, 0),
        ]
      : []),
    ...disk(facts.diskUsed),
  ].filter((firing) => firing !== null);
}

const BACKUP_HOURS = 26;

function above(alert: AlertName, severity: Severity, value: number, threshold: number): Firing | null {
  return value > threshold ? { alert, severity, value, threshold } : null;
}

/** So few answers say nothing of a time. */
const ANSWERS_MIN = 20;
/** Beyond this nobody measures. */
const LONGEST_MS = 60_000;

/** The API without what is slow on purpose or streams: signing in hashes, an export is as long as a log. */
function latency(minutes: readonly Minute[], now: Date): readonly (Firing | null)[] {
  const slowest = (length: number) => {
    const cells = timesOf(within(minutes, now, length));
    const answers = [...cells.values()].reduce((total, n) => total + n, 0);
    return answers < ANSWERS_MIN ? 0 : Math.round(Math.min(LONGEST_MS, quantileOf(cells, 0.95) ?? 0));
  };
  return [above("latency", "page", slowest(5), 2_000) ?? above("latency", "notify", slowest(15), 200)];
}

/** Two alerts, so that the second is told as well though the first goes on. A day without room is one even at 97 %: no call fitted. */
function money(ai: Facts["ai"]): readonly (Firing | null)[] {
  if (ai === null) return [];
  const value = Math.floor(ai.spentPercent);
  const from = (alert: AlertName, threshold: number, isSo: boolean): Firing | null =>
    isSo ? { alert, severity: "notify", value, threshold } : null;
  return [from("ai-money", 80, value >= 80), from("ai-spent", 100, value >= 100 || ai.isFull)];
}

function disk(used: number | null): readonly (Firing | null)[] {
  const percent = Math.round((used ?? 0) * 100);
  return [above("disk", "page", percent, 95) ?? above("disk", "notify", percent, 90)];
}

const isWebhookFault = (name: string) => /^requests stripeWebhook 5\d\d$/.test(name);

/** The minute that runs and the ones before it. */
function within(minutes: readonly Minute[], now: Date, length: number): readonly Minute[] {
  const from = now.getTime() - length * 60_000;
  return minutes.filter(({ at }) => at.getTime() > from);
}

function sum(minutes: readonly Minute[], isMeant: (name: string) => boolean): number {
  return byMinute(minutes, isMeant).reduce((total, n) => total + n, 0);
}

/** One number a minute, of all processes. */
function byMinute(minutes: readonly Minute[], isMeant: (name: string) => boolean): number[] {
  const of = ({ counts }: Minute) => Object.entries(counts).reduce((total, [name, n]) => (isMeant(name) ? total + n : total), 0);
  return [...Map.groupBy(minutes, ({ at }) => at.getTime()).values()].map((rows) =>
    rows.reduce((total, row) => total + of(row), 0),
  );
}
