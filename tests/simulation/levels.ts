import { bodyweightSeries } from "../../src/domain/bodyweight-level";
import type { Exercise } from "../../src/domain/exercise";
import { effortOf, lineOf } from "../../src/domain/load-line";
import type { SessionInput } from "../../src/domain/session-plan";
import type { SlotExposure } from "../../src/domain/slot-state";
import { type LevelReader, levelSeries } from "../../src/domain/strength-level";
import type { GateLifter } from "./lifters";

const ANY_LOAD = { kind: "continuous", unit: "kg", step: 1, min: 0 } as const;

/** Strength by exercise and day from the exposures, as the app reads it from its log. */
export function levelReader(
  lifter: GateLifter,
  byId: ReadonlyMap<string, Exercise>,
  history: SessionInput["history"],
): NonNullable<SessionInput["levelOn"]> {
  const readers = new Map<
    string,
    { readonly exposures: number; readonly read: LevelReader; readonly days: Map<string, ReturnType<LevelReader>["value"]> }
  >();
  return (id, day) => {
    const exposures = history[id]?.length ?? 0;
    if (exposures === 0) return null;
    const known = readers.get(id);
    const reader =
      known?.exposures === exposures
        ? known
        : { exposures, read: readerOf(byId.get(id), history[id] ?? [], lifter), days: new Map() };
    readers.set(id, reader);
    const level = reader.days.has(day) ? (reader.days.get(day) ?? null) : reader.read(day).value;
    reader.days.set(day, level);
    return level;
  };
}

function readerOf(exercise: Exercise | undefined, exposures: readonly SlotExposure[], lifter: GateLifter): LevelReader {
  const line = exercise === undefined ? null : lineOf(ANY_LOAD, exercise.gridKind, bodyKgOf(exercise, lifter));
  const movesBody = line !== null && line.bodyKg > 0;
  const sets = exposures.flatMap(({ date, workoutId, sets: logged }) =>
    logged.map((set, order) => ({
      ...{ id: `${workoutId}-${order}`, workoutId, date, order, reps: set.reps, rpe: set.rpe, role: set.role },
      kg: movesBody ? effortOf(line, set.kg) : set.kg,
      minReps: set.target?.repsMin ?? null,
      body: { kg: lifter.habits.bodyKg, ageDays: 0 },
    })),
  );
  return movesBody ? bodyweightSeries(sets) : levelSeries(sets);
}

export function bodyKgOf(exercise: Exercise, { habits }: GateLifter): number {
  return habits.bodyKg * (exercise.bodyweightFraction ?? 1);
}
