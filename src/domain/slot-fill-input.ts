import type { Exercise } from "./exercise";
import type { Gym, Preferences } from "./gym";
import type { Slot } from "./program";

export interface FillInput {
  readonly slot: Pick<Slot, "id" | "role" | "pattern" | "muscles" | "hint" | "fixed">;
  readonly catalogue: readonly Exercise[];
  readonly gym: Gym;
  readonly preferences: Preferences;
  /** Already in this session. */
  readonly taken: ReadonlySet<string>;
  readonly memory: FillMemory;
  /** The lifter's own choice for this slot; wins over every score and filter. */
  readonly chosen?: string | null;
}

/** What the log remembers that bears on a choice. */
export interface FillMemory {
  /** The slot's own exercise: what the plan last put there, leaving out substitutes that only filled in for it. */
  readonly lastInSlot: string | null;
  readonly usedBefore: ReadonlySet<string>;
  /** Exercises of the programme's other days, where the day is a variation (A/B) of another. */
  readonly otherDays: ReadonlySet<string>;
  /** False when the next load of the exercise is more than ten percent away. */
  readonly canStep: (exercise: Exercise) => boolean;
}

/** What a slot had to give up: nothing, its muscles, or its pattern. */
export type Relaxation = "none" | "muscle" | "pattern";
