import type { Exercise } from "./exercise";
import { painfulOn } from "./pain-mark";
import type { Day, Slot } from "./program";
import { type Reason, reason } from "./reason";
import type { Calendar } from "./session-calendar";
import { ladderStanding } from "./session-ladder";
import { memoryOf } from "./session-memory";
import type { PlannedExercise, SessionInput } from "./session-plan";
import { fillSlot } from "./slot-filling";

/** A day as it was filled without what hurts. */
interface Spared {
  readonly exercises: readonly PlannedExercise[];
  /** Slots left empty, among other notes. */
  readonly notes: readonly Reason[];
}

interface Asked {
  /** Before anything was spared. */
  readonly input: SessionInput;
  readonly day: Day;
  readonly calendar: Calendar;
}

const EMPTY: ReadonlySet<string> = new Set(["slot.dropped", "slot.unfillable"]);

/**
 * Says where a pain mark changed the day. A marked exercise that would win its slot against what was planned there has been
 * replaced (`slot.pain`); one that would fill a slot now left empty is out (`slot.pain-out`). A mark that changes nothing is
 * not mentioned.
 */
export function withPainNotes({ input, day, calendar }: Asked, { exercises, notes }: Spared): Spared {
  const painful = painfulOn(input.pain ?? [], input.today);
  if (painful.size === 0) return { exercises, notes };
  const empty = new Set(notes.filter(({ rule }) => EMPTY.has(rule)).map(({ facts }) => facts.slot));
  const displaced = displacedIn({ input, day, calendar }, painful);
  const replaced = new Map<string, Exercise>();
  const out: Exercise[] = [];
  for (const slot of [...day.slots].sort((a, b) => a.order - b.order)) {
    const planned = exercises.find(({ slotId }) => slotId === slot.id);
    if (planned === undefined && !empty.has(slot.id)) continue;
    const hurt = displaced(slot, planned?.exerciseId ?? null);
    if (hurt === null) continue;
    if (planned === undefined) out.push(hurt);
    else replaced.set(slot.id, hurt);
  }
  return {
    exercises: exercises.map((each) => explained(each, replaced.get(each.slotId))),
    notes: out.length === 0 ? notes : [reason("slot.pain-out", { exercises: out.map(({ name }) => name) }), ...notes],
  };
}

/** Behind the reasons of the load, before those of the choice. */
function explained(planned: PlannedExercise, hurt: Exercise | undefined): PlannedExercise {
  if (hurt === undefined) return planned;
  const why = reason("slot.pain", { slot: planned.slotId, exercise: planned.exerciseId, instead: hurt.name });
  const [load, ...more] = planned.reasons;
  const at = more.findIndex(({ rule }) => rule.startsWith("slot."));
  const before = at < 0 ? more.length : at;
  return { ...planned, reasons: [load, ...more.slice(0, before), why, ...more.slice(before)] };
}

/** The marked exercise that would stand in a slot if nothing hurt. An exercise appears once a day, so it is told once. */
function displacedIn(
  { input, day, calendar }: Asked,
  painful: ReadonlySet<string>,
): (slot: Slot, planned: string | null) => Exercise | null {
  const { gym, preferences, swaps = {} } = input;
  const memory = memoryOf(input, day);
  const told = new Set<string>();
  return (slot, planned) => {
    const chosen = swaps[slot.id] ?? null;
    const climbed = ladderStanding(input, slot, calendar, chosen);
    if (climbed !== null) return climbed.standing.exercise.id === planned ? null : painfulRung(input, slot, painful);
    const catalogue = input.catalogue.filter(({ id }) => id === planned || painful.has(id));
    const { value } = fillSlot({ slot, catalogue, gym, preferences, taken: told, memory: memory(slot), chosen });
    if (value === null || !painful.has(value.exercise.id)) return null;
    told.add(value.exercise.id);
    return value.exercise;
  };
}

/** The lowest movement of the slot's ladder that hurts: the lifter stays below it. */
function painfulRung(input: SessionInput, slot: Slot, painful: ReadonlySet<string>): Exercise | null {
  const ladder = slot.ladder === undefined ? undefined : input.program.ladders?.[slot.ladder];
  const rungs = [...(ladder?.rungs ?? []), ...(ladder?.without ?? [])];
  const lowest = rungs.find((id) => painful.has(id));
  return input.catalogue.find(({ id }) => id === lowest) ?? null;
}
