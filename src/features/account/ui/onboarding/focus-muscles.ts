import type { MuscleId } from "@/domain/vocabulary";
import { muscles } from "@/lib/copy/en/muscles";

/** The muscles a lifter names; finer ones would only crowd the question. */
export const FOCUS_MUSCLES = [
  "chest",
  "lats",
  "upper_back",
  "shoulders",
  "biceps",
  "triceps",
  "core",
  "quads",
  "hamstrings",
  "glutes",
  "calves",
] as const satisfies readonly MuscleId[];

export function focusLabel(muscle: MuscleId): string {
  return muscles.names[muscle];
}
