import type { CivilDate } from "./civil-date";
import type { Measure } from "./exercise-vocabulary";
import type { LoadLine } from "./load-line";
import type { Scheme } from "./progression-spec";
import type { Curve } from "./strength-curves";
import type { SetRole, Unit } from "./vocabulary";

/** Where a lift stands on its scheme. Always the result of folding the log, never stored as truth (specification 0.3). */
export interface SlotState {
  /** The unrounded target; the load on the bar is derived from it each time. Null = nothing to load or not known. */
  readonly plannedKg: number | null;
  /** Training max of percentage schemes, unrounded; for a block the frozen base. Null for all others. */
  readonly tmKg: number | null;
  readonly repTarget: number;
  /** Steps up the movement's own ladder, where there is no load to add; the place in the list for a slot with a ladder. */
  readonly rung: number;
  /** `linear`: 1 once the lift has graduated to the next scheme. `stages`: which stage, one past the last is the test. `rules`: sets added. */
  readonly stage: number;
  /** Last week of the running cycle this lift was trained in; 0 when the cycle has not begun or is settled. */
  readonly week: number;
  /** Consecutive misses; `wave`: plus sets missed in the running cycle. */
  readonly fails: number;
  /** Consecutive sessions at the top of the range; `wave`: plus sets made in the cycle; `rules`: sets already raised. */
  readonly tops: number;
  /** Dates of automatic reductions, oldest first. */
  readonly resets: readonly CivilDate[];
  /** After a break: climb at the faster pace until this load. */
  readonly layoffRestoreTo: number | null;
  /** A repetition was missed at some time; some schemes then take smaller steps for good. */
  readonly hasMissed: boolean;
  /** `stages`: the last load made on the first stage. */
  readonly firstStageKg: number | null;
  /** `rules`: the place on the ladder fallen back to last, and how often in a row; null = never, or outgrown since. */
  readonly fallen: { readonly rung: number; readonly times: number } | null;
  /** `percentBlock`: share of the next session's load; 1 = all of it. */
  readonly nextShare: number;
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

/** Date order; sessions of one day by id, so that the order rows arrive in never matters. */
export function compareExposures(a: SlotExposure, b: SlotExposure): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.workoutId < b.workoutId ? -1 : a.workoutId > b.workoutId ? 1 : 0;
}

/** How recovered the lifter was on a day, as the gates ask for it. */
export interface GateSignals {
  /** An engine deload; a programme's own deload week does not block. */
  readonly deloadActive?: boolean;
  /** 0–10, null when unknown. */
  readonly fatigue?: number | null;
  readonly recoveryDebt?: number | null;
  readonly pain?: boolean;
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
  /** Week of the cycle this session belongs to, 1-based; absent where the programme has no weeks. */
  readonly week?: number;
  /** A lighter week written into the programme: nothing moves. */
  readonly isDeloadWeek?: boolean;
  /** How the exercise is measured; absent = repetitions. */
  readonly measure?: Measure;
  /** How each movement of the slot's ladder is measured, by rung. */
  readonly rungMeasures?: readonly Measure[];
  /** Sets the slot asks for today; absent where nothing asks. */
  readonly sets?: number;
  /** A five-repetition load comes from the curve of the lift; absent = the default curve. */
  readonly curve?: Curve;
  /** Signals of the day that close a gate (specification 5.2). */
  readonly signals?: GateSignals;
}

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
    firstStageKg: null,
    fallen: null,
    nextShare: 1,
  };
}

export type LinearProgression = Scheme<"linear">;
export type DoubleProgression = Scheme<"double">;
