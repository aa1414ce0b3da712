import { addDays, type CivilDate } from "./civil-date";
import type { Exercise } from "./exercise";
import { gridFor } from "./gym";
import { daysThatCount } from "./layoff-declined";
import { minimum } from "./load-grid";
import { atMost, effortOf, type LoadLine, lineOf } from "./load-line";
import type { Slot } from "./program";
import { foldSlotState } from "./progression-fold";
import type { Progression } from "./progression-spec";
import { type Advice, reason } from "./reason";
import { type KnownLift, relatedMax } from "./related-max";
import type { Calendar } from "./session-calendar";
import type { SessionInput } from "./session-plan";
import { nextRung } from "./session-rung";
import { type SlotScheme, schemeFor } from "./session-scheme";
import { targetsOf } from "./session-shared";
import { type SlotState, stateKeyOf } from "./slot-state";
import { bodyMassOr, startLoad } from "./start-load";
import { START_N, startMax } from "./start-max";
import type { StrengthLevel } from "./strength-level";

/** One exercise in one slot, with where it stands today. */
export interface Standing {
  readonly exercise: Exercise;
  readonly line: LoadLine | null;
  readonly scheme: SlotScheme;
  readonly stateKey: string;
  readonly state: Advice<SlotState>;
  /** Squats and hinges step by the lower-body increment. */
  readonly zone: "lower" | "upper";
  /** Week of the program's cycle. */
  readonly place: { readonly week: number; readonly isDeload: boolean };
}

const RUNGS_MAX = 6;
/** Target effort where a slot names none: two repetitions left. */
const PRESET_RPE = 8;

/** The exercise of a slot and its state; a movement without load that has outgrown its range gives way to the next of its ladder. */
export function standingOf(
  input: SessionInput,
  slot: Slot,
  filled: Exercise,
  { taken, calendar }: { readonly taken: ReadonlySet<string>; readonly calendar: Calendar },
): Standing {
  let standing = standingAt(input, slot, filled, taken, calendar);
  for (let rung = 0; rung < RUNGS_MAX && standing.state.value.rung > 0; rung += 1) {
    const harder = nextRung(input, standing.exercise, taken);
    if (harder === null) break;
    standing = standingAt(input, slot, harder, taken, calendar);
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
  /** `knownLifts` of the day before, for a caller that asks about many exercises. */
  readonly known?: readonly KnownLift[];
}

/**
 * First load of an exercise for `reps` at an effort. A lift that began long ago began at the strength of that day:
 * with today's, everything gained since would count twice.
 */
export function startFor(
  input: SessionInput,
  exercise: Exercise,
  { reps, rpe, startPct, firstDay, known }: Start,
): Advice<number | null> {
  const lastDay = firstDay === null ? input.today : addDays(firstDay, -1);
  const onDay = firstDay ?? input.today;
  const level = levelBefore(input, exercise.id, lastDay);
  const related = level === null ? relatedMax(exercise, known ?? knownLifts(input, lastDay)) : null;
  const calendar = { sessionDates: input.sessionDates, declined: input.declinedBreaks ?? [] };
  const daysFrom = (date: CivilDate) => daysThatCount(date, onDay, calendar);
  const lastTrained = input.sessionDates.reduce<CivilDate | null>(
    (last, date) => (date <= lastDay && (last === null || date > last) ? date : last),
    null,
  );
  return startLoad({
    exercise,
    line: lineFor(input, exercise),
    level,
    levelDays: level === null ? null : daysFrom(level.lastDate),
    daysOff: lastTrained === null ? null : daysFrom(lastTrained),
    reps,
    rir: 10 - (rpe ?? PRESET_RPE),
    experience: input.preferences.level,
    sex: input.sex,
    bodyKg: input.bodyKg,
    transfer: related === null ? null : { ...related, days: daysFrom(related.lastDate) },
    ...(startPct === undefined ? {} : { startPct }),
  });
}

/** What the log has a level for at the end of `day`. */
export function knownLifts(input: SessionInput, day: CivilDate): KnownLift[] {
  return input.catalogue.flatMap((exercise) => {
    const level = input.history[exercise.id] === undefined ? null : levelBefore(input, exercise.id, day);
    return level === null ? [] : [{ exercise, level }];
  });
}

/**
 * The level at the end of `day`. A lift not trained today is read as of yesterday evening: once today's session is logged, its
 * first load is looked up for that day again, and a level that had grown uncertain overnight would give another one.
 */
function levelBefore({ levelOn, today }: SessionInput, id: string, day: CivilDate): StrengthLevel | null {
  const level = levelOn?.(id, day) ?? null;
  return level === null || day < today || level.lastDate === day ? level : (levelOn?.(id, addDays(day, -1)) ?? null);
}

function standingAt(
  input: SessionInput,
  slot: Slot,
  exercise: Exercise,
  taken: ReadonlySet<string>,
  calendar: Calendar,
): Standing {
  const scheme = schemeFor(input.program, slot, exercise, input.preferences.level);
  const stateKey = stateKeyOf(input.program.id, exercise.id, scheme.key);
  const { target, progression } = scheme;
  const line = lineFor(input, exercise);
  const outcomes = (input.history[exercise.id] ?? []).filter(
    // A block is run once, from the strength it began with: what an earlier one came to is not its business.
    ({ stateKey: key, date }) => key === stateKey && (progression.kind !== "percentBlock" || date >= input.enrolment.startedOn),
  );
  const firstDay = outcomes.reduce<CivilDate | null>((first, { date }) => (first === null || date < first ? date : first), null);
  const asked = { reps: target.lo, rpe: target.targetRpe, firstDay };
  const state = foldSlotState({
    progression,
    progressions: input.program.progressions,
    slot: target,
    slotAt: targetsOf(input, slot, exercise, scheme),
    ...(calendar.cycle === null ? {} : { cycle: calendar.cycle }),
    start: schemeStart(input, exercise, line, progression, asked),
    startMax: (day) => maxFor(input, exercise, line, progression, day),
    asNewKg: startFor({ ...input, levelOn: () => null }, exercise, asked).value,
    exercise,
    grid: gridFor(exercise, input.gym),
    bodyKg: bodyShare(input, exercise),
    unit: input.gym.unit,
    outcomes,
    doneOn: (input.history[exercise.id] ?? []).map(({ date }) => date),
    sessionDates: input.sessionDates,
    declinedBreaks: input.declinedBreaks,
    today: input.today,
    nextRung: nextRung(input, exercise, taken)?.id ?? null,
    levelOn: (day) => input.levelOn?.(exercise.id, day) ?? null,
    signalsOn: input.signalsOn,
  });
  const zone = exercise.patterns[0] === "squat" || exercise.patterns[0] === "hinge" ? "lower" : "upper";
  const place = { week: calendar.week, isDeload: calendar.isDeload };
  return { exercise, line, scheme, stateKey, state, zone, place };
}

/** The first load as the scheme wants it: a share of the level, of the five-repetition load, or the empty bar. */
function schemeStart(
  input: SessionInput,
  exercise: Exercise,
  line: LoadLine | null,
  progression: Progression,
  asked: Start,
): Advice<number | null> {
  if (progression.kind === "linear" && progression.startPct !== undefined) {
    const start = startFor(input, exercise, { ...asked, startPct: progression.startPct });
    const isGuess = start.reasons[0].rule !== "start.level";
    if (!isGuess || progression.startEmpty !== true || line === null || start.value === null) return start;
    const kg = minimum(line.grid);
    return { ...start, value: kg, reasons: [reason("start.minimum", { kg })] };
  }
  const start = startFor(input, exercise, asked);
  const share = progression.kind === "stages" ? progression.startOf5rm : undefined;
  if (share === undefined || line === null || start.value === null) return start;
  const five = startFor(input, exercise, { ...asked, reps: TEST_REPS, rpe: 10 });
  if (five.value === null || five.reasons[0].rule === "start.ratio") return start;
  return { ...five, value: atMost(line, effortOf(line, five.value) * share) };
}

const TEST_REPS = 5;

/** Where a training max begins for a lift whose first day on it was `day`; null = today. */
function maxFor(
  input: SessionInput,
  exercise: Exercise,
  line: LoadLine | null,
  progression: Progression,
  day: CivilDate | null,
): Advice<number | null> {
  const start = startFor(input, exercise, { reps: START_N - 2, rpe: PRESET_RPE, firstDay: day });
  const level = input.levelOn?.(exercise.id, day === null ? input.today : addDays(day, -1)) ?? null;
  return startMax(progression, { line, start, levelSd: level?.sd ?? null });
}

function bodyShare({ bodyKg, sex }: SessionInput, exercise: Exercise): number {
  return bodyMassOr(bodyKg, sex) * (exercise.bodyweightFraction ?? 1);
}
