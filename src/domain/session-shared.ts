import type { Exercise } from "./exercise";
import type { Slot } from "./program";
import type { BlockPlace } from "./program-week";
import type { FoldSlot } from "./progression-fold";
import type { SessionInput } from "./session-plan";
import { type SlotScheme, schemeFor } from "./session-scheme";
import type { SlotExposure } from "./slot-state";

type SharedInput = Pick<SessionInput, "preferences"> & {
  readonly program: Pick<SessionInput["program"], "days" | "progressions" | "novicePrimary">;
};

/**
 * What each session of a state was asked for, where slots share it (specification 5): a light day is read by its own
 * target, not by the one of the slot that asks today, so that every slot sees the same state. A slot that is no longer in
 * the program, or has moved to another state, is read as the asking one.
 */
export function targetsOf(
  { program, preferences }: SharedInput,
  slot: Slot,
  exercise: Exercise,
  own: SlotScheme,
): (place: BlockPlace, exposure?: SlotExposure) => FoldSlot {
  const slots = new Map(program.days.flatMap((day) => day.slots).map((each) => [each.id, each]));
  const known = new Map<string, SlotScheme>([[slot.id, own]]);
  const schemeOf = (id: string): SlotScheme => {
    const cached = known.get(id);
    if (cached !== undefined) return cached;
    const other = slots.get(id);
    const theirs = other === undefined ? own : schemeFor(program, other, exercise, preferences.level);
    const scheme = theirs.key === own.key ? theirs : own;
    known.set(id, scheme);
    return scheme;
  };
  return (place, exposure) => schemeOf(exposure?.slotId ?? slot.id).targetAt(place);
}
