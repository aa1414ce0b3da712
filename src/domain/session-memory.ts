import type { Exercise } from "./exercise";
import { effortOf, harder, jumpOf, loadable } from "./load-line";
import type { Day } from "./program";
import { JUMP_MAX } from "./rep-range";
import type { SessionInput } from "./session-plan";
import { lineFor, startFor } from "./session-slot";
import type { FillMemory } from "./slot-fill-input";
import type { SlotExposure } from "./slot-state";
import { EPS } from "./units";

const CHECK_REPS = 8;

/** What the log says about each slot of a day, for the choice of exercises. */
export function memoryOf(input: SessionInput, day: Day): (slotId: string) => FillMemory {
  const logged = Object.values(input.history)
    .flat()
    .filter(({ date }) => date <= input.today)
    .sort(byDate);
  const lastBySlot = new Map<string, string>();
  for (const { slotId, exerciseId } of logged) if (slotId !== null) lastBySlot.set(slotId, exerciseId);
  const usedBefore = new Set(logged.map(({ exerciseId }) => exerciseId));
  const siblings = day.variation === undefined ? [] : input.program.days.filter((other) => other.id !== day.id);
  const otherDays = new Set(siblings.flatMap(({ slots }) => slots.flatMap(({ id }) => lastBySlot.get(id) ?? [])));
  const steps = new Map<string, boolean>();
  // Slots share most of their candidates, and a first load is dear to work out.
  const canStep = (exercise: Exercise) => {
    const known = steps.get(exercise.id) ?? isSteppable(input, exercise, lastKg(logged, exercise.id));
    steps.set(exercise.id, known);
    return known;
  };
  return (slotId) => ({ lastInSlot: lastBySlot.get(slotId) ?? null, usedBefore, otherDays, canStep });
}

/** True when the next load is at most ten percent harder than the present one. */
function isSteppable(input: SessionInput, exercise: Exercise, lastKg: number | null): boolean {
  const line = lineFor(input, exercise);
  if (line === null) return false;
  const kg = lastKg ?? startFor(input, exercise, { reps: CHECK_REPS, rpe: null, firstDay: null }).value;
  if (kg === null || effortOf(line, kg) <= 0) return false;
  const current = loadable(line, kg);
  const step = harder(line, current);
  return step !== null && jumpOf(line, current, step) <= JUMP_MAX + EPS;
}

function lastKg(logged: readonly SlotExposure[], exerciseId: string): number | null {
  const sets = logged.findLast((exposure) => exposure.exerciseId === exerciseId)?.sets.filter(({ role }) => role !== "warmup");
  return sets === undefined || sets.length === 0 ? null : Math.max(...sets.map(({ kg }) => kg));
}

function byDate(a: SlotExposure, b: SlotExposure): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.workoutId < b.workoutId ? -1 : a.workoutId > b.workoutId ? 1 : 0;
}
