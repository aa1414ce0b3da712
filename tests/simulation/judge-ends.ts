import { daysBetween } from "../../src/domain/civil-date";
import { next, previous } from "../../src/domain/load-grid";
import { effortOf, type LoadLine } from "../../src/domain/load-line";
import { LOAD_EQ_KG } from "../../src/domain/units";
import { effortAt, type Fault, faultAt, isStraight, type Seen, topOf } from "./judge-seen";
import type { RunSession, RunSpec } from "./run";

export interface End {
  readonly kind: "linear" | "double";
  /** Load at the end over the load of week four. */
  readonly ratio: number;
  readonly faults: readonly Fault[];
}

const LEAST = { double: 0.9, linear: 0.8, linearStart: 0.85 } as const;
/** Days from a state's first session to its week four. */
const WEEK_FOUR_DAYS = 21;
/** A state that is still in use was trained this lately. */
const IN_USE_DAYS = 21;

/** How a state that is still in use ends, against its week four and against its start. */
export function endOf({ lifter }: RunSpec, state: readonly Seen[], sessions: readonly RunSession[]): End[] {
  const full = state.filter(({ session, planned }) => !session.isModified && isStraight(planned));
  const [first] = full;
  // Its own fourth week: a lift met late in the run starts with a guess like every other.
  const later = full.filter(({ session }) => daysBetween(first?.session.date ?? "", session.date) >= WEEK_FOUR_DAYS);
  const [four, end] = [later[0], later.at(-1)];
  if (first === undefined || four === undefined || end === undefined || end === four || end.line === null) return [];
  if (daysBetween(end.session.date, sessions.at(-1)?.date ?? "") > IN_USE_DAYS) return [];
  const kind = end.planned.progressionKind === "linear" ? "linear" : "double";
  const ratio = effortAt(end, end.line) / effortAt(four, end.line);
  const faults = lifter.isDeclining
    ? []
    : [
        ...dropFault(`${kind}-end`, four, end, end.line, LEAST[kind]),
        ...(kind === "linear" ? dropFault("linear-start", first, end, end.line, LEAST.linearStart) : []),
      ];
  return [{ kind, ratio, faults }];
}

/** One step of the equipment is no fall, however much of a light load it is: every reduction is rounded down to it (0.6). */
function dropFault(rule: string, from: Seen, to: Seen, line: LoadLine, least: number): Fault[] {
  const [before, after] = [topOf(from) ?? 0, topOf(to) ?? 0];
  const step = line.assists ? next(line.grid, before) : previous(line.grid, before);
  const isOneStep = step !== null && effortOf(line, after) >= effortOf(line, step) - LOAD_EQ_KG;
  if (isOneStep || effortOf(line, after) >= least * effortOf(line, before) - LOAD_EQ_KG) return [];
  return [faultAt(rule, to, `${before.toFixed(1)} → ${after.toFixed(1)} kg`)];
}

/** The middle of all double states of a run is no lower than in week four. */
export function medianFault({ lifter }: RunSpec, ratios: readonly number[]): Fault[] {
  const median = medianOf(ratios);
  if (lifter.isDeclining || median === null || median >= 1 - 0.0005) return [];
  return [{ rule: "double-median", slot: "all", date: "", detail: `${median.toFixed(3)} of ${ratios.length}` }];
}

export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
