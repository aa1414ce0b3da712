import type { CivilDate } from "./civil-date";
import type { Exercise } from "./exercise";
import { outcomeOf } from "./outcome";
import { advance } from "./progression";
import type { Scheme } from "./progression-spec";
import { type Advice, type Reason, reason } from "./reason";
import { compareExposures, type SlotExposure, type SlotState, startState } from "./slot-state";
import type { Unit } from "./vocabulary";

export interface LadderInput {
  readonly progression: Scheme<"rules">;
  /** Movements this lifter can do here, easy to hard; never empty. */
  readonly rungs: readonly Exercise[];
  readonly startRung: number;
  /** Bottom and top of the range of a movement, in its own measure. */
  readonly rangeOf: (exercise: Exercise) => readonly [number, number];
  readonly sets: number;
  /** A session of a week the program itself made light; absent = it makes none. */
  readonly isLight?: (exposure: SlotExposure) => boolean;
  /** The movement was marked as painful on a day; absent = none was. */
  readonly isPainful?: (date: CivilDate, exerciseId: string) => boolean;
  readonly unit: Unit;
  /** Exposures of this ladder, in any order. */
  readonly outcomes: readonly SlotExposure[];
  readonly today: CivilDate;
}

/** Which movement of a ladder is next, and for how many repetitions, from the log alone. */
export function foldLadder(input: LadderInput): Advice<SlotState> {
  const first = { ...startState(null, floorAt(input, input.startRung)), rung: input.startRung };
  const begun = { state: first, reasons: [reason("progression.start", { kg: null })] as readonly Reason[] };
  const done = [...input.outcomes].filter(({ date }) => date <= input.today).sort(compareExposures);
  const { state, reasons } = done.reduce((fold, exposure) => step(input, fold, exposure), begun);
  return {
    value: state,
    confidence: done.length === 0 ? "low" : "high",
    reasons: reasons as [Reason, ...Reason[]],
    missing: done.length === 0 ? ["history"] : [],
  };
}

interface Fold {
  readonly state: SlotState;
  readonly reasons: readonly Reason[];
}

function step(input: LadderInput, fold: Fold, exposure: SlotExposure): Fold {
  const rung = input.rungs.findIndex(({ id }) => id === exposure.exerciseId);
  const exercise = input.rungs[rung];
  if (exercise === undefined) return fold;
  // The lifter took another movement of the ladder: that is where they stand.
  const { state } = fold;
  const at = rung === state.rung ? state : { ...state, rung, repTarget: floorAt(input, rung), fails: 0, tops: 0 };
  const [lo, hi] = input.rangeOf(exercise);
  const plan = {
    exerciseId: exercise.id,
    kg: null,
    lo,
    hi: Math.min(hi, Math.max(lo, at.repTarget)),
    goal: "max",
    line: null,
  } as const;
  const moved = advance(input.progression, at, outcomeOf(exposure, plan), {
    ...{ date: exposure.date, unit: input.unit, line: null, zone: "upper", isCompound: true, lo, hi },
    ...{ targetRpe: null, weekAgoKg: null, recentRpe: null, flatSessions: 0 },
    nextRung: input.rungs[rung + 1]?.id ?? null,
    measure: exercise.measure,
    rungMeasures: input.rungs.map(({ measure }) => measure),
    sets: input.sets,
    isDeloadWeek: input.isLight?.(exposure) === true,
    signals: { pain: input.isPainful?.(exposure.date, exercise.id) === true },
  });
  return { state: moved.value, reasons: moved.reasons };
}

function floorAt(input: LadderInput, rung: number): number {
  const exercise = input.rungs[rung];
  return exercise === undefined ? 1 : input.rangeOf(exercise)[0];
}
