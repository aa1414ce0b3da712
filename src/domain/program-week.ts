import type { Phase, Program, Slot } from "./program";
import { apreBlocks } from "./progression-apre";
import type { Progression } from "./progression-spec";
import type { SetBlock } from "./set-block";

export interface PhaseToday {
  readonly kind: Phase["kind"];
  /** Week inside the phase, and how many it has. */
  readonly week: number;
  readonly of: number;
  /** The phase that follows; null at the end of the cycle. */
  readonly next: Phase["kind"] | null;
}

/** Week of the cycle, 1 to `cycleWeeks`; always 1 for an open-ended program. `week` is counted from 1 since the start. */
export function weekOfCycle({ cycleWeeks }: Pick<Program, "cycleWeeks">, week: number): number {
  const length = Math.max(1, cycleWeeks);
  return ((((Math.floor(week) - 1) % length) + length) % length) + 1;
}

/** Where a week since the start of the program stands in its phases; null where the program names none. */
export function phaseAt(program: Pick<Program, "cycleWeeks" | "phases">, week: number): PhaseToday | null {
  const at = weekOfCycle(program, week);
  const phases = [...program.phases].sort((a, b) => a.from - b.from);
  const index = phases.findIndex(({ from, to }) => at >= from && at <= to);
  const phase = phases[index];
  if (phase === undefined) return null;
  const next = phases[index + 1]?.kind ?? null;
  return { kind: phase.kind, week: at - phase.from + 1, of: phase.to - phase.from + 1, next };
}

/** Weeks of the cycle the program itself has made light. */
export function deloadWeeks({ phases }: Pick<Program, "phases">): readonly number[] {
  return phases
    .filter(({ kind }) => kind === "deload")
    .flatMap(({ from, to }) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i));
}

export interface BlockPlace {
  /** Week of the cycle. */
  readonly week: number;
  readonly stage: number;
  readonly resets: number;
}

/** A five-repetition test after the last stage: one set of five or more at a load that should allow it. */
const TEST: readonly SetBlock[] = [
  { sets: 1, reps: { amrap: true, min: 5 }, role: "amrap", intensity: { by: "state", pct: 85 } },
];

/** The sets of a slot this week and on this stage: the week's own, the stage's own, the scheme's, else the slot's. */
export function blocksFor(
  slot: Pick<Slot, "blocks" | "byWeek" | "byStage">,
  progression: Progression,
  { week, stage, resets }: BlockPlace,
): readonly SetBlock[] {
  const own = slot.byWeek?.[week]?.blocks ?? slot.byStage?.[stage];
  if (own !== undefined) return own;
  switch (progression.kind) {
    case "wave":
    case "percentBlock":
      return progression.weeks[week - 1] ?? slot.blocks;
    case "stages":
      return progression.stages[stage] ?? TEST;
    case "apre":
      return apreBlocks(progression.protocol);
    case "linear":
      return progression.lighten !== undefined && resets >= progression.lighten.afterResets
        ? lightened(slot.blocks, progression.lighten.sets)
        : slot.blocks;
    default:
      return slot.blocks;
  }
}

/** The same sets, fewer of them; single sets stay as they are. */
function lightened(blocks: readonly SetBlock[], sets: number): readonly SetBlock[] {
  return blocks.map((block) => ({ ...block, sets: Math.min(block.sets, sets) }));
}
