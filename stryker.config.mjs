/** Mutation testing of the training domain; `pnpm mutation` chooses the files. */
export default {
  mutate: ["src/domain/**/*.ts", "!src/domain/**/*.test.ts"],
  testRunner: "domain",
  plugins: ["./bench/mutation-runner.mjs"],
  testRunnerNodeArgs: ["--experimental-vm-modules", "--no-warnings"],
  coverageAnalysis: "perTest",
  concurrency: 1,
  // Without a compiler API there is nothing to rewrite in tsconfig.json.
  tsconfigFile: "no-tsconfig.json",
  reporters: ["json", "clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  tempDirName: ".cache/stryker",
  cleanTempDir: "always",
  allowEmpty: true,
  warnings: { slow: false },
  timeoutMS: 10_000,
};
