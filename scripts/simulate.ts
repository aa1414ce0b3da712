import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { exercises } from "../src/lib/db/data/exercises/all-exercises";
import { programs } from "../src/lib/db/data/programs/all-programs";
import { pairsOf, type RunResult, runOf, specsOf } from "../tests/simulation/gate";
import { pageOf } from "../tests/simulation/page";
import type { RunSpec } from "../tests/simulation/run";
import { faultLines, simulationTable } from "../tests/simulation/table";

/**
 * `pnpm simulate [--program P,Q] [--lifter L] [--gym G|first] [--unit kg] [--seeds 1-20] [--sample N] [--shard 1/4] [--once] [--write]`:
 * twelve lifters train half a year on every program, in every gym it is offered for and in both units. A broken rule of the
 * gate is printed and fails the command.
 *
 * A run is kept in .cache/simulation until the engine, the catalogue or the judge changes, so the command can be stopped and
 * started again. `--sample` takes so many runs by lot (always the same ones), `--once` leaves out the second run that proves
 * determinism, `--write` composes docs/simulation.md from all runs kept for this engine.
 */
const ROOT = path.join(import.meta.dirname, "..");
const WEEKS = 26;
const ENGINE = [
  "src/domain/**/*.ts",
  "src/lib/db/data/{exercises,programs}/*.ts",
  "src/features/simulation/*.ts",
  "tests/simulation/*.ts",
];
/** How a run is shown does not change it. */
const SHOWN = ["table.ts", "page.ts"];

const [from = 1, to = from] = text("seeds", "1").split("-").map(Number);
const [part = 1, parts = 1] = text("shard", "1/1").split("/").map(Number);
const sample = Number(text("sample", "0"));
const wanted = { program: text("program", ""), lifter: text("lifter", ""), gym: text("gym", ""), unit: text("unit", "") };
const isTwice = !process.argv.includes("--once");
const engine = engineDigest();
const folder = path.join(ROOT, ".cache/simulation", engine);
mkdirSync(folder, { recursive: true });

const seedsTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const every = (seeds: readonly number[]) =>
  pairsOf(programs, (program, lifter) => specsOf(program, lifter, exercises, seeds, WEEKS)).flat();
const chosen = drawn(every(seedsTo(to, from)).filter(isWanted)).filter((_, at) => at % parts === part - 1);
if (chosen.length === 0) throw new Error("No program or lifter of that name");

const results = chosen.map((spec) => {
  const kept = read(spec);
  if (kept !== null && (kept.isTwice || !isTwice)) return kept;
  const result = runOf(spec, { isTwice });
  writeFileSync(fileOf(spec), JSON.stringify(result));
  console.error([`${result.program}, ${result.lifter}, ${result.run}`, ...faultLines([result])].join("\n  "));
  return result;
});
console.log(simulationTable(results));
for (const line of faultLines(results)) console.log(line);
console.log(`${results.length} runs, ${faultLines(results).length} broken rules, engine ${engine}`);
if (process.argv.includes("--write")) {
  const all = every(seedsTo(20));
  const kept = all.flatMap((spec) => read(spec) ?? []);
  writeFileSync(path.join(ROOT, "docs/simulation.md"), pageOf({ kept, all, engine, weeks: WEEKS }));
}
process.exitCode = results.some(({ faults }) => faults.length > 0) ? 1 : 0;

/** What decides a run: the code of the engine, of the lifters and of the judge, without comments and tests. */
function engineDigest(): string {
  const hash = createHash("sha256");
  const files = globSync(ENGINE, { cwd: ROOT })
    .filter((file) => !file.endsWith(".test.ts") && !SHOWN.includes(path.basename(file)))
    .sort();
  for (const file of files) {
    const lines = readFileSync(path.join(ROOT, file), "utf8").split("\n");
    hash.update(`${file}\n${lines.filter((line) => !/^\s*(\/\/|\/\*\*|\*)/.test(line)).join("\n")}`);
  }
  return hash.digest("hex").slice(0, 12);
}

function fileOf({ program, lifter, place, unit, seed }: RunSpec): string {
  return path.join(folder, `${program.id}.${lifter.name.replaceAll(" ", "-")}.${place}.${unit}.${seed}.json`);
}

function read(spec: RunSpec): RunResult | null {
  const file = fileOf(spec);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as RunResult) : null;
}

/** So many of them by lot, or all. */
function drawn(specs: readonly RunSpec[]): readonly RunSpec[] {
  if (sample <= 0) return specs;
  const lot = (spec: RunSpec) =>
    createHash("sha256")
      .update(path.basename(fileOf(spec)))
      .digest("hex");
  return specs
    .map((spec) => ({ spec, lot: lot(spec) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, sample)
    .map(({ spec }) => spec);
}

/** `first` is the first gym the program is offered for, which every program has. */
function isWanted({ program, lifter, place, unit }: RunSpec): boolean {
  const gym = wanted.gym === "first" ? program.equipmentLevels[0] : wanted.gym;
  return (
    (wanted.program === "" || wanted.program.split(",").includes(program.id)) &&
    (wanted.lifter || lifter.name) === lifter.name &&
    (gym || place) === place &&
    (wanted.unit || unit) === unit
  );
}

function text(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}
