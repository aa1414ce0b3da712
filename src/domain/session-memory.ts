import type { Exercise } from "./exercise";
import { effortOf, harder, jumpOf, loadable } from "./load-line";
import type { Day, Slot } from "./program";
import type { KnownLift } from "./related-max";
import { JUMP_MAX } from "./rep-range";
import type { SessionInput } from "./session-plan";
import { knownLifts, lineFor, startFor } from "./session-slot";
import { candidates } from "./slot-candidates";
import type { FillMemory } from "./slot-fill-input";
import { compareExposures, type SlotExposure } from "./slot-state";
import { EPS } from "./units";

const CHECK_REPS = 8;

/** What the log says about each slot of a day, for the choice of exercises. */
export function memoryOf(input: SessionInput, day: Day): (slot: Slot) => FillMemory {
  const logged = Object.values(input.history)
    .flat()
    .filter(({ date }) => date <= input.today)
    .sort(compareExposures);
  const planned = logged.filter(({ stateKey }) => stateKey?.startsWith(`${input.program.id}:`) === true);
  const inSlot = (slotId: string) => planned.filter((exposure) => exposure.slotId === slotId);
  const holders = new Map<string, string | null>();
  const holderOf = (slot: Slot) => {
    const known = holders.get(slot.id);
    const holder = known === undefined ? holderIn(input, slot, inSlot(slot.id)) : known;
    holders.set(slot.id, holder);
    return holder;
  };
  const usedBefore = new Set(logged.map(({ exerciseId }) => exerciseId));
  const siblings = day.variation === undefined ? [] : input.program.days.filter((other) => other.id !== day.id);
  const otherDays = new Set(siblings.flatMap(({ slots }) => slots.flatMap((slot) => holderOf(slot) ?? [])));
  const steps = new Map<string, boolean>();
  const known = knownLifts(input, input.today);
  // Slots share most of their candidates, and a first load is dear to work out.
  const canStep = (exercise: Exercise) => {
    const can = steps.get(exercise.id) ?? isSteppable(input, exercise, lastKg(logged, exercise.id), known);
    steps.set(exercise.id, can);
    return can;
  };
  return (slot) => ({ lastInSlot: holderOf(slot), usedBefore, otherDays, canStep });
}

/**
 * The exercise that counts as the slot's own. A swap for one day is not in the plan's log, and a substitute that only filled
 * in where the own exercise could not be done gives the slot back: of all that were planned here, the first that fits today.
 * A disliked exercise has lost its claim. When none of them fits it is the last one.
 */
function holderIn(input: SessionInput, slot: Slot, planned: readonly SlotExposure[]): string | null {
  const { gym, preferences } = input;
  const ids = new Set(planned.map(({ exerciseId }) => exerciseId));
  const catalogue = input.catalogue.filter(({ id }) => ids.has(id));
  const fitting = candidates({ slot, catalogue, gym, preferences, taken: new Set() }, "none");
  const isOwn = (id: string) => !preferences.disliked.includes(id) && fitting.some((each) => each.id === id);
  return (planned.find(({ exerciseId }) => isOwn(exerciseId)) ?? planned.at(-1))?.exerciseId ?? null;
}

/** True when the next load is at most ten percent harder than the present one. */
function isSteppable(input: SessionInput, exercise: Exercise, lastKg: number | null, known: readonly KnownLift[]): boolean {
  const line = lineFor(input, exercise);
  if (line === null) return false;
  const kg = lastKg ?? startFor(input, exercise, { reps: CHECK_REPS, rpe: null, firstDay: null, known }).value;
  if (kg === null || effortOf(line, kg) <= 0) return false;
  const current = loadable(line, kg);
  const step = harder(line, current);
  return step !== null && jumpOf(line, current, step) <= JUMP_MAX + EPS;
}

function lastKg(logged: readonly SlotExposure[], exerciseId: string): number | null {
  const sets = logged.findLast((exposure) => exposure.exerciseId === exerciseId)?.sets.filter(({ role }) => role !== "warmup");
  return sets === undefined || sets.length === 0 ? null : Math.max(...sets.map(({ kg }) => kg));
}
