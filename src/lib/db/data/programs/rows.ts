import type { SetBlock } from "@/domain/program";
import type { MuscleId, Pattern, SlotRole } from "@/domain/vocabulary";
import type { SlotRow } from "./slot";

/** Sets of a slot in short: how many, from and to how many reps, how hard, and the rest in seconds. */
export type Dose = Pick<SlotRow, "sets" | "reps" | "rpe" | "rest">;

export function dose(sets: number, lo: number, hi: number, rpe: number, rest: number): Dose {
  return { sets, reps: [lo, hi], rpe, rest };
}

type Line = (
  pattern: Pattern,
  muscles: readonly MuscleId[],
  dose: Dose,
  hint: readonly string[],
  more?: SlotRow["more"],
) => SlotRow;

function line(role: SlotRole): Line {
  return (pattern, muscles, given, hint, more) => ({
    role,
    pattern,
    muscles,
    ...given,
    hint,
    ...(more === undefined ? {} : { more }),
  });
}

export const primary = line("primary");
export const secondary = line("secondary");
export const accessory = line("accessory");
export const optional = line("optional");

/** Blocks without a target effort: the scheme alone says how hard. */
export function work(sets: number, reps: SetBlock["reps"], intensity: SetBlock["intensity"] = { by: "state" }): SetBlock {
  return { sets, reps, role: "work", intensity };
}

/** One set of as many as possible, of which `min` count as made. */
export function plusSet(min: number, intensity: SetBlock["intensity"] = { by: "state" }): SetBlock {
  return { sets: 1, reps: { amrap: true, min }, role: "amrap", intensity };
}

/** Sets after the main work that decide nothing. */
export function backoff(sets: number, reps: number, pct: number): SetBlock {
  return { sets, reps, role: "backoff", intensity: { by: "tm", pct } };
}

/** Muscles of the big patterns as the tables name them. */
export const CHEST: readonly MuscleId[] = ["chest", "front_delts", "triceps"];
export const SHOULDERS: readonly MuscleId[] = ["shoulders", "triceps"];
export const BACK: readonly MuscleId[] = ["lats", "upper_back"];
export const LATS: readonly MuscleId[] = ["lats"];
export const QUADS: readonly MuscleId[] = ["quads", "glutes"];
export const HAMS: readonly MuscleId[] = ["hamstrings", "glutes"];
export const DEAD: readonly MuscleId[] = ["hamstrings", "glutes", "lower_back"];

/** What a day trains, for its card. */
export const WHOLE: readonly MuscleId[] = ["quads", "hamstrings", "glutes", "chest", "upper_back", "shoulders"];
export const UPPER: readonly MuscleId[] = ["chest", "upper_back", "lats", "shoulders", "triceps", "biceps"];
export const LOWER: readonly MuscleId[] = ["quads", "hamstrings", "glutes", "calves"];
