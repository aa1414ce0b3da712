import { parseArgs } from "node:util";
import { LogFileError, readLogFile } from "./log-file";
import { judgeLog } from "./log-verdict";

/**
 * `pnpm gate:log FILE [--unit kg|lb]`: forecasts, bands and records on the log of a real lifter (gate 20.4). The CSV holds
 * one row a set: date, exercise, weight, reps; RPE, kind of set and unit where it has them.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { unit: { type: "string", default: "kg" } },
});
const MOST_ERROR = 1.05;
const LEAST_COVERED = 0.7;
const ENOUGH_SETS = 2000;

try {
  const [file] = positionals;
  if (file === undefined) throw new LogFileError("Usage: pnpm gate:log FILE [--unit kg|lb]");
  const { sets, left } = readLogFile(file, values.unit === "lb" ? "lb" : "kg");
  const verdict = judgeLog(sets);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(
    `${verdict.sets} sets, ${left} other rows${verdict.sets < ENOUGH_SETS ? ` (the gate asks for ${ENOUGH_SETS})` : ""}`,
  );
  const checks: readonly (readonly [string, boolean])[] = [
    [
      `${verdict.forecasts} forecasts: median error ${percent(verdict.medianError)}, same as last time ${percent(verdict.medianNaive)}`,
      verdict.medianError <= verdict.medianNaive * MOST_ERROR || verdict.forecasts === 0,
    ],
    [
      `${verdict.banded} sessions with a rated level before: ${percent(verdict.covered)} inside the 80 % band`,
      verdict.covered >= LEAST_COVERED || verdict.banded === 0,
    ],
    [`${verdict.records} records, ${verdict.warmupRecords} from a warm-up`, verdict.warmupRecords === 0],
    [`${verdict.unitRecords} records only a conversion of units made`, verdict.unitRecords === 0],
    ["another order of the rows gives the same records", verdict.sameWhenShuffled],
  ];
  for (const [text, holds] of checks) console.log(`${holds ? "holds " : "misses"}  ${text}`);
  process.exitCode = checks.every(([, holds]) => holds) ? 0 : 1;
} catch (error) {
  if (!(error instanceof LogFileError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
