import type { CheckIn } from "../../../domain/check-in";
import { addDays, type CivilDate, daysBetween } from "../../../domain/civil-date";
import { type Deload, recommendDeload } from "../../../domain/deload";
import { deloadHistory } from "../../../domain/deload-history";
import { deloadSignals } from "../../../domain/deload-signals";
import { type Fatigue, scoreFatigue } from "../../../domain/fatigue";
import { type FatigueAggregates, type FatigueSession, fatigueAggregates } from "../../../domain/fatigue-aggregates";
import { type Freeze, freezeOn } from "../../../domain/freeze";
import type { DeclinedBreak } from "../../../domain/layoff-declined";
import { hasPainThisWeek, openMarks, type PainMark, painfulOn } from "../../../domain/pain-mark";
import { readinessOn } from "../../../domain/readiness-history";
import type { Advice } from "../../../domain/reason";
import { canTrain, type RecoveryToday, recoveryModifiers } from "../../../domain/recovery-modifiers";
import type { SessionModifier } from "../../../domain/session-modifiers";
import type { GateSignals } from "../../../domain/slot-state";
import { isHushed } from "../../../domain/streak-protection";
import type { Level } from "../../../domain/vocabulary";
import { groupsAtLimit } from "../../../domain/volume-limit";
import { type StrengthLog, strengthLog } from "../../progress/server/strength-log";
import type { PlacedSet, TrainingLog } from "../../workouts/server/training-log";
import { volumeSet } from "../../workouts/server/volume-set";
import type { CheckInDay, DailyRows, DeloadEntry } from "./daily-rows";
import { lastDayOf, restSpans, toSpan } from "./deloads";
import { type PrimaryLifts, primaryLifts } from "./primary-lifts";

/** Recovery of a lifter on any day, folded from the log and the rows; a day is counted once and remembered. */
export interface RecoveryReader {
  readonly fatigueOn: (day: CivilDate) => Advice<Fatigue>;
  readonly aggregatesOn: (day: CivilDate) => FatigueAggregates;
  readonly readinessOn: (day: CivilDate) => ReturnType<typeof readinessOn>;
  readonly deloadOn: (day: CivilDate) => DeloadEntry | null;
  readonly freezes: readonly Freeze[];
  readonly declinedBreaks: readonly DeclinedBreak[];
  /** Exercises marked as painful, cleared ones too. */
  readonly pain: readonly PainMark[];
  readonly strength: StrengthLog;
  readonly lifts: PrimaryLifts;
}

type Rows = Pick<DailyRows, "checkIns" | "deloads">;

/** Fatigue looks back five weeks, readiness four. */
const LOOK_BACK_DAYS = 35;

export function recoveryReader(
  training: TrainingLog,
  { checkIns, deloads, weights, freezes, declinedBreaks, pain }: DailyRows,
): RecoveryReader {
  const strength = strengthLog(training.done, weights);
  const lifts = primaryLifts(training, strength);
  const liftDeviations = [...lifts.deviations].sort((a, b) => (a.date < b.date ? -1 : 1));
  const sessions = fatigueSessions(training);
  const known = new Map<CivilDate, Advice<Fatigue>>();
  const started = deloads.filter(({ status }) => status === "started");
  const window = (day: CivilDate) => addDays(day, -LOOK_BACK_DAYS);
  const answersOn = (day: CivilDate) => {
    const since = window(day);
    return checkIns.filter((each) => each.day > since && each.day <= day).map(lazyCheckIn);
  };
  // Years of a log, asked for hundreds of days: only the window of each is looked at.
  const aggregatesOn = (day: CivilDate) => {
    const recent = sessions.slice(firstAfter(sessions, window(day)), firstAfter(sessions, day));
    const compared = liftDeviations.slice(firstAfter(liftDeviations, window(day)), firstAfter(liftDeviations, day));
    return fatigueAggregates({ sessions: recent, liftDeviations: compared }, answersOn(day), day);
  };
  return {
    strength,
    lifts,
    freezes,
    declinedBreaks,
    pain,
    aggregatesOn,
    fatigueOn: (day) => {
      const found = known.get(day) ?? scoreFatigue(aggregatesOn(day));
      known.set(day, found);
      return found;
    },
    readinessOn: (day) => readinessOn(answersOn(day), day),
    deloadOn: (day) => started.find((row) => row.startsOn <= day && lastDayOf(row) >= day) ?? null,
  };
}

/** Where the first session after `day` stands in a list by day. */
function firstAfter(sessions: readonly { readonly date: CivilDate }[], day: CivilDate): number {
  let [low, high] = [0, sessions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sessions[middle]?.date ?? "") <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads a sealed check-in only where the engine asks for its answers. */
function lazyCheckIn(each: CheckInDay): CheckIn {
  return {
    date: each.day,
    get sleepHours() {
      return each.entry.sleepHours;
    },
    get sleepQuality() {
      return each.entry.sleepQuality;
    },
    get energy() {
      return each.entry.energy;
    },
    get soreness() {
      return each.entry.soreness;
    },
    get stress() {
      return each.entry.stress;
    },
  };
}

export interface Easing {
  readonly modifiers: readonly SessionModifier[];
  /** Rest is the better session today. */
  readonly isRest: boolean;
}

/** What recovery takes off the session of a day. */
export function easingOn(reader: RecoveryReader, day: CivilDate): Easing {
  const today: RecoveryToday = {
    fatigue: reader.fatigueOn(day).value.score,
    readiness: reader.readinessOn(day).value.score,
    deload: reader.deloadOn(day),
  };
  return { modifiers: recoveryModifiers(today), isRest: !canTrain(today) };
}

/** What the gates of a lift ask about the end of a day. */
export function signalsOn(reader: RecoveryReader, day: CivilDate): GateSignals {
  // Counted when a gate reads them: most sessions of a long log never come to one.
  return {
    get fatigue() {
      return reader.fatigueOn(day).value.score;
    },
    get recoveryDebt() {
      return reader.fatigueOn(day).value.recoveryDebt;
    },
    get deloadActive() {
      return reader.deloadOn(day) !== null;
    },
  };
}

/** The same of one exercise, with what the lifter marked as painful. */
export function signalsFor(reader: RecoveryReader, day: CivilDate, exerciseId: string): GateSignals {
  const signals = signalsOn(reader, day);
  return painfulOn(reader.pain, day).has(exerciseId) ? { ...signals, pain: true } : signals;
}

/** What full rest, freezes, pain and recovery excuse in the weekly goal. */
export function excused(reader: RecoveryReader, deloads: readonly DeloadEntry[], day: CivilDate) {
  return {
    rests: restSpans(deloads),
    freezes: reader.freezes,
    hush: isHushed({
      pain: openMarks(reader.pain, day).length > 0,
      // Frozen days for whatever reason: nobody away is reminded.
      ill: freezeOn(reader.freezes, day) !== null,
      fatigue: reader.fatigueOn(day).value.score,
      deload: reader.deloadOn(day) !== null,
    }),
  };
}

const SNAPSHOTS = 7;
const READINESS_DAYS = 5;
/** "Not now" holds for this many days. */
const PUT_OFF_DAYS = 3;

export interface OfferInput {
  readonly reader: RecoveryReader;
  readonly rows: Rows;
  readonly training: TrainingLog;
  readonly level: Level;
  readonly day: CivilDate;
  /** Days until a deload week written into the program; null when none is near. */
  readonly plannedInDays: number | null;
}

/** The deload to offer today, or null; an offer put off stays away for three days. */
export function deloadOffer({ reader, rows, training, level, day, plannedInDays }: OfferInput): Advice<Deload | null> {
  const dates = training.workouts.map((workout) => workout.day);
  const { active, endedDaysAgo, weeksSince } = deloadHistory(
    rows.deloads.filter(({ status }) => status === "started").map(toSpan),
    dates,
    day,
  );
  const back = (count: number) => Array.from({ length: count }, (_, i) => addDays(day, i + 1 - count));
  const signals = deloadSignals({
    ...reader.lifts.signalsOn(day),
    readiness: back(READINESS_DAYS).map((date) => reader.readinessOn(date).value.score),
    pain: hasPainThisWeek(reader.pain, day),
    musclesAtLimit: musclesAtLimit(training.done, level, day),
  });
  const advice = recommendDeload({
    active: active !== null,
    snapshots: back(SNAPSHOTS).map((date) => reader.fatigueOn(date).value.score),
    endedDaysAgo,
    weeksSince,
    recoveryDebt: reader.fatigueOn(day).value.recoveryDebt,
    signals: signals.length,
    signs: signals,
    level,
    plannedInDays,
    stalled: reader.lifts.isStalledOn(day),
  });
  const putOff = rows.deloads.find(({ status }) => status === "declined");
  const isPutOff = putOff !== undefined && daysBetween(putOff.startsOn, day) < PUT_OFF_DAYS;
  return isPutOff ? { ...advice, value: null } : advice;
}

const WEEK = 7;

function musclesAtLimit(done: readonly PlacedSet[], level: Level, day: CivilDate): number {
  const week = done.filter(({ workout }) => workout.day > addDays(day, -WEEK) && workout.day <= day);
  return groupsAtLimit(
    week.map(({ set, movement }) => volumeSet(set, movement)),
    level,
    "at",
  ).length;
}

/** The training log as fatigue reads it, by day. */
function fatigueSessions({ workouts, done, modified }: TrainingLog): FatigueSession[] {
  const setsOf = Map.groupBy(done, ({ workout }) => workout.id);
  return workouts.map(({ id, day, startedAt }) => ({
    id,
    date: day,
    startedAt: startedAt.getTime(),
    modified: modified.has(id),
    sets: (setsOf.get(id) ?? []).map(({ set }) => ({
      role: set.role,
      reps: set.reps ?? 0,
      seconds: set.seconds,
      rpe: set.rpe,
      rir: set.rir,
      targetRpe: set.targetRpe,
      minReps: set.targetRepsMin ?? set.targetSeconds,
    })),
  }));
}
