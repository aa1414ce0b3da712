import { baseLoad } from "./base-load";
import type { SetBlock, Slot } from "./program";
import { schemeOf, topFor } from "./progression-active";
import { incKg } from "./progression-raise";
import { rirOfWeek } from "./progression-rir-ramp";
import type { Progression } from "./progression-spec";
import { rampStep } from "./progression-weekly-ramp";
import { type Easing, setsAfter } from "./session-modifiers";
import type { PlannedSet, SessionInput } from "./session-plan";
import { rangeOf } from "./session-scheme";
import type { Standing } from "./session-slot";
import { countsForProgression } from "./set-roles";
import type { SlotContext, SlotState } from "./slot-state";
import { EPS } from "./units";

export interface SetsInput {
  readonly session: SessionInput;
  readonly slot: Slot;
  readonly standing: Standing;
  readonly easing: Easing;
  readonly topKgBySlot: ReadonlyMap<string, number>;
}

/** From this much fatigue on no sets are added. */
const NO_EXTRA_FATIGUE = 5;

/** The work sets of a slot today, after today's reductions; empty when the slot is off. */
export function plannedSets(input: SetsInput): readonly PlannedSet[] {
  const { slot, easing } = input;
  const blocks = blocksToday(input);
  const wanted = blocks.reduce((sum, { sets }) => sum + sets, 0);
  const all = blocks.flatMap((block) => Array.from({ length: Math.max(0, block.sets) }, (_, i) => planned(input, block, i)));
  const left = setsAfter(wanted, slot.role, easing);
  // The sets that decide progress stay: cuts are taken from the end, but a plus set outlives a straight one.
  const surplus = all.length - left;
  if (surplus <= 0) return all;
  const last = all.at(-1);
  return last?.role === "amrap" && left > 1 ? [...all.slice(0, left - 1), last] : all.slice(0, left);
}

function blocksToday({ session, slot, standing, easing }: SetsInput): readonly SetBlock[] {
  const { scheme, state, place } = standing;
  const blocks = scheme.blocksAt({ week: place.week, stage: state.value.stage, resets: state.value.resets.length });
  const active = schemeOf(scheme.progression, state.value, session.program.progressions);
  if (active.kind === "double" && scheme.progression.kind === "linear") return blocks.map(withoutPlus);
  const extra = extraSets(active, standing, slot, session, easing);
  return extra === 0 ? blocks : blocks.map((block, i) => (i === 0 ? { ...block, sets: block.sets + extra } : block));
}

/** A graduated lift has a range to fill; a last set of as many as possible would blur it. */
function withoutPlus(block: SetBlock): SetBlock {
  return block.role === "amrap" ? { ...block, role: "work" } : block;
}

/** One set more each week of a ramp while the lifter is fresh, and those `rules` have earned. */
function extraSets(active: Progression, { state, place }: Standing, slot: Slot, session: SessionInput, easing: Easing): number {
  if (active.kind === "rules") return state.value.stage;
  if (active.kind !== "rirRamp" || place.isDeload || slot.byWeek?.[place.week] !== undefined) return 0;
  const isFresh = (session.fatigue ?? 0) < NO_EXTRA_FATIGUE && easing.volume >= 1 - EPS;
  return isFresh ? active.addSet * Math.max(0, Math.min(active.weeks, place.week) - 1) : 0;
}

function planned({ session, standing, easing, topKgBySlot }: SetsInput, block: SetBlock, index: number): PlannedSet {
  const { exercise, line, state, scheme, place } = standing;
  const levelKg = session.levelOn?.(exercise.id, session.today)?.kg ?? null;
  const active = schemeOf(scheme.progression, state.value, session.program.progressions);
  const steps = { unit: session.gym.unit, zone: standing.zone, line };
  const load = {
    intensity: intensityOf(block, active),
    state: state.value,
    line,
    levelKg,
    topKgBySlot,
    easing: easing.intensity,
    incKg: stepOf(active, state.value, steps),
  };
  const kg = baseLoad(load);
  const rpe =
    block.rpe ??
    (active.kind === "rirRamp"
      ? 10 - rirOfWeek(active.weeks, place.week, exercise.category === "compound")
      : scheme.target.targetRpe);
  return {
    role: block.role,
    kg,
    ...amounts(standing, active, block, index),
    rpe: rpe === null || easing.rpeCap === null ? rpe : Math.min(rpe, easing.rpeCap),
  };
}

/** One increment of the scheme, kilograms; 0 where it has none. */
function stepOf(active: Progression, state: SlotState, steps: Pick<SlotContext, "unit" | "zone" | "line">): number {
  if (active.kind === "weeklyRamp") return rampStep(active, state, steps);
  return "inc" in active ? incKg(active.inc, steps) : 0;
}

/** Sets that decide progress follow the state's range and target; the others keep the block's own. */
function amounts(
  { exercise, line, scheme, state: { value }, place }: Standing,
  active: Progression,
  block: SetBlock,
  index: number,
): Pick<PlannedSet, "repsMin" | "repsMax" | "repTarget"> {
  const [lo, hi] = rangeOf(block, exercise);
  const isPlus = block.role === "amrap" && typeof block.reps === "object" && "amrap" in block.reps;
  if (!countsForProgression(block.role) || isPlus) return { repsMin: lo, repsMax: hi, repTarget: hi };
  if (active.kind === "rules") {
    // All sets are asked for the same, but the first so many have moved on already.
    const rule = active.rules.find(({ axis }) => axis === (exercise.measure === "reps" ? "reps" : "seconds"));
    const top = Math.min(hi, Math.max(lo, value.repTarget) + (index < value.tops ? (rule?.step ?? 0) : 0));
    return { repsMin: lo, repsMax: top, repTarget: top };
  }
  if (active.kind !== "double" && active.kind !== "rirRamp" && line !== null) {
    const top = fixedReps(active, [lo, hi], value.repTarget);
    return { repsMin: lo, repsMax: top, repTarget: top };
  }
  const isRange = active.kind === "double" || active.kind === "rirRamp";
  const asked = isRange ? active : scheme.targetAt({ week: place.week, stage: value.stage, resets: 0 });
  const bottom = asked.lo;
  const plain = Math.max(bottom, asked.hi);
  const top = topFor(bottom, plain, line, value);
  return { repsMin: bottom, repsMax: top, repTarget: Math.min(top, Math.max(bottom, value.repTarget)) };
}

/** The prescribed count; linear and staged lifts may have a few more to earn before a big step. */
function fixedReps({ kind }: Progression, [lo, hi]: readonly [number, number], repTarget: number): number {
  return kind === "linear" || kind === "stages" ? Math.max(lo, repTarget) : hi;
}

/** A block is written in shares of the level it began with, and that is its training max. */
function intensityOf({ intensity }: SetBlock, { kind }: Progression): SetBlock["intensity"] {
  return kind === "percentBlock" && intensity.by === "e1rm" ? { ...intensity, by: "tm" } : intensity;
}
