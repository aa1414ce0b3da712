import type { MailContent } from "../../mail-parts";
import { plural } from "../format";

interface AlertText {
  /** What needs attention, as in the subject of the mail. */
  readonly check: string;
  /** What was found, in one sentence. */
  readonly found: (value: number, threshold: number) => string;
  /** Section of docs/runbook.md. */
  readonly runbook: string;
}

/** What the operator is told, by alert. */
export const alerts = {
  errors: {
    check: "Error rate",
    found: (n, limit) => `${n} requests failed within one minute; up to ${limit} is normal.`,
    runbook: "errors",
  },
  latency: {
    check: "Response time",
    found: (ms, limit) => `One answer in twenty takes ${ms} ms or longer; it should stay below ${limit} ms.`,
    runbook: "response-time",
  },
  database: {
    check: "Database",
    found: (n) => `${plural(n, "connection", "connections")} to the database could not be had, or broke.`,
    runbook: "database",
  },
  payments: {
    check: "Payments",
    found: (n) => `${plural(n, "message", "messages")} of the payment service could not be processed within 15 minutes.`,
    runbook: "payments",
  },
  signatures: {
    check: "Payment signatures",
    found: (n, limit) =>
      `${n} messages within an hour were not signed as the payment service signs; up to ${limit} is somebody trying the door.`,
    runbook: "payments",
  },
  auth: {
    check: "Sign-in",
    found: (n) => `${n} sign-ins to one account failed within an hour.`,
    runbook: "failed-sign-ins",
  },
  sweep: {
    check: "Background work",
    found: (minutes) => `Nothing was swept for ${Math.round(minutes)} minutes: mails and reminders wait.`,
    runbook: "jobs",
  },
  "dead-letter": {
    check: "Given up",
    found: (n) =>
      `${plural(n, "mail or event", "mails or events")} of the last day could not be delivered and will not be tried again.`,
    runbook: "jobs",
  },
  backlog: {
    check: "Outbox",
    found: (minutes, limit) => `A mail has been due for ${Math.round(minutes)} minutes; it should leave within ${limit}.`,
    runbook: "jobs",
  },
  limits: {
    check: "Limits",
    found: () => "Redis has not answered for more than a minute: each process counts its limits alone.",
    runbook: "a-provider-is-down",
  },
  "ai-money": {
    check: "AI money",
    found: (percent) => `${percent} % of today's money for the model is spent. At 100 % the built-in coach answers everyone.`,
    runbook: "ai-money",
  },
  "ai-spent": {
    check: "AI budget",
    found: (percent) =>
      `Today's money for the model is used up (${percent} %, and the next call doesn't fit). The built-in coach answers until midnight UTC.`,
    runbook: "ai-money",
  },
  backup: {
    check: "Backup",
    found: (_hours, limit) => `There is no good backup of the last ${limit} hours, or the last try failed.`,
    runbook: "backup",
  },
  "restore-drill": {
    check: "Restore drill",
    found: () => "The last restore drill failed: the newest backup may not be one.",
    runbook: "backup",
  },
  disk: {
    check: "Disk",
    found: (percent, limit) => `The disk of the data folder is ${percent} % full; ${limit} % is the limit.`,
    runbook: "disk",
  },
} as const satisfies Readonly<Record<string, AlertText>>;

interface Told {
  readonly alert: keyof typeof alerts;
  readonly phase: "start" | "reminder" | "end";
  readonly value: number;
  readonly threshold: number;
  readonly since: string;
  /** Address of the instance. */
  readonly where: string;
}

/** The mail of an alert; its first part is what a webhook says. */
export function alertMail({ alert, phase, value, threshold, since, where }: Told): MailContent {
  const { check, found, runbook }: AlertText = alerts[alert];
  const isOver = phase === "end";
  const first = isOver ? `${check} is well again.` : found(value, threshold);
  return {
    subject: isOver ? `[Mo] ${check} is well again` : `[Mo] ${check} needs attention`,
    parts: [
      first,
      { say: `Since ${since}, at`, link: where },
      ...(phase === "reminder" ? ["It still goes on; the next reminder comes in an hour."] : []),
      ...(isOver ? [] : [`What to do: docs/runbook.md#${runbook}`]),
    ],
  };
}

/** Where the runbook says what to do. */
export function runbookOf(alert: keyof typeof alerts): string {
  return `docs/runbook.md#${alerts[alert].runbook}`;
}
