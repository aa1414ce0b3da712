import type { Exercise } from "../../src/domain/exercise";
import type { Program } from "../../src/domain/program";
import { UNITS } from "../../src/domain/vocabulary";
import { type Fault, judge, type Verdict } from "./judge";
import { type GateLifter, LIFTERS } from "./lifters";
import { type RunSpec, simulateRun } from "./run";

/** What came of one programme and one lifter, over their gyms, units and seeds. */
export interface PairResult {
  readonly program: string;
  readonly lifter: string;
  readonly runs: number;
  readonly sessions: number;
  readonly resetsMax: number;
  /** Load at the end over the load of week 4: least and median of all double states, least of all linear ones; null = none. */
  readonly doubleLeast: number | null;
  readonly doubleMedian: number | null;
  readonly linearLeast: number | null;
  readonly reached: number | null;
  readonly faults: readonly (Fault & { readonly run: string })[];
}

const REACHED = 0.85;
/** A share of fewer sessions than this says nothing: of ten, two bad days are a fifth. */
const LEAST_SESSIONS = 40;

/** Every gym a programme is offered for, in both units, for each seed. */
export function specsOf(
  program: Program,
  lifter: GateLifter,
  catalogue: readonly Exercise[],
  seeds: readonly number[],
  weeks: number,
): RunSpec[] {
  return seeds.flatMap((seed) =>
    program.equipmentLevels.flatMap((place) =>
      UNITS.map((unit): RunSpec => ({ program, lifter, place, unit, seed, weeks, catalogue })),
    ),
  );
}

/** Runs one programme with one lifter. The first run is made twice, unless told otherwise, and must come out byte-equal. */
export function runPair(specs: readonly RunSpec[], { isTwice = true }: { readonly isTwice?: boolean } = {}): PairResult {
  const verdicts: Verdict[] = [];
  const faults: PairResult["faults"][number][] = [];
  let sessions = 0;
  for (const [at, spec] of specs.entries()) {
    const run = `${spec.place} ${spec.unit} seed ${spec.seed}`;
    const log = simulateRun(spec);
    const verdict = judge(spec, log);
    sessions += log.length;
    verdicts.push(verdict);
    faults.push(...verdict.faults.map((fault) => ({ ...fault, run })));
    if (isTwice && at === 0 && JSON.stringify(simulateRun(spec)) !== JSON.stringify(log))
      faults.push({ rule: "determinism", slot: "all", date: "", detail: "two runs differ", run });
  }
  const [spec] = specs;
  const double = verdicts.flatMap((verdict) => verdict.double);
  const linear = verdicts.flatMap((verdict) => verdict.linear);
  const counted = verdicts.reduce((sum, each) => sum + each.reached.of, 0);
  const reached = counted === 0 ? null : verdicts.reduce((sum, each) => sum + each.reached.good, 0) / counted;
  const isExpected = spec !== undefined && !spec.lifter.isDeclining && spec.lifter.isWellStarted;
  if (isExpected && reached !== null && counted >= LEAST_SESSIONS && reached < REACHED)
    faults.push({
      rule: "double-reached",
      slot: "all",
      date: "",
      detail: `${(100 * reached).toFixed(1)} % of sessions`,
      run: "all",
    });
  return {
    ...{ program: spec?.program.id ?? "", lifter: spec?.lifter.name ?? "", runs: specs.length, sessions },
    resetsMax: Math.max(0, ...verdicts.flatMap(({ resets }) => resets)),
    doubleLeast: least(double),
    doubleMedian: [...double].sort((a, b) => a - b)[Math.floor(double.length / 2)] ?? null,
    linearLeast: least(linear),
    ...{ reached, faults },
  };
}

/** Every pair of a grid, programme by programme; a shard takes every n-th. */
export function pairsOf<T>(programs: readonly Program[], pair: (program: Program, lifter: GateLifter) => T): T[] {
  return programs.flatMap((program) => LIFTERS.map((lifter) => pair(program, lifter)));
}

function least(ratios: readonly number[]): number | null {
  return ratios.length === 0 ? null : Math.min(...ratios);
}
