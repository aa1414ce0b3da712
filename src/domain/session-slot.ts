import { addDays, type CivilDate, daysBetween } from "./civil-date";
import type { Exercise } from "./exercise";
import { gridFor } from "./gym";
import { type LoadLine, lineOf } from "./load-line";
import type { Slot } from "./program";
import { foldSlotState } from "./progression-fold";
import type { Advice } from "./reason";
import { type KnownLift, relatedMax } from "./related-max";
import { daysSince } from "./rotation";
import type { SessionInput } from "./session-plan";
import { type SlotScheme, schemeFor } from "./session-scheme";
import { isAllowed } from "./slot-candidates";
import { type SlotState, stateKeyOf } from "./slot-state";
import { bodyMassOr, startLoad } from "./start-load";

/** One exercise in one slot, with where it stands today. */
export interface Standing {
  readonly exercise: Exercise;
  readonly line: LoadLine | null;
  readonly scheme: SlotScheme;
  readonly stateKey: string;
  readonly state: Advice<SlotState>;
}

const RUNGS_MAX = 6;
/** Target effort where a slot names none: two repetitions left. */
const PRESET_RPE = 8;

/** The exercise of a slot and its state; a movement without load that has outgrown its range gives way to the next of its ladder. */
export function standingOf(input: SessionInput, slot: Slot, filled: Exercise, taken: ReadonlySet<string>): Standing {
  let standing = standingAt(input, slot, filled, taken);
  for (let rung = 0; rung < RUNGS_MAX && standing.state.value.rung > 0; rung += 1) {
    const harder = nextRung(input, standing.exercise, taken);
    if (harder === null) break;
    standing = standingAt(input, slot, harder, taken);
  }
  return standing;
}

/** The exercise's line in this gym. */
export function lineFor(input: SessionInput, exercise: Exercise): LoadLine | null {
  return lineOf(gridFor(exercise, input.gym), exercise.gridKind, bodyShare(input, exercise));
}

export interface Start {
  readonly reps: number;
  readonly rpe: number | null;
  readonly startPct?: number;
  /** The day the lift began; null when it would be today. */
  readonly firstDay: CivilDate | null;
}

/**
 * First load of an exercise for `reps` at an effort. A lift that began long ago began at the strength of that day:
 * with today's, everything gained since would count twice.
 */
export function startFor(
  input: SessionInput,
  exercise: Exercise,
  { reps, rpe, startPct, firstDay }: Start,
): Advice<number | null> {
  const lastDay = firstDay === null ? input.today : addDays(firstDay, -1);
  const onDay = firstDay ?? input.today;
  const level = input.levelOn?.(exercise.id, lastDay) ?? null;
  const related = level === null ? relatedMax(exercise, knownLifts(input, lastDay)) : null;
  return startLoad({
    exercise,
    line: lineFor(input, exercise),
    level,
    levelDays: level === null ? null : daysBetween(level.lastDate, onDay),
    daysOff: daysSince(
      input.sessionDates.filter((date) => date <= lastDay),
      onDay,
    ),
    reps,
    rir: 10 - (rpe ?? PRESET_RPE),
    experience: input.preferences.level,
    sex: input.sex,
    bodyKg: input.bodyKg,
    transfer: related === null ? null : { ...related, days: daysBetween(related.lastDate, onDay) },
    ...(startPct === undefined ? {} : { startPct }),
  });
}

/** What the log has a level for at the end of `day`. */
function knownLifts({ catalogue, history, levelOn }: SessionInput, day: CivilDate): KnownLift[] {
  return catalogue.flatMap((exercise) => {
    const level = history[exercise.id] === undefined ? null : (levelOn?.(exercise.id, day) ?? null);
    return level === null ? [] : [{ exercise, level }];
  });
}

function standingAt(input: SessionInput, slot: Slot, exercise: Exercise, taken: ReadonlySet<string>): Standing {
  const scheme = schemeFor(input.program, slot, exercise, input.preferences.level);
  const stateKey = stateKeyOf(input.program.id, exercise.id, scheme.key);
  const { target, progression } = scheme;
  const startPct = progression.kind === "linear" ? progression.startPct : undefined;
  const outcomes = (input.history[exercise.id] ?? []).filter((exposure) => exposure.stateKey === stateKey);
  const firstDay = outcomes.reduce<CivilDate | null>((first, { date }) => (first === null || date < first ? date : first), null);
  const asked = { reps: target.lo, rpe: target.targetRpe, firstDay, ...(startPct === undefined ? {} : { startPct }) };
  const state = foldSlotState({
    progression,
    progressions: input.program.progressions,
    slot: target,
    start: startFor(input, exercise, asked),
    asNewKg: startFor({ ...input, levelOn: () => null }, exercise, asked).value,
    exercise,
    grid: gridFor(exercise, input.gym),
    bodyKg: bodyShare(input, exercise),
    unit: input.gym.unit,
    outcomes,
    sessionDates: input.sessionDates,
    today: input.today,
    nextRung: nextRung(input, exercise, taken)?.id ?? null,
    levelOn: (day) => input.levelOn?.(exercise.id, day) ?? null,
    signalsOn: input.signalsOn,
  });
  return { exercise, line: lineFor(input, exercise), scheme, stateKey, state };
}

function bodyShare({ bodyKg, sex }: SessionInput, exercise: Exercise): number {
  return bodyMassOr(bodyKg, sex) * (exercise.bodyweightFraction ?? 1);
}

function nextRung(input: SessionInput, exercise: Exercise, taken: ReadonlySet<string>): Exercise | null {
  const ids = exercise.relations.filter(({ type }) => type === "progression").map(({ to }) => to);
  const able = input.catalogue.filter((each) => ids.includes(each.id) && !taken.has(each.id) && isAllowed(each, input));
  return able.sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;
}
