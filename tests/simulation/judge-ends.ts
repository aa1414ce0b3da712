import { daysBetween } from "../../src/domain/civil-date";
import { layoff, RESTORE_SHARE } from "../../src/domain/layoff";
import { atMost, effortOf, type LoadLine } from "../../src/domain/load-line";
import { LOAD_EQ_KG } from "../../src/domain/units";
import { type Fault, faultAt, isStraight, type Seen, stateEffort } from "./judge-seen";
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
const RESTORE_STEP = 1.05;

/** How a state that is still in use ends, against its week four and against its start. */
export function endOf({ lifter }: RunSpec, state: readonly Seen[], sessions: readonly RunSession[]): End[] {
  const straight = state.filter(({ planned }) => isStraight(planned));
  const [first] = straight;
  // Its own fourth week: a lift met late in the run starts with a guess like every other.
  const later = straight.filter(({ session }) => daysBetween(first?.session.date ?? "", session.date) >= WEEK_FOUR_DAYS);
  const [four, end] = [later[0], later.at(-1)];
  if (first === undefined || four === undefined || end === undefined || end === four || end.line === null) return [];
  if (daysBetween(end.session.date, sessions.at(-1)?.date ?? "") > IN_USE_DAYS || isComingBack(state, sessions)) return [];
  const kind = end.planned.progressionKind === "linear" ? "linear" : "double";
  const ratio = stateEffort(end, end.line) / stateEffort(four, end.line);
  const faults = lifter.isDeclining
    ? []
    : [
        ...dropFault(`${kind}-end`, four, end, end.line, LEAST[kind]),
        ...(kind === "linear" ? dropFault("linear-start", first, end, end.line, LEAST.linearStart) : []),
      ];
  return [{ kind, ratio, faults }];
}

/**
 * A break takes load off (16.1), and it comes back by five percent a success up to 95 percent. A success of double
 * progression takes about two sessions, so many full ones must have been there before the end says anything: two after
 * a short break, more after a long one.
 */
function isComingBack(state: readonly Seen[], sessions: readonly RunSession[]): boolean {
  const days = sessions.map(({ date }) => date);
  const back = days.findLastIndex((date, i) => costOf(days[i - 1] ?? date, date) < 1);
  if (back < 0) return false;
  const steps = Math.log(RESTORE_SHARE / costOf(days[back - 1] ?? "", days[back] ?? "")) / Math.log(RESTORE_STEP);
  const successes = Math.max(1, Math.ceil(steps));
  const since = state.filter(({ session }) => !session.isModified && session.date >= (days[back] ?? ""));
  return since.length < 2 * successes;
}

function costOf(from: string, to: string): number {
  return layoff(daysBetween(from, to)).value.load;
}

/** A bound on a load is read on the equipment, at or below it, as every reduction is made (0.6). */
function dropFault(rule: string, from: Seen, to: Seen, line: LoadLine, least: number): Fault[] {
  const [before, after] = [stateEffort(from, line), stateEffort(to, line)];
  if (after >= effortOf(line, atMost(line, least * before)) - LOAD_EQ_KG) return [];
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
