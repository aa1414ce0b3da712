import { daysBetween } from "../../src/domain/civil-date";
import { isLoadable, neighbours, next, previous } from "../../src/domain/load-grid";
import { effortOf, harder, isEasiest, jumpOf, type LoadLine } from "../../src/domain/load-line";
import { countsForProgression } from "../../src/domain/set-roles";
import { LOAD_EQ_KG } from "../../src/domain/units";
import type { RunExercise, RunSession, RunSpec } from "./run";

/** One broken rule of gate 20.3, as precisely as it can be found again. */
export interface Fault {
  readonly rule: string;
  readonly slot: string;
  readonly date: string;
  readonly detail: string;
}

export interface Verdict {
  readonly faults: readonly Fault[];
  /** Automatic reductions by state, all of them. */
  readonly resets: readonly number[];
  /** Load at the end over the load of week 4, by state. */
  readonly double: readonly number[];
  readonly linear: readonly number[];
  /** Double-progression sessions, and those with every set at its minimum and effort at most one above the target. */
  readonly reached: { readonly good: number; readonly of: number };
}

/** Days from a state's first session to its week four. */
const WEEK_FOUR_DAYS = 21;
const REDUCES = /\.(reset|tm-down|stage-restart)$/;
const BOUND = { double: 0.9, median: 1, linear: 0.8, linearStart: 0.85, resetsP95: 3, rampResetsP95: 4, in28Days: 2 } as const;
/** A state needs this many sessions after week 4 before its end says anything. */
const LEAST_SESSIONS = 4;
/** The middle of fewer lifts than this is one lift's step of the equipment. */
const LEAST_STATES = 6;
const WIDEST_STEP = 0.3;
const SETTLING_SESSIONS = 8;
const IN_USE_DAYS = 21;

interface Seen extends RunExercise {
  readonly session: RunSession;
}

/** Holds a run against every "must hold" of gate 20.3 that the engine has parts for. */
export function judge(spec: RunSpec, sessions: readonly RunSession[]): Verdict {
  const seen = sessions.flatMap((session) => session.exercises.map((each): Seen => ({ ...each, session })));
  const states = [...Map.groupBy(seen, ({ planned }) => planned.stateKey).values()];
  const ends = states.flatMap((state) => endOf(spec, state, sessions));
  const double = ends.filter(({ kind }) => kind === "double").map(({ ratio }) => ratio);
  const linear = ends.filter(({ kind }) => kind === "linear").map(({ ratio }) => ratio);
  const resets = states.map((state) => reductionsOf(state).length);
  const isRamp = (state: readonly Seen[]) => state[0]?.planned.progressionKind === "weeklyRamp";
  const reached = reachedOf(seen);
  return {
    ...{ resets, double, linear, reached },
    faults: [
      ...seen.flatMap(loadFaults),
      ...sessions.flatMap(sessionFaults),
      ...states.flatMap(stepFaults),
      ...capFaults(seen),
      ...states.flatMap(modifiedFaults),
      ...ends.flatMap(({ faults }) => faults),
      ...p95Fault(
        states.filter((state) => !isRamp(state)),
        BOUND.resetsP95,
      ),
      ...p95Fault(states.filter(isRamp), BOUND.rampResetsP95),
      ...medianFault(spec, double),
    ],
  };
}

function loadFaults({ planned, line, session }: Seen): Fault[] {
  return planned.sets.flatMap(({ kg }) => {
    if (line === null) return kg === null || kg === 0 ? [] : [of("load", planned.slotId, session, `${kg} on nothing to load`)];
    if (kg === null) return [of("load", planned.slotId, session, "no load")];
    const isFine = Number.isFinite(kg) && kg >= 0 && (kg > 0 || line.bodyKg > 0) && isLoadable(line.grid, kg);
    return isFine ? [] : [of("load", planned.slotId, session, `${planned.exerciseId} ${kg}`)];
  });
}

function sessionFaults(session: RunSession): Fault[] {
  const ids = session.exercises.map(({ planned }) => planned.exerciseId);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return twice.map((id) => fault("once", id, session.date, "twice in a session"));
}

/** No increase beyond 5.3: one step of the equipment, or ten percent, and ten percent in seven days. */
function stepFaults(state: readonly Seen[]): Fault[] {
  const full = state.filter(({ session, planned }) => !session.isModified && isStraight(planned));
  return full.flatMap((now, at) => {
    const before = full[at - 1];
    const { line } = now;
    if (before === undefined || line === null || JSON.stringify(line.grid) !== JSON.stringify(before.line?.grid)) return [];
    const [from, to] = [topOf(before), topOf(now)];
    if (from === null || to === null || effortOf(line, to) <= effortOf(line, from)) return [];
    const step = harder(line, from);
    if (step !== null && effortOf(line, to) <= effortOf(line, step) + LOAD_EQ_KG) return [];
    const lately = full.slice(0, at).filter(({ session }) => daysBetween(session.date, now.session.date) <= 7);
    const easiest = Math.min(
      effortOf(line, from),
      ...lately.flatMap((each) => topOf(each) ?? []).map((kg) => effortOf(line, kg)),
    );
    const most = mostAllowed(line, easiest);
    return effortOf(line, to) <= most + LOAD_EQ_KG
      ? []
      : [of("increase", now.planned.slotId, now.session, `${now.planned.exerciseId} ${from} → ${to}`)];
  });
}

/** Ten percent above the planned load, which may have been rounded by half a step, at the next loadable one. */
function mostAllowed(line: LoadLine, effort: number): number {
  const kg = line.assists ? line.bodyKg - effort : effort - line.bodyKg;
  const half = Math.abs((harder(line, kg) ?? kg) - kg) / 2;
  const target = (effort + half) * 1.1;
  const { above, nearest } = neighbours(line.grid, line.assists ? line.bodyKg - target : target - line.bodyKg);
  return Math.max(target, effortOf(line, line.assists ? nearest : (above ?? nearest)));
}

/** At most two automatic reductions of a lift in any 28 days. */
function capFaults(seen: readonly Seen[]): Fault[] {
  const lifts = [...Map.groupBy(seen, ({ planned }) => planned.exerciseId).values()];
  return lifts.flatMap((lift) => {
    const states = [...Map.groupBy(lift, ({ planned }) => planned.stateKey).values()];
    const dates = states.flatMap(reductionsOf).sort((a, b) => (a.session.date < b.session.date ? -1 : 1));
    return dates.flatMap((now, at) => {
      const third = dates[at - BOUND.in28Days];
      if (third === undefined || daysBetween(third.session.date, now.session.date) >= 28) return [];
      return [
        of(
          "reset-cap",
          now.planned.slotId,
          now.session,
          `${now.planned.exerciseId}: third reduction since ${third.session.date}`,
        ),
      ];
    });
  });
}

/** A state answers each exposure once: the first plan after it carries the reason. */
function reductionsOf(state: readonly Seen[]): readonly Seen[] {
  return state.filter(({ planned }) => REDUCES.test(planned.reasons[0].rule));
}

/** A session reduced by fatigue leaves the plan where it was. */
function modifiedFaults(state: readonly Seen[]): Fault[] {
  return state.flatMap((now, at) => {
    const next = state[at + 1];
    if (!now.session.isModified || next === undefined || now.full === null || now.full.stateKey !== now.planned.stateKey)
      return [];
    if (daysBetween(now.session.date, next.session.date) > 10 || !isStraight(now.full)) return [];
    const [asked, then] = [now.full.sets[0]?.kg ?? null, next.planned.sets[0]?.kg ?? null];
    return asked === then ? [] : [of("modified", now.planned.slotId, next.session, `${asked} → ${then}`)];
  });
}

/** How a state that is still in use ends, against week 4 and against its start. */
function endOf({ lifter }: RunSpec, state: readonly Seen[], sessions: readonly RunSession[]) {
  const full = state.filter(({ session, planned }) => !session.isModified && isStraight(planned));
  const [first] = full;
  // Its own fourth week: a lift met late in the run starts with a guess like every other.
  const later = full.filter(({ session }) => daysBetween(first?.session.date ?? "", session.date) >= WEEK_FOUR_DAYS);
  const [four, end] = [later[0], later.at(-1)];
  const lastDay = sessions.at(-1)?.date ?? "";
  if (first === undefined || four === undefined || end === undefined || later.length < LEAST_SESSIONS || end.line === null)
    return [];
  if (daysBetween(end.session.date, lastDay) > IN_USE_DAYS) return [];
  const backOn = sessions.findLast(({ daysOff }) => daysOff !== null && daysOff > 10)?.date;
  // After a break the load comes back with each success, and a success of double progression takes a few sessions.
  if (backOn !== undefined && full.filter(({ session }) => session.date >= backOn).length < SETTLING_SESSIONS) return [];
  const kind = end.planned.progressionKind === "linear" ? ("linear" as const) : ("double" as const);
  const ratio = effortAt(end, end.line) / effortAt(four, end.line);
  const faults = lifter.isDeclining
    ? []
    : [
        ...dropFault(`${kind}-end`, four, end, end.line, BOUND[kind]),
        ...(kind === "linear" ? dropFault("linear-start", first, end, end.line, BOUND.linearStart) : []),
      ];
  return [{ kind, ratio, faults }];
}

/** One step of the equipment is no fall, however much of a light load it is: every reduction is rounded down to it. */
function dropFault(rule: string, from: Seen, to: Seen, line: LoadLine, least: number): Fault[] {
  const [before, after] = [topOf(from) ?? 0, topOf(to) ?? 0];
  const step = line.assists ? next(line.grid, before) : previous(line.grid, before);
  const isOneStep = step !== null && effortOf(line, after) >= effortOf(line, step) - LOAD_EQ_KG;
  if (isOneStep || effortOf(line, after) >= least * effortOf(line, before) - LOAD_EQ_KG) return [];
  return [of(rule, to.planned.slotId, to.session, `${to.planned.exerciseId} ${before.toFixed(1)} → ${after.toFixed(1)} kg`)];
}

/**
 * Without a load, double progression acts as rules (specification 5.5), and the lightest load there is has nothing below it
 * (5.4): a lift there was not started well or badly, it was started where it can be.
 */
function reachedOf(seen: readonly Seen[]): Verdict["reached"] {
  const counted = seen.filter(
    (each) => each.planned.progressionKind === "double" && !each.session.isModified && !isAtFloor(each),
  );
  const good = counted.filter(({ planned, done }) => {
    const rated = done.flatMap(({ rpe }) => (rpe === null ? [] : [rpe]));
    const mean = rated.length === 0 ? null : rated.reduce((sum, rpe) => sum + rpe, 0) / rated.length;
    const target = planned.sets[0]?.rpe ?? null;
    const isCalm = mean === null || target === null || mean <= target + 1;
    return isCalm && planned.sets.every((set, i) => (done[i]?.amount ?? 0) >= set.repsMin);
  });
  return { good: good.length, of: counted.length };
}

function isAtFloor(each: Seen): boolean {
  const top = topOf(each);
  return each.line === null || top === null || isEasiest(each.line, top);
}

/** Back from a step that repetitions could earn. Twelve more are the most a range is widened by (5.3), which is 30 percent. */
function isBridgeable(each: Seen): boolean {
  const { line } = each;
  const kg = topOf(each);
  const up = line === null || kg === null ? null : harder(line, kg);
  return line === null || kg === null || up === null || jumpOf(line, kg, up) <= WIDEST_STEP;
}

function p95Fault(states: readonly (readonly Seen[])[], most: number): Fault[] {
  const sorted = states.map((state) => reductionsOf(state).filter(isBridgeable).length).sort((a, b) => a - b);
  const p95 = sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
  return p95 <= most ? [] : [fault("resets", "all", "", `95 % of slots have up to ${p95}`)];
}

function medianFault({ lifter }: RunSpec, ratios: readonly number[]): Fault[] {
  const sorted = [...ratios].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (lifter.isDeclining || sorted.length < LEAST_STATES || median === undefined || median >= BOUND.median - 0.0005) return [];
  return [fault("double-median", "all", "", median.toFixed(3))];
}

/** Linear and double states run at one load; waves and the like have their own arithmetic. */
function isStraight({ progressionKind }: RunExercise["planned"]): boolean {
  return progressionKind === "linear" || progressionKind === "double";
}

function topOf({ planned }: RunExercise): number | null {
  return planned.sets.find(({ role }) => countsForProgression(role))?.kg ?? null;
}

function effortAt(each: RunExercise, line: LoadLine | null): number {
  return line === null ? 0 : effortOf(line, topOf(each) ?? 0);
}

function of(rule: string, slot: string, { date }: RunSession, detail: string): Fault {
  return fault(rule, slot, date, detail);
}

function fault(rule: string, slot: string, date: string, detail: string): Fault {
  return { rule, slot, date, detail };
}
