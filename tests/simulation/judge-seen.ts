import { effortOf, type LoadLine } from "../../src/domain/load-line";
import { countsForProgression } from "../../src/domain/set-roles";
import type { RunExercise, RunSession } from "./run";

/** One broken rule of gate 20.3, as precisely as it can be found again. */
export interface Fault {
  readonly rule: string;
  readonly slot: string;
  readonly date: string;
  readonly detail: string;
}

/** An exercise of a run with the session it was part of. */
export interface Seen extends RunExercise {
  readonly session: RunSession;
}

export type Kind = RunExercise["planned"]["progressionKind"];

/** Every rule by which a progression takes load off by itself; a break or a tired day is not one. */
const REDUCES = /^progression\..+\.(reset|tm-down|stage-restart|cut|missed|mini-deload|rung-down)$/;

/** Sessions of a state that carry an automatic reduction. A state answers each exposure once: the first plan after it says so. */
export function reductionsOf(state: readonly Seen[]): readonly Seen[] {
  return state.filter(({ planned }) => planned.reasons.some(({ rule }) => REDUCES.test(rule)));
}

/** The load of the first set that decides progress. */
export function topOf({ planned }: RunExercise): number | null {
  return planned.sets.find(({ role }) => countsForProgression(role))?.kg ?? null;
}

export function effortAt(each: RunExercise, line: LoadLine): number {
  return effortOf(line, topOf(each) ?? 0);
}

/** Linear and double states run at one load; waves and the like have their own arithmetic. */
export function isStraight({ progressionKind }: RunExercise["planned"]): boolean {
  return progressionKind === "linear" || progressionKind === "double";
}

export function faultAt(rule: string, { planned, session }: Seen, detail: string): Fault {
  return { rule, slot: planned.slotId, date: session.date, detail: `${planned.exerciseId} ${detail}` };
}
