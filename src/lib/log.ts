import pino from "pino";

/** Every line Mo can write. A typed union instead of redaction: what is not listed cannot leak. */
export type LogLine =
  | {
      readonly event: "start";
      readonly version: string;
      readonly env: string;
      readonly [service: string]: string | readonly string[];
    }
  | {
      readonly event: "request";
      readonly requestId: string;
      readonly endpoint: string;
      readonly method: string;
      readonly status: number;
      readonly ms: number;
      readonly user: string | null;
      readonly code: string | null;
    }
  | {
      readonly event: "fault";
      readonly requestId: string;
      readonly where: string;
      readonly name: string;
      readonly stack: string;
      readonly user?: string | null;
    }
  | { readonly event: "job"; readonly job: string; readonly ms: number; readonly counts: Readonly<Record<string, number>> }
  | { readonly event: "database-lost"; readonly requestId: string; readonly where: string }
  | { readonly event: "security"; readonly kind: string; readonly user: string | null }
  | { readonly event: "mail"; readonly kind: string; readonly outcome: string }
  | {
      readonly event: "alert";
      readonly alert: string;
      readonly phase: "start" | "reminder" | "end";
      readonly severity: string;
      readonly value: number;
      readonly threshold: number;
      readonly since: string;
    }
  | { readonly event: "ops"; readonly requestId: string; readonly command: string; readonly exit: number }
  | { readonly event: "csp-report"; readonly requestId: string; readonly counts: Readonly<Record<string, number>> }
  | { readonly event: "migration"; readonly file: string; readonly ms: number }
  | { readonly event: "notice"; readonly text: string }
  | { readonly event: "system-access"; readonly reason: string };

export interface Log {
  write(level: "info" | "warn" | "error", line: LogLine): void;
}

/** JSON lines on stdout. */
export function jsonLog(level: string): Log {
  const logger = pino({
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
  });
  return { write: (lineLevel, line) => logger[lineLevel](line) };
}
