import type { Gym } from "./gym";
import type { BodyArea, DayType } from "./vocabulary";
import type { WarmupMovement } from "./warmup-movements";

export interface WarmupPlanInput {
  readonly dayType: DayType;
  /** The chosen length; null or nonsense means the template's own. Kept within 3 to 20. */
  readonly minutes: number | null;
  readonly skipGeneral: boolean;
  readonly includeMobility: boolean;
  readonly gym: Gym;
  /** Where equipment and contraindications of the movements are looked up. */
  readonly catalogue: readonly WarmupMovement[];
  /** Areas that hurt today. */
  readonly pain: readonly BodyArea[];
}
