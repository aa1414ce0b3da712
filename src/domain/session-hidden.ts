import type { Day, Slot } from "./program";
import { type Reason, reason } from "./reason";
import type { PlannedExercise, SessionInput } from "./session-plan";
import { compareExposures } from "./slot-state";

/**
 * The day's exercises, each that stands in for one the lifter hid saying so (`slot.hidden`): a plan never changes in silence.
 * Once the stand-in has been trained here the place is its own, and nothing is said any more.
 */
export function withHiddenNamed(
  input: SessionInput,
  day: Pick<Day, "slots">,
  exercises: readonly PlannedExercise[],
): readonly PlannedExercise[] {
  if ((input.preferences.hidden ?? []).length === 0) return exercises;
  return exercises.map((planned) => {
    const slot = day.slots.find(({ id }) => id === planned.slotId);
    const why = slot === undefined ? null : hiddenFrom(input, slot, planned.exerciseId);
    return why === null ? planned : { ...planned, reasons: [...planned.reasons, why] };
  });
}

function hiddenFrom({ history, preferences, program }: SessionInput, slot: Slot, instead: string): Reason | null {
  const last = Object.values(history)
    .flat()
    .filter(({ slotId, stateKey }) => slotId === slot.id && stateKey?.startsWith(`${program.id}:`) === true)
    .sort(compareExposures)
    .at(-1);
  const own = last?.exerciseId ?? slot.hint[0];
  if (own === undefined || own === instead || preferences.hidden?.includes(own) !== true) return null;
  return reason("slot.hidden", { slot: slot.id, hidden: own, exercise: instead });
}
