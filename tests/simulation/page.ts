import { UNITS } from "../../src/domain/vocabulary";
import type { RunResult } from "./gate";
import type { RunSpec } from "./run";
import { faultLines, simulationTable } from "./table";

/** docs/simulation.md from the runs that were made with one engine, of all there are. */
export function pageOf({
  kept,
  all,
  engine,
  weeks,
}: {
  readonly kept: readonly RunResult[];
  readonly all: readonly RunSpec[];
  readonly engine: string;
  readonly weeks: number;
}): string {
  const others = kept.filter(({ seed }) => seed > 1);
  const seeds = [...new Set(others.map(({ seed }) => seed))].sort((a, b) => a - b);
  const first = UNITS.map((unit): [string, string, string] => {
    const of = all.filter((spec) => spec.unit === unit && spec.seed === 1).length;
    return ["1", unit, count(kept.filter((run) => run.unit === unit && run.seed === 1).length, of)];
  });
  const rest: [string, string, string] = ["2 to 20", "both", count(others.length, all.filter(({ seed }) => seed > 1).length)];
  const lines = faultLines(kept);
  const critical = kept.reduce((sum, { days }) => sum + days.critical, 0);
  const days = kept.reduce((sum, run) => sum + run.days.all, 0);
  return `${[
    "# Simulated lifters",
    "",
    `Twelve people train ${weeks} weeks on each program, in every gym it is offered for. Each is ill for a week, spends two weeks in a poorer gym, has one tired day, checks in on seven mornings of ten and starts every deload offered. The plans, fatigue and deloads are the engine's, the bodies are simulated. How the bounds are read: [decision 015](decisions/015-what-the-simulated-lifters-are-held-to.md).`,
    "",
    `Composed by \`pnpm simulate --write\` from the runs of engine ${engine}. This is what has been run:`,
    "",
    ...tableOf(["seeds", "unit", "runs"], [...first, rest]),
    "",
    `Seeds present: ${[1, ...seeds].join(", ")}. ${kept.filter(({ isTwice }) => isTwice).length} of the ${kept.length} runs were made twice and compared byte for byte; \`npm test\` makes one of each program twice. Fatigue was critical on ${critical} of ${days.toLocaleString("en")} days.`,
    "",
    lines.length === 0
      ? "No rule of the gate was broken."
      : `Broken rules, ${lines.length} in ${kept.filter(({ faults }) => faults.length > 0).length} runs:`,
    ...(lines.length === 0 ? [] : ["", ...lines.map((line) => `- ${line}`)]),
    "",
    '"Reached" is the share of double-progression sessions with every set at its minimum and effort at most one above the target; the ratios compare the load at the end with the load of week four; "deload" is the share of days in a deload of the engine.',
    "",
    simulationTable(kept),
  ].join("\n")}\n`;
}

function count(runs: number, of: number): string {
  return `${runs.toLocaleString("en")} of ${of.toLocaleString("en")}`;
}

/** A table whose columns are as wide as their longest entry, as the formatter wants it. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? title).length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}
