import { addDays } from "../../src/domain/civil-date";
import type { RecordSet } from "../../src/domain/record-set";
import { toKg } from "../../src/domain/units";

let made = 0;
/** A set of session `day`; later sets of one session come later. */
export const row = (day: number, kg: number, reps: number, more: Partial<RecordSet> = {}): RecordSet => {
  made += 1;
  return {
    id: `set-${String(made).padStart(5, "0")}`,
    exerciseId: "bench",
    workoutId: `workout-${day}`,
    date: addDays("2026-01-01", day),
    order: made,
    role: "work",
    loadBasis: "total",
    kg,
    unit: "kg",
    reps,
    ...more,
  };
};
/** The same, typed in pounds. */
export const lb = (day: number, load: number, reps: number) => row(day, toKg(load, "lb"), reps, { unit: "lb" });
