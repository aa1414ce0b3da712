import type { Exercise } from "./exercise";
import type { Program, Progression, SetBlock, Slot } from "./program";
import type { FoldInput } from "./progression-fold";
import { countsForProgression } from "./set-roles";
import type { Level } from "./vocabulary";

/** How a slot progresses: the scheme, the key its state is kept under, and the range of its work sets. */
export interface SlotScheme {
  readonly progression: Progression;
  readonly key: string;
  readonly target: FoldInput["slot"];
}

/** An unmeasured hold or carry, where neither the slot nor the catalogue says how long. */
const HOLD_RANGE = [20, 40] as const;

/** The scheme of a slot for this lifter and exercise; "dp" is double progression on the slot's own range. */
export function schemeFor(
  program: Pick<Program, "progressions" | "novicePrimary">,
  slot: Pick<Slot, "role" | "blocks" | "progression" | "stateKey">,
  exercise: Pick<Exercise, "measure" | "ranges">,
  level: Level,
): SlotScheme {
  const block = leadBlock(slot.blocks);
  const [lo, hi] = block === null ? HOLD_RANGE : rangeOf(block, exercise);
  const novice = slot.role === "primary" && level === "novice" ? program.novicePrimary : undefined;
  const name = novice ?? slot.progression;
  const named = program.progressions[name];
  const progression: Progression = named ?? { kind: "double", lo, hi, confirm: 1, missN: 3, factor: 0.9 };
  const range = progression.kind === "double" ? { lo: progression.lo, hi: progression.hi } : { lo, hi };
  const isFullLoad = slot.blocks.filter(({ role }) => countsForProgression(role)).every(isAtState);
  return {
    progression: progression.kind === "double" && exercise.measure !== "reps" ? { ...progression, lo, hi } : progression,
    key: slot.stateKey ?? `${named === undefined ? "dp" : name}-${lo}-${hi}`,
    target: { ...(exercise.measure === "reps" ? range : { lo, hi }), targetRpe: block?.rpe ?? rpeOf(block), isFullLoad },
  };
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

/** The block whose sets decide progress: the first with sets that count. */
function leadBlock(blocks: readonly SetBlock[]): SetBlock | null {
  return blocks.find(({ role }) => countsForProgression(role)) ?? blocks[0] ?? null;
}

function isAtState({ intensity }: SetBlock): boolean {
  return intensity.by !== "state" || (intensity.pct ?? 100) === 100;
}

function rpeOf(block: SetBlock | null): number | null {
  if (block?.intensity.by === "rpe") return block.intensity.v;
  return block?.intensity.by === "rir" ? 10 - block.intensity.v : null;
}
