import { gridFor } from "./gym";
import type { Slot } from "./program";
import { type Advice, type Confidence, type Reason, reason } from "./reason";
import { restSeconds } from "./rest";
import { type Rotation, rotation } from "./rotation";
import { memoryOf } from "./session-memory";
import { shownMinutes } from "./session-minutes";
import { type Easing, easingOf, returnModifier } from "./session-modifiers";
import type { PlannedExercise, SessionInput, SessionPlan } from "./session-plan";
import { plannedSets } from "./session-sets";
import { type Standing, standingOf } from "./session-slot";
import { type Worked, warmthFor } from "./session-warmth";
import { countsForProgression } from "./set-roles";
import type { FillMemory } from "./slot-fill-input";
import { type Filled, fillSlot } from "./slot-filling";
import { warmupRamp } from "./warmup";

/**
 * Today's session from the log alone, specification 6.1: day, exercises, loads, today's reductions, ramps, and why.
 * Null only for a programme without days. An unfinished workout is the caller's first question (`resumeDecision`).
 */
export function buildSession(input: SessionInput): Advice<SessionPlan | null> {
  const since = input.enrolment.days.filter(({ date }) => date >= input.enrolment.startedOn);
  const turn = rotation({ ...input, done: since });
  if (turn === null) {
    return {
      value: null,
      confidence: "low",
      reasons: [reason("session.no-days", { program: input.program.id })],
      missing: ["days"],
    };
  }
  const back = returnModifier(input.sessionDates, input.today);
  const easing = easingOf([...(back === null ? [] : [back]), ...(input.modifiers ?? [])]);
  const draft = fillDay(input, turn.value, easing);
  return {
    value: planOf(input, turn.value, draft.exercises),
    confidence: lowest(draft.confidences),
    reasons: [...turn.reasons, ...easing.reasons, ...draft.notes],
    missing: draft.missing,
  };
}

interface Draft {
  readonly exercises: PlannedExercise[];
  readonly worked: Worked[];
  readonly taken: Set<string>;
  readonly topKgBySlot: Map<string, number>;
  readonly confidences: Confidence[];
  /** Slots that could not be filled, or were left out today. */
  readonly notes: Reason[];
  readonly missing: string[];
}

function fillDay(input: SessionInput, { day }: Rotation, easing: Easing): Draft {
  const draft: Draft = {
    exercises: [],
    worked: [],
    taken: new Set(),
    topKgBySlot: new Map(),
    confidences: [],
    notes: [],
    missing: [],
  };
  const memory = memoryOf(input, day);
  for (const slot of [...day.slots].sort((a, b) => a.order - b.order)) addSlot(input, slot, easing, memory(slot.id), draft);
  return draft;
}

function addSlot(input: SessionInput, slot: Slot, easing: Easing, memory: FillMemory, draft: Draft): void {
  const { catalogue, gym, preferences } = input;
  const filled = fillSlot({
    slot,
    catalogue,
    gym,
    preferences,
    taken: draft.taken,
    memory,
    chosen: input.swaps?.[slot.id] ?? null,
  });
  if (filled.value === null) {
    draft.notes.push(filled.reasons[0]);
    return;
  }
  const standing = standingOf(input, slot, filled.value.exercise, draft.taken);
  const sets = plannedSets({ session: input, slot, standing, easing, topKgBySlot: draft.topKgBySlot });
  if (sets.length === 0) {
    draft.notes.push(reason("session.slot-off", { slot: slot.id, volume: easing.volume }));
    return;
  }
  const { exercise, state } = standing;
  const planned = exerciseOf(input, slot, standing, { ...filled, value: filled.value }, sets, draft.worked);
  draft.exercises.push(planned);
  draft.taken.add(exercise.id);
  draft.worked.push({ exercise, sets: sets.length });
  draft.topKgBySlot.set(slot.id, Math.max(0, ...sets.map(({ kg }) => kg ?? 0)));
  draft.confidences.push(state.confidence);
  for (const name of state.missing) if (!draft.missing.includes(name)) draft.missing.push(name);
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
    warmups: ramp.value,
    sets,
    plannedSets: sets.filter(({ role }) => countsForProgression(role)).length,
    progressionKind: scheme.progression.kind,
    stateKey,
    reasons: [load, ...more, ...filled.reasons, ...ramp.reasons],
  };
}

function planOf(input: SessionInput, { day, week, message }: Rotation, exercises: readonly PlannedExercise[]): SessionPlan {
  return {
    dayId: day.id,
    dayName: day.name,
    week,
    message,
    minutes: shownMinutes(day.minutes, input.minutes?.[day.id] ?? []),
    muscles: day.muscles,
    exercises,
  };
}

/** A plan is as sure as most of its loads: one new exercise does not make the day a guess. */
function lowest(confidences: readonly Confidence[]): Confidence {
  const low = confidences.filter((confidence) => confidence === "low").length;
  if (low * 3 >= confidences.length) return "low";
  return confidences.every((confidence) => confidence === "high") ? "high" : "medium";
}
