import type { SessionInput } from "../../../domain/session-plan";
import type { LevelReader } from "../../../domain/strength-level";
import { strengthByDay } from "../../progress/server/strength-of";
import { placedRecords, type WeighedDay } from "../../workouts/server/placed-record";
import type { PlacedSet } from "../../workouts/server/training-log";

/**
 * Strength by exercise and day from the sets of a training log. An exercise is folded when somebody asks for it, so a plan
 * pays for what can fill its slots. `weights` newest first.
 */
export function levelReader(done: readonly PlacedSet[], weights: readonly WeighedDay[]): NonNullable<SessionInput["levelOn"]> {
  const read = placedRecords(weights);
  const working = Map.groupBy(
    done.filter(({ set }) => set.role !== "warmup"),
    ({ set }) => set.exerciseId,
  );
  const series = new Map<string, LevelReader>();
  const seriesOf = (exerciseId: string) => {
    const placed = working.get(exerciseId) ?? [];
    return strengthByDay(
      placed.map((one) => ({
        ...read(one),
        ...{ movement: one.movement, targetRepsMin: one.set.targetRepsMin, confirmed: one.set.confirmed },
      })),
    );
  };
  return (exerciseId, day) => {
    const known = series.get(exerciseId) ?? seriesOf(exerciseId);
    series.set(exerciseId, known);
    return known(day).value;
  };
}
