import { fromKg, toKg } from "@/domain/units";
import type { Unit } from "@/domain/vocabulary";
import { basisText } from "@/lib/copy/basis-text";
import { frame } from "@/lib/copy/en/frame";
import { formatClock, formatNumber } from "@/lib/copy/format";
import { newId } from "@/lib/ids";
import type { SetRow } from "@/lib/offline/rows";
import { blankSet } from "../../client/build-workout";
import type { OpenExercise, OpenWorkout } from "../../client/load-workout";

/** The load in the lifter's unit; a literal typed in that unit comes back as typed, a conversion to one decimal. */
export function loadIn({ load }: Pick<SetRow, "load">, unit: Unit): number | null {
  if (load === null || load.unit === unit) return load?.value ?? null;
  return Math.round(fromKg(toKg(load.value, load.unit), unit) * 10) / 10;
}

/** "80 kg × 8", "BW × 10", "BW + 10 kg × 8", "BW − 15 kg × 8", "1:30". Without load and count it is a dash. */
export function setText(set: SetRow, unit: Unit): string {
  return [loadText(set, unit), countText(set)].filter((part) => part !== "").join(" × ") || "–";
}

function loadText(set: SetRow, unit: Unit): string {
  const value = loadIn(set, unit);
  // A plank is only its time; a push-up is the body's weight so many times.
  if (set.loadBasis === "none" && set.reps === null) return "";
  return basisText(value === null ? "" : `${formatNumber(value)} ${unit}`, !value, set.loadBasis);
}

function countText({ reps, seconds, metres }: SetRow): string {
  if (reps !== null) return String(reps);
  const distance = metres === null ? "" : `${formatNumber(metres)} ${frame.units.meters}`;
  return [distance, seconds === null ? "" : formatClock(seconds)].filter((part) => part !== "").join(", ");
}

/** The row's number: warm-ups and working sets are counted apart, each from 1. */
export function numberOf(set: SetRow, mates: readonly SetRow[]): number {
  const isWarmup = set.role === "warmup";
  return mates.filter(({ role, position }) => (role === "warmup") === isWarmup && position <= set.position).length;
}

/** A further set like the last one, already done. */
export function oneMore(exercise: OpenExercise, workout: OpenWorkout): SetRow {
  const last = exercise.sets.at(-1) ?? null;
  const position = Math.max(0, ...exercise.sets.map((set) => set.position)) + 1;
  return {
    ...blankSet(exercise, position, last, exercise.sheet?.loadBasis ?? null),
    ...{ id: newId(), completed: true, rpe: last?.rpe ?? null },
    completedAt: last?.completedAt ?? workout.finishedAt ?? workout.startedAt,
  };
}
