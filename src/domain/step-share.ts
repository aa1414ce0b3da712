import type { Exercise } from "./exercise";
import { type Gym, gridFor } from "./gym";
import { harder, jumpOf, lineOf, loadable } from "./load-line";
import { bodyMassOr, startLoad } from "./start-load";
import type { Level, Sex } from "./vocabulary";

/** Who stands under the bar, where nothing is known of the lift itself. */
export interface Body {
  readonly bodyKg: number | null;
  readonly sex: Sex;
  readonly level: Level;
}

/** Repetitions, and repetitions in reserve, of the load an unknown lift is judged at. */
const CHECK = { reps: 8, rir: 2 } as const;

/**
 * By what share the next load here is harder than the present one: 0.05 = five percent. `kg` is the load in use, null =
 * the one a lifter like this would start with. Null where nothing can be loaded, or nothing heavier is left.
 */
export function stepShare(exercise: Exercise, gym: Gym, body: Body, kg: number | null): number | null {
  const { bodyKg, sex, level } = body;
  const line = lineOf(gridFor(exercise, gym), exercise.gridKind, bodyMassOr(bodyKg, sex) * (exercise.bodyweightFraction ?? 1));
  if (line === null) return null;
  const unknown = { level: null, levelDays: null, daysOff: null };
  const used = kg ?? startLoad({ exercise, line, ...unknown, ...CHECK, experience: level, sex, bodyKg }).value;
  if (used === null) return null;
  const current = loadable(line, used);
  const step = harder(line, current);
  return step === null ? null : jumpOf(line, current, step);
}
