import type { CivilDate } from "./civil-date";
import type { Exercise } from "./exercise";
import type { Measure } from "./exercise-vocabulary";
import type { Gym, Preferences } from "./gym";
import type { DeclinedBreak } from "./layoff-declined";
import type { PainMark } from "./pain-mark";
import type { Program, Progression } from "./program";
import type { DoneDay } from "./program-weeks";
import type { Reason } from "./reason";
import type { RotationMessage } from "./rotation";
import type { Shortening } from "./session-cut";
import type { SessionModifier } from "./session-modifiers";
import type { GateSignals, SlotExposure } from "./slot-state";
import type { StrengthLevel } from "./strength-level";
import type { MuscleId, SetRole, Sex } from "./vocabulary";
import type { WarmupSet } from "./warmup-rungs";

export interface SessionInput {
  readonly program: Program;
  readonly enrolment: { readonly startedOn: CivilDate; readonly days: readonly DoneDay[] };
  readonly catalogue: readonly Exercise[];
  /** Exercise ids from easiest to hardest, for lifts without a load to add; absent = the exercises' own progressions. */
  readonly ladders?: readonly (readonly string[])[];
  readonly gym: Gym;
  readonly preferences: Preferences;
  /** Exposures by exercise id, completed sessions only, in any order. */
  readonly history: Readonly<Record<string, readonly SlotExposure[]>>;
  /** Strength in an exercise at the end of a day; of system mass for lifts that move the body. */
  readonly levelOn?: (exerciseId: string, day: CivilDate) => StrengthLevel | null;
  /** Every completed session of the lifter, in the programme or not. */
  readonly sessionDates: readonly CivilDate[];
  /** Breaks whose easing the lifter turned down; absent = none. */
  readonly declinedBreaks?: readonly DeclinedBreak[];
  readonly bodyKg: number | null;
  readonly sex: Sex;
  readonly today: CivilDate;
  readonly chosenDayId?: string | null;
  /** Slot id → exercise the lifter chose for it. */
  readonly swaps?: Readonly<Record<string, string>>;
  /** Minutes of past sessions by day id. */
  readonly minutes?: Readonly<Record<string, readonly number[]>>;
  /** What the lifter has for a session; absent or null = no limit. */
  readonly limitMinutes?: number | null;
  /** 0–10, null or absent when unknown; from 5 on a program adds no sets of its own. */
  readonly fatigue?: number | null;
  /** Reductions of 6.4 besides the return from a break, which the builder finds itself. */
  readonly modifiers?: readonly SessionModifier[];
  /** How recovered the lifter was at the end of a day, and whether this exercise hurt; absent = not known. */
  readonly signalsOn?: (date: CivilDate, exerciseId: string) => GateSignals;
  /** Exercises marked as painful, now or earlier: the gates ask about past days too. */
  readonly pain?: readonly PainMark[];
}

/** Amounts are in the exercise's measure: repetitions, or seconds of a hold or carry. */
export interface PlannedSet {
  readonly role: SetRole;
  /** Loadable; 0 = the body alone, null = the lifter's choice. */
  readonly kg: number | null;
  readonly repsMin: number;
  readonly repsMax: number;
  readonly repTarget: number;
  readonly rpe: number | null;
}

export interface PlannedExercise {
  readonly slotId: string;
  readonly exerciseId: string;
  readonly alternatives: readonly string[];
  readonly measure: Measure;
  readonly restSeconds: number;
  /** Exercises with the same mark are done in turns; null = on its own. */
  readonly superset: string | null;
  readonly warmups: readonly WarmupSet[];
  readonly sets: readonly PlannedSet[];
  /** Sets that will decide progress; log it with the workout. */
  readonly plannedSets: number;
  readonly progressionKind: Progression["kind"];
  /** The state this plan drew from; log it with the workout. */
  readonly stateKey: string;
  /** The load's reasons first, then why this exercise. */
  readonly reasons: readonly [Reason, ...Reason[]];
}

export interface SessionPlan {
  readonly dayId: string;
  readonly dayName: string;
  readonly week: number;
  readonly message: RotationMessage | null;
  readonly minutes: number;
  /** What was cut to fit the lifter's time; null when nothing was. */
  readonly shortened: Shortening | null;
  readonly muscles: readonly MuscleId[];
  readonly exercises: readonly PlannedExercise[];
}
