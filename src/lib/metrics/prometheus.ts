import type { Counts } from "./meter";
import { TIME_BOUNDS } from "./time-bounds";
import { SHIFT_BOUNDS, VITAL_BOUNDS } from "./vital-bounds";

interface Metric {
  readonly name: string;
  readonly type: "counter" | "gauge";
  readonly help: string;
  /** What the words after the first are called. */
  readonly labels: readonly string[];
}

/** Everything that is counted, by the first word of its name. */
const METRICS: Readonly<Record<string, Metric>> = {
  requests: {
    name: "mo_requests_total",
    type: "counter",
    help: "Answers by endpoint and status",
    labels: ["endpoint", "status"],
  },
  statements: { name: "mo_sql_statements_total", type: "counter", help: "SQL statements", labels: [] },
  lag: { name: "mo_event_loop_lag_ms", type: "gauge", help: "Longest wait of the event loop in the last minute", labels: [] },
  mail: { name: "mo_mails_total", type: "counter", help: "Mails by outcome", labels: ["outcome"] },
  database: { name: "mo_database_total", type: "counter", help: "Connections to the database by outcome", labels: ["outcome"] },
  limits: { name: "mo_limits_total", type: "counter", help: "Limits counted alone because Redis was away", labels: ["how"] },
  jobFailed: { name: "mo_jobs_failed_total", type: "counter", help: "Runs of a job that failed", labels: ["job"] },
  security: { name: "mo_security_events_total", type: "counter", help: "Security events by kind", labels: ["kind"] },
  backlog: {
    name: "mo_outbox_backlog",
    type: "gauge",
    help: "Mails that wait, and the minutes the oldest is late",
    labels: ["what"],
  },
};

/** Prometheus text, version 0.0.4. `instance` keeps the counters of several processes apart: each is a series of its own. */
export function prometheusText(counts: Counts, instance: string): string {
  const own = `instance="${instance}"`;
  const entries = Object.entries(counts).map(([key, value]) => ({ words: key.split(" "), value }));
  const blocks = Object.entries(METRICS).flatMap(([first, { name, type, help, labels }]) => {
    const lines = entries
      .filter(({ words }) => words[0] === first)
      .map(
        ({ words, value }) =>
          `${name}{${[own, ...labels.map((label, i) => `${label}="${words[i + 1] ?? ""}"`)].join(",")}} ${value}`,
      );
    return lines.length === 0 ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines];
  });
  return `${[...blocks, ...HISTOGRAMS.flatMap((kind) => histogram(entries, own, kind))].join("\n")}\n`;
}

interface Entry {
  readonly words: readonly string[];
  readonly value: number;
}

interface Histogram {
  readonly name: string;
  readonly help: string;
  /** First word of the cells, and of their sum. */
  readonly cells: string;
  readonly sum: string;
  /** What the words between the first and the cell's bound are called. */
  readonly labels: readonly string[];
  readonly bounds: readonly number[];
  /** How many of what is counted make one of what is shown. */
  readonly parts: number;
}

const HISTOGRAMS: readonly Histogram[] = [
  {
    ...{ name: "mo_request_ms", help: "Time to answer in milliseconds" },
    ...{ cells: "ms", sum: "msSum", labels: ["endpoint"], bounds: TIME_BOUNDS, parts: 1 },
  },
  {
    ...{ name: "mo_vital_ms", help: "What browsers measured of a visit, in milliseconds" },
    ...{ cells: "vital", sum: "vitalSum", labels: ["vital", "route"], bounds: VITAL_BOUNDS, parts: 1 },
  },
  {
    ...{ name: "mo_layout_shift", help: "Cumulative layout shift of a visit, a score" },
    ...{ cells: "shift", sum: "shiftSum", labels: ["route"], bounds: SHIFT_BOUNDS, parts: 1_000 },
  },
];

/** Cells become cumulative, as Prometheus reads them, and a bound that nothing has reached yet is there all the same. */
function histogram(entries: readonly Entry[], own: string, kind: Histogram): string[] {
  const { name, help, labels, bounds, parts } = kind;
  const seriesOf = (words: readonly string[]) => words.slice(1, 1 + labels.length).join(" ");
  const lines: string[] = [];
  for (const [series, cells] of Map.groupBy(
    entries.filter(({ words }) => words[0] === kind.cells),
    ({ words }) => seriesOf(words),
  )) {
    const values = series.split(" ");
    const label = [own, ...labels.map((name, i) => `${name}="${values[i] ?? ""}"`)].join(",");
    const inCell = new Map(cells.map(({ words, value }) => [Number(words.at(-1)), value]));
    let total = 0;
    for (const bound of bounds) {
      total += inCell.get(bound) ?? 0;
      lines.push(`${name}_bucket{${label},le="${bound / parts}"} ${total}`);
    }
    total += inCell.get(Number.POSITIVE_INFINITY) ?? 0;
    const sum = entries.find(({ words }) => words[0] === kind.sum && seriesOf(words) === series)?.value ?? 0;
    lines.push(`${name}_bucket{${label},le="+Inf"} ${total}`);
    lines.push(`${name}_sum{${label}} ${sum / parts}`, `${name}_count{${label}} ${total}`);
  }
  return lines.length === 0 ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...lines];
}
