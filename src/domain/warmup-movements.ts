import type { Exercise } from "./exercise";
import { WARMUP_MOBILITY, WARMUP_SWAPS, WARMUP_TEMPLATES } from "./warmup-templates";

/** What the plan of a warm-up reads of a movement. */
export type WarmupMovement = Pick<Exercise, "id" | "equipment" | "contraindications">;

/** Every movement any warm-up may ask for, once: what a device has to know to plan one without a network. */
export function warmupMovementIds(): readonly string[] {
  const moves = [
    ...Object.values(WARMUP_TEMPLATES).flatMap((phases) => phases.flatMap((phase) => phase.moves)),
    ...Object.values(WARMUP_MOBILITY).flat(),
    ...Object.values(WARMUP_SWAPS).flat(),
  ];
  return [...new Set(moves.map(({ exerciseId }) => exerciseId))];
}
