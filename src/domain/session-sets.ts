import { baseLoad } from "./base-load";
import type { SetBlock, Slot } from "./program";
import { schemeOf } from "./progression-fold";
import { widenedTop } from "./rep-range";
import { type Easing, setsAfter } from "./session-modifiers";
import type { PlannedSet, SessionInput } from "./session-plan";
import { rangeOf } from "./session-scheme";
import type { Standing } from "./session-slot";
import { countsForProgression } from "./set-roles";

export interface SetsInput {
  readonly session: SessionInput;
  readonly slot: Slot;
  readonly standing: Standing;
  readonly easing: Easing;
  readonly topKgBySlot: ReadonlyMap<string, number>;
}

/** The work sets of a slot today, after today's reductions; empty when the slot is off. */
export function plannedSets(input: SetsInput): readonly PlannedSet[] {
  const { slot, easing } = input;
  const wanted = slot.blocks.reduce((sum, { sets }) => sum + sets, 0);
  const all = slot.blocks.flatMap((block) => Array.from({ length: Math.max(0, block.sets) }, () => planned(input, block)));
  const left = setsAfter(wanted, slot.role, easing);
  // The sets that decide progress stay: cuts are taken from the end, but a plus set outlives a straight one.
  const surplus = all.length - left;
  if (surplus <= 0) return all;
  const last = all.at(-1);
  return last?.role === "amrap" && left > 1 ? [...all.slice(0, left - 1), last] : all.slice(0, left);
}

function planned({ session, standing, easing, topKgBySlot }: SetsInput, block: SetBlock): PlannedSet {
  const { exercise, line, state, scheme } = standing;
  const levelKg = session.levelOn?.(exercise.id, session.today)?.kg ?? null;
  const kg = baseLoad({ intensity: block.intensity, state: state.value, line, levelKg, topKgBySlot, easing: easing.intensity });
  const rpe = block.rpe ?? scheme.target.targetRpe;
  return {
    role: block.role,
    kg,
    ...amounts(standing, session, block),
    rpe: rpe === null || easing.rpeCap === null ? rpe : Math.min(rpe, easing.rpeCap),
  };
}

/** Sets that decide progress follow the state's range and target; the others keep the block's own. */
function amounts(
  { exercise, line, scheme, state: { value } }: Standing,
  session: SessionInput,
  block: SetBlock,
): Pick<PlannedSet, "repsMin" | "repsMax" | "repTarget"> {
  const [lo, hi] = rangeOf(block, exercise);
  const isPlus = typeof block.reps === "object" && "amrap" in block.reps;
  if (!countsForProgression(block.role) || isPlus) return { repsMin: lo, repsMax: hi, repTarget: hi };
  const active = schemeOf(scheme.progression, value, session.program.progressions);
  if (line !== null && active.kind === "linear") {
    const top = Math.max(scheme.target.lo, value.repTarget);
    return { repsMin: scheme.target.lo, repsMax: top, repTarget: top };
  }
  const bottom = active.kind === "double" ? active.lo : scheme.target.lo;
  const plain = active.kind === "double" ? active.hi : scheme.target.hi;
  const top = widenedTop(bottom, plain, line, value.plannedKg);
  return { repsMin: bottom, repsMax: top, repTarget: Math.min(top, Math.max(bottom, value.repTarget)) };
}
