import type { PairResult } from "./gate";

/** The results as a table for people; the same results give the same bytes. */
export function simulationTable(results: readonly PairResult[]): string {
  const rows = results.map((each) =>
    [
      each.program,
      each.lifter,
      String(each.runs),
      String(each.sessions),
      String(each.resetsMax),
      ratio(each.doubleLeast),
      ratio(each.doubleMedian),
      ratio(each.linearLeast),
      each.reached === null ? "–" : `${(100 * each.reached).toFixed(0)} %`,
      String(each.faults.length),
    ].join(" | "),
  );
  return [
    "| programme | lifter | runs | sessions | most resets | double, least | double, median | linear, least | reached | faults |",
    "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...rows.map((row) => `| ${row} |`),
  ].join("\n");
}

/** One line for each broken rule, exact enough to run it again. */
export function faultLines(results: readonly PairResult[]): string[] {
  return results.flatMap(({ program, lifter, faults }) =>
    faults.map(({ run, rule, slot, date, detail }) => `${program}, ${lifter}, ${run}: ${rule} ${slot} ${date} ${detail}`.trim()),
  );
}

function ratio(value: number | null): string {
  return value === null ? "–" : value.toFixed(2);
}
