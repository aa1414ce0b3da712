import { existsSync, readFileSync } from "node:fs";

/** What makes a test runner write its counts into `file` beside its usual output. */
export function reporterFor(kind, file) {
  if (kind === "vitest") return { args: ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`], env: {} };
  if (kind === "playwright") return { args: ["--reporter=list,json"], env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file } };
  return { args: [], env: {} };
}

/** Passed and failed of one run. A run that failed never counts as zero failures: a crash or a file that did not load is one. */
export function readReport(kind, file, isClean) {
  if (!kind) return isClean ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = existsSync(file) ? readers[kind](JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0 };
  return { passed, failed: isClean ? failed : Math.max(failed, 1) };
}

const readers = {
  vitest: (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length,
  }),
  playwright: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
};
