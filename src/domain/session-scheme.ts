import type { Exercise } from "./exercise";
import type { Program, Progression, SetBlock, Slot } from "./program";
import { type BlockPlace, blocksFor } from "./program-week";
import type { FoldSlot } from "./progression-fold";
import { rirOfWeek } from "./progression-rir-ramp";
import { countsForProgression } from "./set-roles";
import type { Level } from "./vocabulary";

/** How a slot progresses: the scheme, the key its state is kept under, and the range of its work sets. */
export interface SlotScheme {
  readonly progression: Progression;
  readonly key: string;
  readonly target: FoldSlot;
  /** The range in a week and on a stage. */
  readonly targetAt: (place: BlockPlace) => FoldSlot;
  readonly blocksAt: (place: BlockPlace) => readonly SetBlock[];
}

/** An unmeasured hold or carry, where neither the slot nor the catalogue says how long. */
const HOLD_RANGE = [20, 40] as const;
const FIRST: BlockPlace = { week: 1, stage: 0, resets: 0 };

type SchemeSlot = Pick<Slot, "role" | "blocks" | "progression" | "stateKey" | "byWeek" | "byStage">;
type SchemeExercise = Pick<Exercise, "measure" | "ranges"> & Partial<Pick<Exercise, "category">>;

/** The scheme of a slot for this lifter and exercise; "dp" is double progression on the slot's own range. */
export function schemeFor(
  program: Pick<Program, "progressions" | "novicePrimary">,
  slot: SchemeSlot,
  exercise: SchemeExercise,
  level: Level,
): SlotScheme {
  const [lo, hi] = rangeOfLead(slot.blocks, exercise);
  const novice = slot.role === "primary" && level === "novice" ? program.novicePrimary : undefined;
  const name = novice ?? slot.progression;
  const named = program.progressions[name];
  const progression = fitted(named ?? { kind: "double", lo, hi, confirm: 1, missN: 3, factor: 0.9 }, [lo, hi], exercise);
  const blocksAt = (place: BlockPlace) => blocksFor(slot, progression, place);
  const targetAt = (place: BlockPlace) => targetOf(progression, blocksAt(place), exercise, place);
  return {
    progression,
    key: slot.stateKey ?? keyOf(named === undefined ? "dp" : name, [lo, hi], ownRpe(leadBlock(slot.blocks))),
    target: targetAt(FIRST),
    targetAt,
    blocksAt,
  };
}

/**
 * What makes two schemes one: the rule, the range and the effort it is done at. A set of twelve that leaves four in hand and
 * one that leaves three are different loads, so days that ask for different effort do not share one.
 */
function keyOf(name: string, [lo, hi]: readonly [number, number], rpe: number | null): string {
  return `${name}-${lo}-${hi}${rpe === null ? "" : `@${rpe}`}`;
}

/** Schemes with a range of their own count in repetitions; a hold keeps the slot's seconds, and a ramp the slot's range. */
function fitted(progression: Progression, [lo, hi]: readonly [number, number], { measure }: SchemeExercise): Progression {
  if (progression.kind === "rirRamp") return { ...progression, lo, hi };
  return progression.kind === "double" && measure !== "reps" ? { ...progression, lo, hi } : progression;
}

function targetOf(progression: Progression, blocks: readonly SetBlock[], exercise: SchemeExercise, place: BlockPlace): FoldSlot {
  const block = leadBlock(blocks);
  const [lo, hi] = rangeOfLead(blocks, exercise);
  const isOwn = progression.kind === "double" && exercise.measure === "reps";
  const counting = blocks.filter(({ role }) => countsForProgression(role));
  return {
    ...(isOwn ? { lo: progression.lo, hi: progression.hi } : { lo, hi }),
    targetRpe: targetRpe(progression, block, exercise, place),
    isFullLoad: counting.every(isAtState),
    sets: counting.reduce((sum, { sets }) => sum + sets, 0),
  };
}

/** What the block asks for, else what the week of a ramp does. */
function targetRpe(
  progression: Progression,
  block: SetBlock | null,
  exercise: SchemeExercise,
  { week }: BlockPlace,
): number | null {
  const own = ownRpe(block);
  if (own !== null || progression.kind !== "rirRamp") return own;
  return 10 - rirOfWeek(progression.weeks, week, exercise.category === "compound");
}

/** Bottom and top of a block in the exercise's own measure; a fixed count is a range of one. */
export function rangeOf(block: SetBlock, exercise: Pick<Exercise, "measure" | "ranges">): readonly [number, number] {
  if (exercise.measure !== "reps") {
    const own = exercise.ranges.hypertrophy ?? exercise.ranges.endurance ?? exercise.ranges.strength;
    return block.seconds ?? own ?? HOLD_RANGE;
  }
  if (typeof block.reps === "number") return [block.reps, block.reps];
  return "amrap" in block.reps ? [block.reps.min, block.reps.min] : block.reps;
}

function rangeOfLead(blocks: readonly SetBlock[], exercise: SchemeExercise): readonly [number, number] {
  const block = leadBlock(blocks);
  return block === null ? HOLD_RANGE : rangeOf(block, exercise);
}

/** The block whose sets decide progress: the first with sets that count. */
function leadBlock(blocks: readonly SetBlock[]): SetBlock | null {
  return blocks.find(({ role }) => countsForProgression(role)) ?? blocks[0] ?? null;
}

function isAtState({ intensity }: SetBlock): boolean {
  if (intensity.by === "tm" || intensity.by === "e1rm") return false;
  return intensity.by !== "state" || (intensity.pct ?? 100) === 100;
}

function ownRpe(block: SetBlock | null): number | null {
  if (block?.rpe !== undefined) return block.rpe;
  if (block?.intensity.by === "rpe") return block.intensity.v;
  return block?.intensity.by === "rir" ? 10 - block.intensity.v : null;
}
