import { gridFor } from "./gym";
import type { Slot } from "./program";
import { type Advice, type Confidence, type Reason, reason } from "./reason";
import { restSeconds } from "./rest";
import type { Rotation } from "./rotation";
import type { Calendar } from "./session-calendar";
import { ladderStanding } from "./session-ladder";
import { memoryOf } from "./session-memory";
import type { Easing } from "./session-modifiers";
import type { PlannedExercise, SessionInput } from "./session-plan";
import { schemeFor } from "./session-scheme";
import { plannedSets } from "./session-sets";
import { type Standing, standingOf } from "./session-slot";
import { type Worked, warmthFor } from "./session-warmth";
import { countsForProgression } from "./set-roles";
import type { FillMemory } from "./slot-fill-input";
import { type Filled, fillSlot } from "./slot-filling";
import { warmupRamp } from "./warmup";

/** A day being filled, slot by slot. */
export interface Draft {
  readonly exercises: PlannedExercise[];
  /** Standings of slots that share their state, by key: a later slot of the same lift adds its sets to the first. */
  readonly shared: Map<string, { readonly at: number; readonly standing: Standing }>;
  readonly worked: Worked[];
  readonly taken: Set<string>;
  readonly topKgBySlot: Map<string, number>;
  readonly confidences: Confidence[];
  /** Slots that could not be filled, or were left out today. */
  readonly notes: Reason[];
  readonly missing: string[];
}

/** Every slot of a day in order: which exercise, which sets, and what was left out. */
export function fillDay(input: SessionInput, { day }: Rotation, easing: Easing, calendar: Calendar): Draft {
  const draft: Draft = {
    exercises: [],
    shared: new Map(),
    worked: [],
    taken: new Set(),
    topKgBySlot: new Map(),
    confidences: [],
    notes: [],
    missing: [],
  };
  const memory = memoryOf(input, day);
  for (const slot of [...day.slots].sort((a, b) => a.order - b.order))
    addSlot(input, slot, { easing, calendar, memory: memory(slot) }, draft);
  return draft;
}

interface Today {
  readonly easing: Easing;
  readonly calendar: Calendar;
  readonly memory: FillMemory;
}

function addSlot(input: SessionInput, slot: Slot, today: Today, draft: Draft): void {
  const { easing } = today;
  const first = slot.stateKey === undefined ? undefined : draft.shared.get(slot.stateKey);
  if (first !== undefined) {
    joinSlot(input, slot, first, easing, draft);
    return;
  }
  const found = chooseFor(input, slot, today, draft.taken);
  if (found.standing === null) {
    draft.notes.push(found.why);
    return;
  }
  const { standing, filled } = found;
  const sets = plannedSets({ session: input, slot, standing, easing, topKgBySlot: draft.topKgBySlot });
  if (sets.length === 0) {
    draft.notes.push(slotOff(slot, standing, easing));
    return;
  }
  const { exercise, state } = standing;
  if (slot.stateKey !== undefined) draft.shared.set(slot.stateKey, { at: draft.exercises.length, standing });
  draft.exercises.push(exerciseOf(input, slot, standing, filled, sets, draft.worked));
  draft.taken.add(exercise.id);
  draft.worked.push({ exercise, sets: sets.length });
  draft.topKgBySlot.set(slot.id, Math.max(0, ...sets.map(({ kg }) => kg ?? 0)));
  draft.confidences.push(state.confidence);
  for (const name of state.missing) if (!draft.missing.includes(name)) draft.missing.push(name);
}

type Chosen =
  | { readonly standing: Standing; readonly filled: Advice<Filled> }
  | { readonly standing: null; readonly why: Reason };

/** A ladder names its movement itself; every other slot is filled. */
function chooseFor(input: SessionInput, slot: Slot, { calendar, memory }: Today, taken: ReadonlySet<string>): Chosen {
  const { catalogue, gym, preferences } = input;
  const chosen = input.swaps?.[slot.id] ?? null;
  const climbed = ladderStanding(input, slot, calendar, chosen);
  if (climbed !== null) return climbed;
  const filled = fillSlot({ slot, catalogue, gym, preferences, taken, memory, chosen });
  if (filled.value === null) return { standing: null, why: filled.reasons[0] };
  const standing = standingOf(input, slot, filled.value.exercise, { taken, calendar });
  return { standing, filled: { ...filled, value: filled.value } };
}

/** A lift appears once a day: the sets of its second slot follow those of the first. */
function joinSlot(
  input: SessionInput,
  slot: Slot,
  { at, standing }: { readonly at: number; readonly standing: Standing },
  easing: Easing,
  draft: Draft,
): void {
  const exercise = draft.exercises[at];
  const scheme = schemeFor(input.program, slot, standing.exercise, input.preferences.level);
  const own = { ...standing, scheme };
  const sets = plannedSets({ session: input, slot, standing: own, easing, topKgBySlot: draft.topKgBySlot });
  if (exercise === undefined || sets.length === 0) {
    draft.notes.push(slotOff(slot, own, easing));
    return;
  }
  const all = [...exercise.sets, ...sets];
  draft.exercises[at] = { ...exercise, sets: all, plannedSets: all.filter(({ role }) => countsForProgression(role)).length };
}

/** Left out by the program this week, or by today's reductions. */
function slotOff(slot: Slot, { place }: Standing, { volume }: Easing): Reason {
  const isWritten = slot.byWeek?.[place.week]?.blocks?.length === 0;
  return isWritten
    ? reason("session.slot-off-week", { slot: slot.id, week: place.week })
    : reason("session.slot-off", { slot: slot.id, volume });
}

function exerciseOf(
  input: SessionInput,
  slot: Slot,
  { exercise, scheme, stateKey, state }: Standing,
  filled: Advice<Filled>,
  sets: PlannedExercise["sets"],
  worked: readonly Worked[],
): PlannedExercise {
  const [first] = sets;
  const level = input.levelOn?.(exercise.id, input.today) ?? null;
  const ramp = warmupRamp({
    workKg: first?.kg ?? 0,
    workReps: first?.repTarget ?? 1,
    exercise,
    grid: gridFor(exercise, input.gym),
    levelKg: level?.kg ?? null,
    warm: warmthFor(exercise, worked),
  });
  const rest = restSeconds({ role: slot.role, category: exercise.category, slotRestS: slot.restS, lastRpe: null, missed: false });
  const [load, ...more] = state.reasons;
  return {
    slotId: slot.id,
    exerciseId: exercise.id,
    alternatives: filled.value.alternatives.filter((id) => id !== exercise.id),
    measure: exercise.measure,
    restSeconds: rest.value.seconds,
    superset: slot.superset ?? null,
    warmups: ramp.value,
    sets,
    plannedSets: sets.filter(({ role }) => countsForProgression(role)).length,
    progressionKind: scheme.progression.kind,
    stateKey,
    reasons: [load, ...more, ...filled.reasons, ...ramp.reasons],
  };
}
