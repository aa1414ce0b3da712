import type { Exercise } from "../../src/domain/exercise";
import type { Program } from "../../src/domain/program";
import { UNITS, type Unit } from "../../src/domain/vocabulary";
import { judge, LEAST_SESSIONS, reachedFault, type Verdict } from "./judge";
import { medianOf } from "./judge-ends";
import type { Fault } from "./judge-seen";
import { type GateLifter, LIFTERS } from "./lifters";
import { type RunSpec, simulateRun } from "./run";

/** What came of one run. */
export interface RunResult extends Verdict {
  readonly program: string;
  readonly lifter: string;
  /** Where, in which unit, with which seed. */
  readonly run: string;
  readonly unit: Unit;
  readonly seed: number;
  readonly sessions: number;
  /** The run was made twice and came out byte-equal. */
  readonly isTwice: boolean;
}

/** What came of one program and one lifter, over their gyms, units and seeds. */
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
  /** Share of days in a deload of the engine. */
  readonly deload: number;
  /** Broken rules. */
  readonly faults: number;
}

/** Every gym a program is offered for, in both units, for each seed. */
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

/** Makes and judges one run, twice if it is to be shown that chance comes from the seed alone. */
export function runOf(spec: RunSpec, { isTwice }: { readonly isTwice: boolean }): RunResult {
  const log = simulateRun(spec);
  const verdict = judge(spec, log);
  const isSame = !isTwice || JSON.stringify(simulateRun(spec)) === JSON.stringify(log);
  const differs = { rule: "determinism", slot: "all", date: "", detail: "two runs differ" };
  return {
    ...verdict,
    ...{ program: spec.program.id, lifter: spec.lifter.name, run: `${spec.place} ${spec.unit} seed ${spec.seed}` },
    ...{ unit: spec.unit, seed: spec.seed },
    ...{ sessions: log.sessions.length, isTwice, faults: isSame ? verdict.faults : [...verdict.faults, differs] },
  };
}

/** The runs of one program and one lifter taken together. */
export function pairOf(results: readonly [RunResult, ...RunResult[]]): PairResult {
  const [{ program, lifter }] = results;
  const double = results.flatMap((each) => each.double);
  const counted = results.reduce((sum, each) => sum + each.reached.of, 0);
  return {
    ...{ program, lifter, runs: results.length },
    sessions: results.reduce((sum, each) => sum + each.sessions, 0),
    resetsMax: Math.max(0, ...results.flatMap(({ resets }) => resets)),
    doubleLeast: least(double),
    doubleMedian: medianOf(double),
    linearLeast: least(results.flatMap((each) => each.linear)),
    reached: counted === 0 ? null : results.reduce((sum, each) => sum + each.reached.good, 0) / counted,
    deload: results.reduce((sum, { days }) => sum + days.deload, 0) / results.reduce((sum, { days }) => sum + days.all, 0),
    faults: results.reduce((sum, { faults }) => sum + faults.length, 0) + shortFaults(results).length,
  };
}

/** Runs of a pair that are each too short to be judged by a share of their sessions are judged together. */
export function shortFaults(results: readonly RunResult[]): Fault[] {
  const [first] = results;
  const lifter = LIFTERS.find(({ name }) => name === first?.lifter);
  const short = results.filter(({ reached }) => reached.of < LEAST_SESSIONS);
  const total = (key: "good" | "of") => short.reduce((sum, { reached }) => sum + reached[key], 0);
  return lifter === undefined ? [] : reachedFault({ lifter }, { good: total("good"), of: total("of") });
}

/** Every pair of a grid, program by program. */
export function pairsOf<T>(programs: readonly Program[], pair: (program: Program, lifter: GateLifter) => T): T[] {
  return programs.flatMap((program) => LIFTERS.map((lifter) => pair(program, lifter)));
}

function least(ratios: readonly number[]): number | null {
  return ratios.length === 0 ? null : Math.min(...ratios);
}
