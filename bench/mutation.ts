import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { readTable, scoresOf, share, tableOf } from "./mutation-table";
import { testsOf } from "./mutation-tests";

/**
 * `pnpm mutation [FILES]`: plants small faults in the training domain and counts those the tests notice. Files are paths or
 * patterns below src/domain; without any it is the whole domain. docs/mutation.md keeps one line a file. With `--own` a file
 * that has a test beside it is held against that one alone: quicker, and its score a lower bound.
 */
const REPORT = ".cache/mutation/report.json";
const TABLE = "docs/mutation.md";
const GATE = 0.85;

const isOwn = process.argv.includes("--own");
const wanted = process.argv.slice(2).filter((each) => each !== "--own");
const files = globSync(wanted.length > 0 ? wanted : ["src/domain/**/*.ts"]).filter(
  (file) => file.startsWith("src/domain/") && !file.endsWith(".test.ts"),
);
if (files.length === 0) {
  console.error("No file of src/domain among these.");
  process.exit(2);
}

const tests = Object.fromEntries(files.map((file) => [file, testsOf(file, isOwn)]));
const run = spawnSync("stryker", ["run", "stryker.config.mjs", "--mutate", files.join(",")], {
  stdio: "inherit",
  env: { ...process.env, MUTATION_TESTS: JSON.stringify(tests), MUTATION_ROOT: process.cwd() },
});
if (run.status !== 0) process.exit(run.status ?? 1);

const scores = scoresOf(readFileSync(REPORT, "utf8"));
const known = existsSync(TABLE) ? readTable(readFileSync(TABLE, "utf8")) : [];
const kept = known.filter(({ file }) => existsSync(file) && !scores.some((score) => score.file === file));
writeFileSync(TABLE, tableOf([...kept, ...scores]));

const weak = scores.filter((score) => share(score) < GATE);
for (const { file, killed, survived } of weak) console.log(`${file}: ${killed} of ${killed + survived} noticed`);
console.log(weak.length === 0 ? "gate 20.2 holds for these files" : `gate 20.2 is missed by ${weak.length} files`);
process.exitCode = weak.length === 0 ? 0 : 1;
