import type { SessionInput } from "../../../domain/session-plan";
import type { StrengthLevel } from "../../../domain/strength-level";
import { type StrengthRow, strengthOf } from "../../progress/server/strength-of";
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
  const rows = new Map<string, readonly StrengthRow[]>();
  const levels = new Map<string, StrengthLevel | null>();
  const rowsOf = (exerciseId: string) => {
    const placed = working.get(exerciseId) ?? [];
    return placed.map((one) => ({ ...read(one), targetRepsMin: one.set.targetRepsMin }));
  };
  return (exerciseId, day) => {
    const key = `${exerciseId} ${day}`;
    const known = levels.get(key);
    if (known !== undefined) return known;
    const all = rows.get(exerciseId) ?? rowsOf(exerciseId);
    rows.set(exerciseId, all);
    const until = all.filter(({ record }) => record.date <= day);
    const level = strengthOf(until, day).value;
    levels.set(key, level);
    return level;
  };
}
