import { since } from "./program-weeks";
import { type Advice, type Confidence, reason } from "./reason";
import { type Rotation, rotation } from "./rotation";
import { calendarOf } from "./session-calendar";
import { fillDay } from "./session-fill";
import { withHiddenNamed } from "./session-hidden";
import { limitSession } from "./session-limit";
import { shownMinutes } from "./session-minutes";
import { easingOf, returnModifier } from "./session-modifiers";
import { sparing } from "./session-pain";
import { withPainNotes } from "./session-pain-notes";
import type { SessionInput, SessionPlan } from "./session-plan";

/**
 * Today's session from the log alone, specification 6.1: day, exercises, loads, today's reductions, ramps, and why.
 * Null only for a programme without days. An unfinished workout is the caller's first question (`resumeDecision`).
 */
export function buildSession(asked: SessionInput): Advice<SessionPlan | null> {
  const input = withoutBannedSwaps(sparing(asked));
  const done = since(input.enrolment.days, input.enrolment.startedOn);
  const turn = rotation({ ...input, done });
  if (turn === null) {
    return {
      value: null,
      confidence: "low",
      reasons: [reason("session.no-days", { program: input.program.id })],
      missing: ["days"],
    };
  }
  const back = returnModifier(input.sessionDates, input.today, input.declinedBreaks);
  const easing = easingOf([...(back === null ? [] : [back]), ...(input.modifiers ?? [])]);
  const calendar = calendarOf(input.program, done, turn.value.week);
  const draft = fillDay(input, turn.value, easing, calendar);
  const { exercises, notes } = withPainNotes({ input: asked, day: turn.value.day, calendar }, draft);
  const limited = limitSession(exercises, turn.value.day, input.limitMinutes ?? null);
  return {
    value: planOf(input, turn.value, limited),
    confidence: lowest(draft.confidences),
    reasons: [...turn.reasons, ...easing.reasons, ...notes],
    missing: draft.missing,
  };
}

/** An exercise hidden or marked as painful after it was chosen for a slot is chosen no longer. */
function withoutBannedSwaps(input: SessionInput): SessionInput {
  const kept = Object.entries(input.swaps ?? {}).filter(([, id]) => !input.preferences.banned.includes(id));
  return input.swaps === undefined ? input : { ...input, swaps: Object.fromEntries(kept) };
}

type Limited = ReturnType<typeof limitSession>;

function planOf(input: SessionInput, { day, week, message }: Rotation, { exercises, shortened }: Limited): SessionPlan {
  const minutes = shownMinutes(day.minutes, input.minutes?.[day.id] ?? []);
  return {
    dayId: day.id,
    dayName: day.name,
    week,
    message,
    minutes: shortened === null ? minutes : Math.min(minutes, shortened.minutes),
    shortened,
    muscles: day.muscles,
    exercises: withHiddenNamed(input, day, exercises),
  };
}

/** A plan is as sure as most of its loads: one new exercise does not make the day a guess. */
function lowest(confidences: readonly Confidence[]): Confidence {
  const low = confidences.filter((confidence) => confidence === "low").length;
  if (low * 3 >= confidences.length) return "low";
  return confidences.every((confidence) => confidence === "high") ? "high" : "medium";
}
