import { daysBetween } from "../../src/domain/civil-date";
import { endOf, medianFault } from "./judge-ends";
import { loadFaults, modifiedFaults, sessionFaults, stepFaults } from "./judge-loads";
import { deloadFaults, fatigueFaults } from "./judge-recovery";
import { type Fault, faultAt, REDUCES, RESETS, type Seen, saying } from "./judge-seen";
import type { Run, RunSpec } from "./run";

export interface Verdict {
  readonly faults: readonly Fault[];
  /** Automatic reductions by state, all of them. */
  readonly resets: readonly number[];
  /** Load at the end over the load of week 4, by state. */
  readonly double: readonly number[];
  readonly linear: readonly number[];
  /** Double-progression sessions, and those with every set at its minimum and effort at most one above the target. */
  readonly reached: { readonly good: number; readonly of: number };
  readonly days: { readonly all: number; readonly deload: number; readonly critical: number };
}

const RESETS_P95 = 3;
const IN_28_DAYS = 2;
const REACHED = 0.85;

/** Holds a run against every "must hold" of gate 20.3; that two runs are equal is the caller's to show. */
export function judge(spec: RunSpec, { sessions, days }: Run): Verdict {
  const seen = sessions.flatMap((session) => session.exercises.map((each): Seen => ({ ...each, session })));
  const states = [...Map.groupBy(seen, ({ planned }) => planned.stateKey).values()];
  const ends = states.flatMap((state) => endOf(spec, state, sessions));
  const double = ends.filter(({ kind }) => kind === "double").map(({ ratio }) => ratio);
  const linear = ends.filter(({ kind }) => kind === "linear").map(({ ratio }) => ratio);
  const resets = states.flatMap(schemesOf).map((scheme) => saying(RESETS, scheme).length);
  const reached = reachedOf(seen);
  return {
    ...{ resets, double, linear, reached },
    days: {
      all: days.length,
      deload: days.filter(({ isDeload }) => isDeload).length,
      critical: days.filter(({ fatigue }) => fatigue >= 9).length,
    },
    faults: [
      ...seen.flatMap(loadFaults),
      ...sessions.flatMap(sessionFaults),
      ...states.flatMap(stepFaults),
      ...capFaults(seen),
      ...states.flatMap(modifiedFaults),
      ...ends.flatMap(({ faults }) => faults),
      ...resetFault(resets),
      ...states.flatMap(graduateFault),
      ...medianFault(spec, double),
      ...reachedFault(spec, reached),
      ...deloadFaults(days),
      ...fatigueFaults(days),
    ],
  };
}

/** At most two automatic reductions of a lift in any 28 days. */
function capFaults(seen: readonly Seen[]): Fault[] {
  const lifts = [...Map.groupBy(seen, ({ planned }) => planned.exerciseId).values()];
  return lifts.flatMap((lift) => {
    const states = [...Map.groupBy(lift, ({ planned }) => planned.stateKey).values()];
    const cuts = states
      .flatMap((state) => saying(REDUCES, state).map((now) => ({ now, on: decidedOn(state, now) })))
      .sort((a, b) => (a.on < b.on ? -1 : 1));
    return cuts.flatMap(({ now, on }, at) => {
      const first = cuts[at - IN_28_DAYS];
      if (first === undefined || daysBetween(first.on, on) >= 28) return [];
      return [faultAt("reset-cap", now, `third reduction since ${first.on}`)];
    });
  });
}

/** A reduction is of the day whose session led to it; the next plan of the state shows it. */
function decidedOn(state: readonly Seen[], now: Seen): string {
  return (state[state.indexOf(now) - 1] ?? now).session.date;
}

/** 95 of 100 slots are reduced at most three times in half a year. */
function resetFault(resets: readonly number[]): Fault[] {
  const sorted = [...resets].sort((a, b) => a - b);
  const p95 = sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
  return p95 <= RESETS_P95 ? [] : [{ rule: "resets", slot: "all", date: "", detail: `95 % of slots have up to ${p95}` }];
}

/** A linear lift has three reductions and then graduates; what its next scheme takes off is counted anew. */
function schemesOf(state: readonly Seen[]): (readonly Seen[])[] {
  const at = state.findIndex((each) => saying(/^progression\.linear\.graduate$/, [each]).length > 0);
  return at < 0 ? [state] : [state.slice(0, at + 1), state.slice(at + 1)];
}

/** A linear lift is reduced three times at most; then it moves on to another scheme. */
function graduateFault(state: readonly Seen[]): Fault[] {
  const fourth = saying(/^progression\.linear\.reset$/, state)[RESETS_P95];
  return fourth === undefined ? [] : [faultAt("graduate", fourth, "a fourth linear reduction")];
}

/** Without a load, double progression acts as rules (specification 5.5). */
function reachedOf(seen: readonly Seen[]): Verdict["reached"] {
  const counted = seen.filter(
    ({ planned, session, line }) => planned.progressionKind === "double" && !session.isModified && line !== null,
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

/** The share is judged in every run of so many sessions; shorter ones are taken together. */
export const LEAST_SESSIONS = 40;

export function reachedFault({ lifter }: Pick<RunSpec, "lifter">, { good, of }: Verdict["reached"]): Fault[] {
  if (lifter.isDeclining || !lifter.isWellStarted || of < LEAST_SESSIONS || good >= REACHED * of) return [];
  return [{ rule: "double-reached", slot: "all", date: "", detail: `${good} of ${of} sessions` }];
}
