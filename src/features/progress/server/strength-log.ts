import type { CivilDate } from "../../../domain/civil-date";
import type { LevelReader, StrengthLevel } from "../../../domain/strength-level";
import { placedRecords, type WeighedDay } from "../../workouts/server/placed-record";
import type { PlacedSet } from "../../workouts/server/training-log";
import { type StrengthRow, strengthByDay } from "./strength-of";

/** The working sets of a training log by exercise, and the strength they show. */
export interface StrengthLog {
  /** Sets of one exercise in the order of the log, warm-ups left out. */
  readonly rowsOf: (exerciseId: string) => readonly StrengthRow[];
  /** Strength at the end of a day; null before the first set that says anything. */
  readonly levelOn: (exerciseId: string, day: CivilDate) => StrengthLevel | null;
}

/** An exercise is read and folded when somebody asks for it, and once. `weights` newest first. */
export function strengthLog(done: readonly PlacedSet[], weights: readonly WeighedDay[]): StrengthLog {
  const read = placedRecords(weights);
  const working = Map.groupBy(
    done.filter(({ set }) => set.role !== "warmup"),
    ({ set }) => set.exerciseId,
  );
  const rowsOf = remembered((exerciseId) => (working.get(exerciseId) ?? []).map(read));
  const levelOf = remembered((exerciseId): LevelReader => strengthByDay(rowsOf(exerciseId)));
  return { rowsOf, levelOn: (exerciseId, day) => levelOf(exerciseId)(day).value };
}

function remembered<T>(find: (exerciseId: string) => T): (exerciseId: string) => T {
  const found = new Map<string, T>();
  return (exerciseId) => {
    const known = found.get(exerciseId) ?? find(exerciseId);
    found.set(exerciseId, known);
    return known;
  };
}
