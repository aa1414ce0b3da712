import { type PairResult, pairOf, type RunResult, shortFaults } from "./gate";

const HEAD = [
  ...["program", "lifter", "runs", "sessions", "most resets", "double, least", "double, median", "linear, least"],
  ...["reached", "deload", "faults"],
];
const WORDS = 2;

/** The results as a table for people, one line for each program and lifter; the same results give the same bytes. */
export function simulationTable(results: readonly RunResult[]): string {
  const rows = pairsIn(results).flatMap((runs) => {
    const [first, ...rest] = runs;
    return first === undefined ? [] : [rowOf(pairOf([first, ...rest]))];
  });
  const widths = HEAD.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i < WORDS ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, i) => (i < WORDS ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(HEAD), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}

function rowOf(each: PairResult): string[] {
  return [
    ...[each.program, each.lifter, String(each.runs), String(each.sessions), String(each.resetsMax)],
    ...[ratio(each.doubleLeast), ratio(each.doubleMedian), ratio(each.linearLeast)],
    ...[each.reached === null ? "–" : percent(each.reached), percent(each.deload), String(each.faults)],
  ];
}

/** One line for each broken rule, exact enough to run it again. */
export function faultLines(results: readonly RunResult[]): string[] {
  return pairsIn(results).flatMap((runs) => {
    const alone = runs.flatMap(({ program, lifter, run, faults }) => faults.map((fault) => ({ ...fault, program, lifter, run })));
    const { program = "", lifter = "" } = runs[0] ?? {};
    const together = shortFaults(runs).map((fault) => ({ ...fault, program, lifter, run: "short runs together" }));
    return [...alone, ...together].map(
      (each) =>
        `${each.program}, ${each.lifter}, ${each.run}: ${[each.rule, each.slot, each.date, each.detail].filter((part) => part !== "").join(" ")}`,
    );
  });
}

function pairsIn(results: readonly RunResult[]): RunResult[][] {
  return [...Map.groupBy(results, ({ program, lifter }) => `${program} ${lifter}`).values()];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

function ratio(value: number | null): string {
  return value === null ? "–" : value.toFixed(2);
}
