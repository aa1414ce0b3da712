import type { CivilDate } from "./civil-date";
import type { LoadLine } from "./load-line";
import type { Progression } from "./program";
import type { GateInput } from "./progression-gates";
import type { SetRole, Unit } from "./vocabulary";

/** Where a lift stands on its scheme. Always the result of folding the log, never stored as truth (specification 0.3). */
export interface SlotState {
  /** The unrounded target; the load on the bar is derived from it each time. Null = nothing to load or not known. */
  readonly plannedKg: number | null;
  readonly tmKg: number | null;
  readonly repTarget: number;
  /** Steps up the movement's own ladder, where there is no load to add. */
  readonly rung: number;
  /** `linear`: 1 once the lift has graduated to the next scheme. */
  readonly stage: number;
  readonly week: number;
  /** Consecutive misses. */
  readonly fails: number;
  /** Consecutive sessions at the top of the range. */
  readonly tops: number;
  /** Dates of automatic reductions, oldest first. */
  readonly resets: readonly CivilDate[];
  /** After a break: climb at the faster pace until this load. */
  readonly layoffRestoreTo: number | null;
  /** A repetition was missed at some time; some schemes then take smaller steps for good. */
  readonly hasMissed: boolean;
}

export interface SetTarget {
  readonly kg: number | null;
  readonly repsMin: number;
  readonly repsMax: number;
}

/** A logged set. `reps` is the amount in the exercise's own measure: repetitions, or seconds of a hold. */
export interface ExposureSet {
  readonly role: SetRole;
  /** A later short set of a rest-pause, myo or cluster set. */
  readonly mini?: boolean;
  /** 0 is a load: the body alone. */
  readonly kg: number;
  readonly reps: number;
  readonly rpe: number | null;
  readonly failed?: boolean;
  /** What the plan asked of this set on that day; null for a set outside the plan. */
  readonly target: SetTarget | null;
}

/** One exercise of one completed session. */
export interface SlotExposure {
  readonly date: CivilDate;
  readonly workoutId: string;
  readonly exerciseId: string;
  /** The state the plan drew from (`stateKeyOf`); null when trained outside a plan. */
  readonly stateKey: string | null;
  readonly slotId: string | null;
  /** Work sets the plan asked for; null when unknown. */
  readonly plannedSets: number | null;
  /** The session was reduced by fatigue, readiness or an engine deload. */
  readonly modified: boolean;
  readonly sets: readonly ExposureSet[];
}

/** What the interpreter must know besides the scheme, the state and the outcome. */
export interface SlotContext {
  readonly date: CivilDate;
  readonly unit: Unit;
  /** Null: a band, or the bare body. */
  readonly line: LoadLine | null;
  /** Squat and hinge patterns step by the lower-body increment. */
  readonly zone: "lower" | "upper";
  readonly isCompound: boolean;
  readonly lo: number;
  readonly hi: number;
  readonly targetRpe: number | null;
  /** The easiest load planned in the last seven days, this session included; null when unknown. */
  readonly weekAgoKg: number | null;
  /** Mean effort of the rated sets of the last three sessions; null when none was rated. */
  readonly recentRpe: number | null;
  /** Sessions in a row at this load without a rise in total repetitions. */
  readonly flatSessions: number;
  /** The next movement up the exercise's own ladder, for lifts without load. */
  readonly nextRung: string | null;
  /** Signals of the day that close a gate (specification 5.2). */
  readonly signals?: Signals | undefined;
}

/** How recovered the lifter was on a day, as the gates ask for it. */
export type Signals = Pick<GateInput, "deloadActive" | "fatigue" | "recoveryDebt" | "pain">;

/** State key = programme + exercise + scheme, so one lift on two schemes progresses separately. */
export function stateKeyOf(programId: string, exerciseId: string, scheme: string): string {
  return `${programId}:${exerciseId}:${scheme}`;
}

/** A lift that has not been trained yet; `plannedKg` in kilograms, null where nothing is loaded or known. */
export function startState(plannedKg: number | null, repTarget: number): SlotState {
  return {
    plannedKg,
    tmKg: null,
    repTarget,
    rung: 0,
    stage: 0,
    week: 0,
    fails: 0,
    tops: 0,
    resets: [],
    layoffRestoreTo: null,
    hasMissed: false,
  };
}

export type LinearProgression = Extract<Progression, { kind: "linear" }>;
export type DoubleProgression = Extract<Progression, { kind: "double" }>;
