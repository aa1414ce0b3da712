import { writeFileSync } from "node:fs";
import path from "node:path";
import { exercises } from "../src/lib/db/data/exercises/all-exercises";
import { programs } from "../src/lib/db/data/programs/all-programs";
import { type PairResult, pairsOf, runPair, specsOf } from "../tests/simulation/gate";
import type { RunSpec } from "../tests/simulation/run";
import { faultLines, simulationTable } from "../tests/simulation/table";

/**
 * `pnpm simulate [--program P,Q] [--lifter L] [--gym G|first] [--unit kg] [--seeds 1-20] [--weeks 26] [--shard 1/4] [--once] [--write]`: twelve lifters on every
 * programme, in every gym it is offered for and in both units. A broken rule of the gate is printed and fails the command;
 * `--once` leaves out the second run that proves determinism, `--write` keeps the table in docs/simulation.md.
 */
const [from = 1, to = from] = text("seeds", "1").split("-").map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, i) => from + i);
const weeks = Number(text("weeks", "26"));
const [part = 1, parts = 1] = text("shard", "1/1").split("/").map(Number);
const wanted = { program: text("program", ""), lifter: text("lifter", ""), gym: text("gym", ""), unit: text("unit", "") };

const pairs = pairsOf(programs, (program, lifter) => ({ program, lifter })).filter(
  ({ program, lifter }, at) => at % parts === part - 1 && isNamed(program.id) && (wanted.lifter || lifter.name) === lifter.name,
);
if (pairs.length === 0) throw new Error("No programme or lifter of that name");
const results: PairResult[] = [];
for (const { program, lifter } of pairs) {
  const specs = specsOf(program, lifter, exercises, seeds, weeks).filter(isWanted);
  if (specs.length === 0) continue;
  const result = runPair(specs, { isTwice: !process.argv.includes("--once") });
  results.push(result);
  console.error([simulationTable([result]).split("\n").at(-1), ...faultLines([result])].join("\n"));
}
const faults = faultLines(results);
const table = simulationTable(results);
console.log(table);
for (const line of faults) console.log(line);
console.log(`${results.reduce((sum, { runs }) => sum + runs, 0)} runs, ${faults.length} broken rules`);
if (process.argv.includes("--write")) {
  const intro = [
    "# Simulated lifters",
    "",
    `Twelve people train ${weeks} weeks on each programme, ${whereTo()}, ${to > from ? `seeds ${from} to ${to}` : `seed ${from}`}. Each is ill for a week, spends two weeks in a poorer gym and has one tired day; the plans are the engine's, the bodies are simulated. "Reached" is the share of double-progression sessions with every set at its minimum and effort at most one above the target; the ratios compare the load at the end with the load of week 4.`,
    "",
    "Written by `pnpm simulate --write`.",
    "",
  ];
  const found =
    faults.length === 0
      ? ["", "No rule of the gate was broken."]
      : ["", "Broken rules:", "", ...faults.map((line) => `- ${line}`)];
  writeFileSync(path.join(import.meta.dirname, "../docs/simulation.md"), `${[...intro, table, ...found].join("\n")}\n`);
}
process.exitCode = faults.length > 0 ? 1 : 0;

function whereTo(): string {
  const gyms =
    wanted.gym === "" ? "in every gym it is offered for" : wanted.gym === "first" ? "in its first gym" : `in ${wanted.gym}`;
  return `${gyms} and ${wanted.unit === "" ? "in both units" : `in ${wanted.unit}`}`;
}

function isNamed(id: string): boolean {
  return wanted.program === "" || wanted.program.split(",").includes(id);
}

/** `first` is the first gym the programme is offered for, which every programme has. */
function isWanted({ program, place, unit }: RunSpec): boolean {
  const gym = wanted.gym === "first" ? program.equipmentLevels[0] : wanted.gym;
  return (gym || place) === place && (wanted.unit || unit) === unit;
}

function text(name: string, otherwise: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}
