import type { Program } from "./program";

export type PhaseKind = Program["phases"][number]["kind"];

export interface Phase {
  readonly kind: PhaseKind;
  /** 1-based, within the cycle. */
  readonly week: number;
  /** Weeks of a cycle; 1 for a program without end. */
  readonly of: number;
  /** What follows and how many weeks from now; null where nothing else ever comes. */
  readonly next: { readonly kind: PhaseKind; readonly inWeeks: number } | null;
}

/** Where a week of the program stands in its cycle (specification 11); weeks count on, cycles repeat. */
export function phaseAt(program: Pick<Program, "cycleWeeks" | "phases">, week: number): Phase {
  const of = Math.max(1, Math.floor(program.cycleWeeks) || 1);
  const at = Math.max(1, Math.floor(week) || 1);
  const within = ((at - 1) % of) + 1;
  const kind = kindIn(program, within);
  for (let inWeeks = 1; inWeeks < of; inWeeks++) {
    const then = kindIn(program, ((within - 1 + inWeeks) % of) + 1);
    if (then !== kind) return { kind, week: within, of, next: { kind: then, inWeeks } };
  }
  return { kind, week: within, of, next: null };
}

function kindIn({ phases }: Pick<Program, "phases">, week: number): PhaseKind {
  return phases.find(({ from, to }) => from <= week && week <= to)?.kind ?? "accumulation";
}
