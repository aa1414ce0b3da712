import { effortOf, type LoadLine } from "../../src/domain/load-line";
import type { Reason } from "../../src/domain/reason";
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

/** Every rule by which a progression may take load off by itself; a break or a tired day is not one. */
export const REDUCES =
  /^progression\..+\.(reset|tm-down|stage-restart|mini-deload|rung-down|cut)$|^progression\.percentBlock\.missed$/;
/** Those that start a lift again lower. The rest follow a table from session to session, down as well as up. */
export const RESETS = /^progression\..+\.(reset|tm-down|stage-restart|mini-deload|rung-down)$/;

/** Sessions of a state that carry a rule. A state answers each exposure once: the first plan after it says so. */
export function saying(rules: RegExp, state: readonly Seen[]): readonly Seen[] {
  return state.filter(({ planned, line }) => planned.reasons.some((why) => rules.test(why.rule) && !isRaise(why, line)));
}

/** Stages that begin again may do so at a higher load (5.5). */
function isRaise({ facts }: Reason, line: LoadLine | null): boolean {
  const { fromKg, toKg } = facts;
  if (line === null || typeof fromKg !== "number" || typeof toKg !== "number") return false;
  return effortOf(line, toKg) >= effortOf(line, fromKg);
}

/** The load of the first set that decides progress. */
export function topOf({ planned }: Pick<RunExercise, "planned">): number | null {
  return planned.sets.find(({ role }) => countsForProgression(role))?.kg ?? null;
}

/** The load of the state, which a session that was reduced for a day only shows in the plan before it. */
export function stateEffort(each: Seen, line: LoadLine): number {
  const { session, full, planned } = each;
  const isHidden = session.isModified && full?.stateKey === planned.stateKey;
  return effortOf(line, (isHidden ? topOf({ planned: full }) : topOf(each)) ?? 0);
}

/** Linear and double states run at one load; waves and the like have their own arithmetic. */
export function isStraight({ progressionKind }: RunExercise["planned"]): boolean {
  return progressionKind === "linear" || progressionKind === "double";
}

export function faultAt(rule: string, { planned, session }: Seen, detail: string): Fault {
  return { rule, slot: planned.slotId, date: session.date, detail: `${planned.exerciseId} ${detail}` };
}
